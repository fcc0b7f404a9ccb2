"""The legal panel's agenda: a list built from the facts. Only a decision takes a family off it.

On it stand: legal planning that is asked for and not decided; everybody in pre-proceedings; and proceedings
past the limit that the court has allowed. Source  the report, paragraphs 26 and 79; replay R19.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.court.models import Planning, PreProceedings, Proceedings
from kittiwake.records.court.selectors.waiting import SHOWN, waiting_gateway
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_records

LATE = {
    "ct.preproc": "Pre-proceedings were to end by {day}, and go on.",
    "ct.preproc_meeting": "The first meeting was due by {day}, and has not been held.",
    "ct.preproc_midpoint": "Past the mid-point without a review: it was due by {day}, and has not been held.",
    "ct.26": "The court’s time ended on {day}, and the proceedings go on.",
}
"""What it means, in words, that a clock is past its day. No day is worked out here."""


@dataclass(frozen=True, kw_only=True)
class AgendaItem:
    """One family on the agenda.

    row       the planning, the pre-proceedings or the proceedings that put it there.
    since     from which day it is on the agenda.
    drifting  why it stands still, in words; empty where it does not.
    due       the next clock that runs; none where none does.
    """

    row: Planning | PreProceedings | Proceedings
    children: tuple[Subject, ...]
    since: date
    drifting: tuple[str, ...] = ()
    due: ClockRun | None = None

    @property
    def kind(self) -> str:
        """ "planning", "preproceedings" or "proceedings"."""
        return key_of(self.row).partition(":")[0].removeprefix("court.")


def agenda_for(viewer: User, *, on: date) -> list[AgendaItem]:
    """Every family on the agenda whose records the viewer reads, those that stand still first."""
    if not policies.can(viewer, "agenda.read", on=on):
        return []
    going, before = _pre_proceedings(viewer), _proceedings(viewer)
    runs: dict[str, list[ClockRun]] = {}
    for run in runs_of_cases([key_of(row) for row in (*going, *before)]):
        if run.stopped_at is None:
            runs.setdefault(run.case, []).append(run)
    items = [
        *(_of_planning(each) for each in waiting_gateway(viewer, on=on)),
        *(_of_case(each, runs.get(key_of(each), []), on) for each in going),
        *(_of_court(each, runs.get(key_of(each), []), on) for each in before),
    ]
    listed = [each for each in items if not isinstance(each.row, Proceedings) or each.drifting]
    return sorted(listed, key=lambda each: (not each.drifting, each.since))


def drifts(case: PreProceedings, runs: Sequence[ClockRun], *, on: date) -> tuple[str, ...]:
    """Why pre-proceedings stand still, in words. The caller has read the case with what happened in it."""
    return tuple(_late(runs, on)) + tuple(_promised(case, on))


def _late(runs: Sequence[ClockRun], on: date) -> Iterator[str]:
    for run in runs:
        if run.clock in LATE and run.stopped_at is None and run.due_on < on:
            yield LATE[run.clock].format(day=says_day(run.due_on))


def _promised(case: PreProceedings, on: date) -> Iterator[str]:
    """What somebody said would be by a day that has passed."""
    for each in case.commissioned.all():
        if each.received_on is None and each.due_on < on:
            yield f"An assessment by {each.who} was due on {says_day(each.due_on)}, and has not arrived."
    for longer in case.longer.all()[:1]:
        if longer.until_on < on:
            yield f"It was agreed that they go on until {says_day(longer.until_on)}; that day has passed."
    for look in case.looks.all()[:1]:
        if look.again_on and look.again_on < on:
            yield f"The panel was to look again on {says_day(look.again_on)}."


def _pre_proceedings(viewer: User) -> list[PreProceedings]:
    going = PreProceedings.objects.filter(ended_on=None, children__subject__in=subjects_visible_to(viewer))
    told = going.prefetch_related("children__subject", "commissioned", "longer", "looks").distinct()
    return list(told.order_by("issued_on", "pk")[:SHOWN])


def _proceedings(viewer: User) -> list[Proceedings]:
    going = Proceedings.objects.filter(concluded_on=None, children__subject__in=subjects_visible_to(viewer))
    return list(going.prefetch_related("children__subject").distinct().order_by("issued_on", "pk")[:SHOWN])


def _of_planning(row: Planning) -> AgendaItem:
    return AgendaItem(row=row, children=_children(row), since=local_day(row.asked_at))


def _of_case(row: PreProceedings, runs: list[ClockRun], on: date) -> AgendaItem:
    return AgendaItem(
        row=row, children=_children(row), since=row.issued_on, drifting=drifts(row, runs, on=on),
        due=next(iter(runs), None),
    )  # fmt: skip


def _of_court(row: Proceedings, runs: list[ClockRun], on: date) -> AgendaItem:
    late = tuple(_late(runs, on))
    return AgendaItem(
        row=row, children=_children(row), since=row.issued_on, drifting=late, due=next(iter(runs), None)
    )


def _children(row: Planning | PreProceedings | Proceedings) -> tuple[Subject, ...]:
    return tuple(first_records(each.subject for each in row.children.all()))
