"""The list of the virtual school: every child who is looked after is on it by construction."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kittiwake.core.dates import add_months
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.care.models import Period
from kittiwake.records.education.choices import EhcStep
from kittiwake.records.education.models import Attendance, EhcEntry, Learning, Pep
from kittiwake.records.education.selectors.known import worries
from kittiwake.records.people.models import Person
from kittiwake.records.subject.models import Subject

LEARNS_FROM, LEARNS_UNTIL = 3, 18
"""Units  whole years. A local setting: from nursery to 18."""
MONTHS_BETWEEN_PLANS = 4
"""A school term is at most this long. A local setting: no clock counts terms."""


@dataclass(frozen=True, kw_only=True)
class Listed:
    """One child who is looked after and of an age to learn.

    worries   what is worrying of where they learn, each with whether it is past the limit.
    missed    the share of sessions missed in the newest count; none where nobody counted.
    pep       the newest education plan; is_old where it is older than a term.
    """

    child: Subject
    learning: tuple[Learning, ...]
    worries: tuple[tuple[str, bool], ...]
    missed: float | None
    pep: Pep | None
    is_old: bool
    has_ehc_plan: bool

    @property
    def is_worrying(self) -> bool:
        return any(is_past for _words, is_past in self.worries) or self.is_old or not self.learning


def listed_for(viewer: User) -> list[Listed]:
    """Every child in care of an age to learn whom the viewer reads. Queries do not grow with them."""
    if not policies.can(viewer, "education.track", on=today()):
        return []
    going: Any = Period.objects.filter(to_on=None, withdrawn_at=None)
    periods = list(going.filter(subject__in=subjects_visible_to(viewer)).select_related("subject"))
    keys = [each.subject_id for each in periods]
    learners = _learners(keys)
    learning, peps, attendance = _many(Learning, keys), _many(Pep, keys), _many(Attendance, keys)
    with_plan = _with_ehc_plan(keys)
    return [
        _listed(
            each.subject, learning.get(each.subject_id, ()), peps.get(each.subject_id, ()),
            attendance.get(each.subject_id, ()), has_plan=each.subject_id in with_plan,
        )
        for each in periods
        if each.subject_id in learners
    ]  # fmt: skip


def _listed(
    child: Subject,
    learning: tuple[Any, ...],
    peps: tuple[Any, ...],
    counted: tuple[Any, ...],
    *,
    has_plan: bool,
) -> Listed:
    day = today()
    here = tuple(each for each in learning if each.to_on is None)
    pep = peps[0] if peps else None
    return Listed(
        child=child,
        learning=here,
        worries=tuple(worries(here, on=day)),
        missed=counted[0].missed / counted[0].possible if counted else None,
        pep=pep,
        is_old=pep is None or add_months(pep.held_on, MONTHS_BETWEEN_PLANS) < day,
        has_ehc_plan=has_plan,
    )


def _learners(keys: list[int]) -> set[int]:
    """Those between nursery and 18 today; also where nobody knows the age."""
    born = Person.objects.filter(subject__in=keys).values_list("subject", "born_on")
    eldest, youngest = add_months(today(), -12 * LEARNS_UNTIL), add_months(today(), -12 * LEARNS_FROM)
    return {key for key, on in born if on is None or eldest < on <= youngest}


def _many(model: Any, keys: list[int]) -> Mapping[int, tuple[Any, ...]]:
    """Every row of these children in the model's own order, by child. One query."""
    found: dict[int, list[Any]] = {}
    for row in model.objects.filter(subject__in=keys):
        found.setdefault(row.subject_id, []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}


def _with_ehc_plan(keys: list[int]) -> set[int]:
    """Those whose plan was issued and has not ended."""
    standing: dict[int, str] = {}
    for row in EhcEntry.objects.filter(subject__in=keys).order_by("on", "pk"):
        if row.step in {EhcStep.ISSUED, EhcStep.CEASED}:
            standing[row.subject_id] = row.step
    return {key for key, step in standing.items() if step == EhcStep.ISSUED}
