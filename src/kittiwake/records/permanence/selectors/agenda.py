"""The permanence panel's agenda: who is an exception, and why. A decision ends it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kittiwake.core.dates import says_day
from kittiwake.core.lengths import says_count
from kittiwake.core.today import local_day, today
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.care.models import CarePlan, Placement, Review
from kittiwake.records.permanence.choices import Exceptional, Lane, Verdict
from kittiwake.records.permanence.milestones import title_of
from kittiwake.records.permanence.models import PanelDecision
from kittiwake.records.permanence.selectors.board import Tracked, board
from kittiwake.records.permanence.tracks import settled_enough
from kittiwake.records.subject.whole import first_key, records_of_each

SECOND = 2
LASTING = frozenset({"U1", "U4"})
"""Placements that the return counts as long-term: matched. Source  SSDA903, placement type."""
TO_MATCH = frozenset({Lane.FOSTERING.value, Lane.UNDECIDED.value})
"""Lanes in which a settled child is to be matched: another lane plans another way to grow up."""


@dataclass(frozen=True, kw_only=True)
class OnAgenda:
    """Why one child is on the agenda, in words, and since when."""

    tracked: Tracked
    why: Exceptional
    since: date
    because: str


def agenda(viewer: User, *, found: Sequence[Tracked] | None = None) -> list[OnAgenda]:
    """Every exception that no decision of the panel has dealt with, the longest first. Queries do not grow.

    found  the board, where the caller has read it.
    Source  the report, paragraph 37; replay R26.
    """
    if not policies.can(viewer, "permanence.read", on=today()):
        return []
    return agenda_of(board(viewer) if found is None else found)


def agenda_of(found: Sequence[Tracked]) -> list[OnAgenda]:
    """The exceptions among these children. For those who have read their records."""
    open_items = [*_without_plan(found), *_not_matched(found), *_too_long(found)]
    decided = _decided(found)
    left = [each for each in open_items if not _is_off(each, decided)]
    return sorted(left, key=lambda each: (each.since, each.tracked.period.pk))


def _without_plan(found: Sequence[Tracked]) -> Iterator[OnAgenda]:
    """It stays so when a plan is written afterwards: the panel asks why it was late."""
    by_period = {each.period.pk: each for each in found}
    planned: dict[int, date] = {}
    plans = CarePlan.objects.filter(period__in=by_period).exclude(aim=Lane.UNDECIDED)
    for plan in plans.order_by("-recorded_at"):
        planned[plan.period_id] = local_day(plan.recorded_at)
    seconds = Review.objects.filter(period__in=by_period, number=SECOND)
    for period_id, held_on in seconds.values_list("period", "held_on"):
        first = planned.get(period_id)
        if first is None or first > held_on:
            told = f"; one was written on {says_day(first)}" if first else "; there is none yet"
            yield OnAgenda(
                tracked=by_period[period_id], why=Exceptional.NO_PLAN, since=held_on,
                because=f"No permanence plan at the second review on {says_day(held_on)}{told}.",
            )  # fmt: skip


def _not_matched(found: Sequence[Tracked]) -> Iterator[OnAgenda]:
    to_match = [each for each in found if each.first.lane in TO_MATCH and not _is_matched(each)]
    settled = settled_since(to_match)
    for each in to_match:
        since = settled.get(each.period.pk)
        over = settled_enough(since, on=today())
        if since is not None and over is not None:
            yield OnAgenda(
                tracked=each, why=Exceptional.NOT_MATCHED, since=over,
                because=f"With the same carers since {says_day(since)}, and nobody has decided a match.",
            )  # fmt: skip


def _is_matched(each: Tracked) -> bool:
    return any(match.verdict == Verdict.YES for match in each.matches)


def _too_long(found: Sequence[Tracked]) -> Iterator[OnAgenda]:
    for each in found:
        first = each.first
        if first.is_too_long and first.late_from and first.coming:
            yield OnAgenda(
                tracked=each, why=Exceptional.TOO_LONG, since=first.late_from + timedelta(days=1),
                because=f"{title_of(first.lane)}: {says_count(first.days, 'day')} at one step, and "
                f"{first.coming.days} are the local limit. Next: {first.coming.title.lower()}.",
            )  # fmt: skip


def settled_since(found: Iterable[Tracked]) -> Mapping[int, date]:
    """By period, since when the child has lived with the foster carers of today. One query.

    A stay in hospital or on holiday changes nothing; a placement of the return's long-term kinds is a match.
    """
    by_child = {first_key(each.period.subject): each for each in found}
    rows = Placement.objects.filter(
        subject__in=records_of_each(each.period.subject for each in by_child.values()), withdrawn_at=None
    )
    lived: dict[int, list[Placement]] = defaultdict(list)
    for row in rows.select_related("subject").order_by("from_on", "pk"):
        if not row.is_temporary:
            lived[first_key(row.subject)].append(row)
    since = {by_child[key].period.pk: _settled(rows) for key, rows in lived.items() if key in by_child}
    return {key: day for key, day in since.items() if day is not None}


def _settled(rows: Sequence[Placement]) -> date | None:
    now = rows[-1]
    if now.to_on is not None or not now.type.startswith("U") or now.type in LASTING:
        return None
    since = now.from_on
    for row in reversed(rows):
        if row.carer != now.carer:
            break
        since = row.from_on
    return since


def _decided(found: Sequence[Tracked]) -> Mapping[tuple[int, str], PanelDecision]:
    rows = PanelDecision.objects.filter(period__in=[each.period.pk for each in found])
    return {(row.period_id, row.why_there): row for row in rows.order_by("decided_on", "pk")}


def _is_off(item: OnAgenda, decided: Mapping[tuple[int, str], PanelDecision]) -> bool:
    """A decision ends it; it comes again on the day set, or where it happened anew after the decision."""
    row = decided.get((item.tracked.period.pk, item.why))
    if row is None or item.since > row.decided_on:
        return False
    return row.again_on is None or row.again_on > today()
