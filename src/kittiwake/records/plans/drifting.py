"""What of plans stands still, read for everybody: outcomes, contingencies, drafts, long help, meetings."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from kittiwake import clocks
from kittiwake.core.dates import add_months
from kittiwake.core.lengths import says_count
from kittiwake.records.drift.reasons import Found, Reason
from kittiwake.records.line.models import ClockRun
from kittiwake.records.plans.choices import NO_PROGRESS, PlanKind
from kittiwake.records.plans.contingency import due_by_outcome
from kittiwake.records.plans.models import Agreement, ContingencyDecision, Outcome, Plan, Progress

CASE = "plans.plan:"
VISITS = ("cp.visit", "cin.visit")
MEETINGS = (
    "cin.review_first",
    "cin.review_then",
    "cp.core_group_first",
    "cp.core_group_then",
    "cp.rcpc_first",
    "cp.rcpc_then",
)


class Rated(NamedTuple):
    """What one review found of one outcome of a standing plan."""

    plan: int
    subject: int
    review: int
    on: date
    thread: UUID
    scale: str


def without_progress(on: date, reason: Reason) -> Iterator[Found]:
    """Outcomes of standing plans of which the latest reviews, so many in a row, found no progress."""
    stuck = {place: run for place, run in _runs(on).items() if len(run) >= reason.at}
    wishes = _wishes(thread for _, thread in stuck)
    for (_, thread), run in stuck.items():
        count = says_count(len(run), "review")
        yield Found(
            subject_id=run[0].subject,
            what=f"{thread}:{len(run)}",  # one review more is a new sign
            since=run[0].on,
            says=f"{count} in a row without progress on “{wishes[thread]}”",
        )


def contingency_left(on: date, reason: Reason) -> Iterator[Found]:
    """Outcomes whose "what happens if not" was due for decision so many days ago."""
    rated = _rated(on)
    decided = set(ContingencyDecision.objects.filter(plan__to_on=None).values_list("review", "thread"))
    held = {each.review: each for each in rated}
    due = due_by_outcome(((each.review, each.thread, each.scale) for each in rated), decided)
    left = {thread: held[run[1]] for thread, run in due.items() if (on - held[run[1]].on).days >= reason.at}
    wishes = _wishes(left)
    for thread, review in left.items():
        yield Found(
            subject_id=review.subject,
            what=str(thread),
            since=review.on,
            says=f"Nobody has decided on what happens if nothing changes for “{wishes[thread]}”",
        )


def without_agreement(on: date, reason: Reason) -> Iterator[Found]:
    """Plans that began so many days ago and of which nobody has agreed a version."""
    agreed = Agreement.objects.values("version__plan")
    old = _standing(on).filter(from_on__lte=on - timedelta(days=reason.at)).exclude(pk__in=agreed)
    for plan in old:
        yield Found(
            subject_id=plan.subject_id,
            what=f"{CASE}{plan.pk}",
            since=plan.from_on,
            says=f"The {plan.get_kind_display().lower()} has no version that anybody agreed",
        )


def long_need(on: date, reason: Reason) -> Iterator[Found]:
    """Child in need plans that have stood so many months."""
    began_by = add_months(on, -reason.at)
    for plan in _standing(on).filter(kind=PlanKind.CHILD_IN_NEED, from_on__lte=began_by):
        yield Found(subject_id=plan.subject_id, since=plan.from_on, says="On a child in need plan")


def late_visits(on: date, reason: Reason) -> Iterator[Found]:
    return _late(VISITS, on, reason)


def late_meetings(on: date, reason: Reason) -> Iterator[Found]:
    return _late(MEETINGS, on, reason)


READINGS = {
    "no_progress": without_progress,
    "contingency": contingency_left,
    "no_agreed_plan": without_agreement,
    "long_need": long_need,
    "visit_missed": late_visits,
    "meeting_missed": late_meetings,
}


def _standing(on: date) -> QuerySet[Plan]:
    return Plan.objects.filter(to_on=None, from_on__lte=on).order_by("pk")


def _rated(on: date) -> list[Rated]:
    """In the order in which the reviews were held."""
    standing = Progress.objects.filter(
        review__plan__to_on=None, review__superseded_by=None, review__held_on__lte=on
    )
    columns = ("review__plan", "review__plan__subject", "review", "review__held_on", "thread", "scale")
    return [
        Rated(*row)
        for row in standing.order_by("review__held_on", "review", "pk").values_list(*columns).iterator()
    ]


def _runs(on: date) -> dict[tuple[int, UUID], list[Rated]]:
    """By plan and outcome, the latest reviews in a row that found no progress."""
    runs: dict[tuple[int, UUID], list[Rated]] = {}
    for each in _rated(on):
        run = runs.setdefault((each.plan, each.thread), [])
        if each.scale in NO_PROGRESS:
            run.append(each)
        else:
            run.clear()
    return runs


def _wishes(threads: Iterable[UUID]) -> dict[UUID, str]:
    """What each outcome is, as its latest version says: the family's words, else what must change."""
    rows = Outcome.objects.filter(thread__in=list(threads)).order_by("version__number")
    return {
        thread: (wish or must_change).strip('“”".')
        for thread, wish, must_change in rows.values_list("thread", "wish", "must_change")
    }


def _late(names: Iterable[str], on: date, reason: Reason) -> Iterator[Found]:
    """Clocks of standing plans that are so many days past their day. One sign for each clock's kind."""
    running = ClockRun.objects.filter(
        clock__in=names, stopped_at=None, paused_from=None, case__startswith=CASE,
        due_on__lte=on - timedelta(days=reason.at),
    )  # fmt: skip
    late = {int(run.case.removeprefix(CASE)): run for run in running.order_by("-due_on")}
    for plan in _standing(on).filter(pk__in=late):
        run = late[plan.pk]
        yield Found(
            subject_id=plan.subject_id,
            what=run.clock,
            since=run.due_on,
            says=f"Late: {clocks.clock(run.clock).title}",
        )
