"""Should it have been sooner? A contact answered at a lower level whose child soon met the threshold."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.dates import says_day
from kittiwake.core.lengths import says_count
from kittiwake.core.today import local_day
from kittiwake.records.front_door import continuum
from kittiwake.records.front_door.choices import LOWER_LEVEL, Outcome
from kittiwake.records.front_door.selectors import contact_visible_to
from kittiwake.records.front_door.selectors.thresholds import Answered, answers_about, referred_between

if TYPE_CHECKING:
    from kittiwake.records.access.models import User


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """One earlier contact about the same child that was answered at a lower level, and why it is here."""

    contact_id: int
    decided_on: date
    outcome: str
    because: str


@dataclass(frozen=True, kw_only=True)
class SoonerCase:
    """A contact that met the threshold, with the earlier ones about its children, the latest first."""

    contact_id: int
    received_on: date
    outcome: str
    children: tuple[int, ...]
    earlier: tuple[Earlier, ...]


def sooner_cases(viewer: "User", *, from_on: date, to_on: date) -> list[SoonerCase]:
    """Those received on these days, the newest first, as far as the viewer may read both contacts."""
    return _cases(viewer, referred_between(viewer, from_on, to_on))


def sooner_case(viewer: "User", contact_id: int) -> SoonerCase | None:
    """The look-back of one contact; None where it did not meet the threshold or nothing came before it."""
    contact = contact_visible_to(viewer, contact_id)
    if contact is None:
        return None
    day = local_day(contact.received_at)
    found = sooner_cases(viewer, from_on=day, to_on=day)
    return next((case for case in found if case.contact_id == contact_id), None)


def _cases(viewer: "User", referred: list[Answered]) -> list[SoonerCase]:
    if not referred:
        return []
    days = timedelta(days=continuum.local_settings().look_back_days)
    since = min(each.received_at for each in referred) - 2 * days  # received before it was decided
    earlier: dict[int, list[Answered]] = defaultdict(list)
    for answer in answers_about(viewer, {each.child_id for each in referred}, since=since):
        if answer.first_outcome in LOWER_LEVEL:
            earlier[answer.child_id].append(answer)
    by_contact: dict[int, list[Answered]] = defaultdict(list)
    for each in referred:
        by_contact[each.contact_id].append(each)
    found = [_case(same, earlier) for same in by_contact.values()]
    with_earlier = [case for case in found if case.earlier]
    return sorted(with_earlier, key=lambda case: (case.received_on, case.contact_id), reverse=True)


def _case(same: list[Answered], earlier: dict[int, list[Answered]]) -> SoonerCase:
    later = same[0]
    before = {
        answer.contact_id: _earlier(answer, later)
        for each in same
        for answer in earlier[each.child_id]
        if _is_soon_before(answer, later)
    }
    concerned = [
        each.child_id for each in same if any(_is_soon_before(a, later) for a in earlier[each.child_id])
    ]
    return SoonerCase(
        contact_id=later.contact_id,
        received_on=local_day(later.received_at),
        outcome=later.outcome,
        children=tuple(concerned),
        earlier=tuple(sorted(before.values(), key=lambda each: each.decided_on, reverse=True)),
    )


def _is_soon_before(answer: Answered, later: Answered) -> bool:
    if answer.decided_at is None or answer.decided_at >= later.received_at:
        return False
    passed = local_day(later.received_at) - local_day(answer.decided_at)
    return passed.days <= continuum.local_settings().look_back_days


def _earlier(answer: Answered, later: Answered) -> Earlier:
    decided_on = local_day(answer.decided_at) if answer.decided_at else local_day(answer.received_at)
    days = (local_day(later.received_at) - decided_on).days
    soon = "The same day" if days == 0 else f"{says_count(days, 'day')} later"
    return Earlier(
        contact_id=answer.contact_id,
        decided_on=decided_on,
        outcome=answer.first_outcome,
        because=f"Answered on {says_day(decided_on)}: {_says(answer.first_outcome)}. {soon} we heard of the"
        f" same child again, and that contact met the threshold: {_says(later.outcome)}.",
    )


def _says(outcome: str) -> str:
    return Outcome(outcome).label.lower()
