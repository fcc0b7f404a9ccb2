"""A child in need plan from its first day to its last: visits, reviews, and drift."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.today import local_day
from kittiwake.records.challenge.choices import Challenger
from kittiwake.records.plans import services
from kittiwake.records.plans.choices import EndReason, PlanKind, ReviewDecision, ReviewKind
from kittiwake.records.plans.selectors import plan_on
from kittiwake.records.protection.selectors.going_on import is_of_age, still_standing
from kittiwake.simulation.volumes.case import Case
from kittiwake.simulation.volumes.challenging import may_challenge, may_reread
from kittiwake.simulation.volumes.changing import may_change_worker
from kittiwake.simulation.volumes.planning import (
    agree_versions,
    decide_contingencies,
    may_rewrite,
    progress_on,
    write_versions,
)
from kittiwake.simulation.volumes.seeing import visit_them
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, at_desk, later, moment

if TYPE_CHECKING:
    from kittiwake.records.plans.models import Plan, Review
    from kittiwake.records.subject.models import Subject

SHORTEST_DAYS, LONGEST_DAYS = 50, 800
FIRST_REVIEW_DAYS, REVIEW_DAYS = (6, 10), (75, 90)
VISIT_DAYS, LATE_VISIT_DAYS = (22, 28), (35, 62)
ENDS = {EndReason.ACHIEVED: 6, EndReason.STEPPED_DOWN: 5, EndReason.WITHDREW: 2}
HOUR = {"visit": 15, "review": 11}


def in_need_life(
    case: Case, children: list["Subject"], at: datetime, *, days: int | None = None
) -> Iterator[datetime]:
    """The plan of each child, visited and reviewed together with the others' until it ends.

    days  how long it lasts, where that is known.
    """
    yield at
    free = [child for child in children if plan_on(child, PlanKind.CHILD_IN_NEED, local_day(at)) is None]
    plans = [_start(case, child, at) for child in free if not is_of_age(child, local_day(at))]
    ends_on, began_at = _ends_on(case, local_day(at), days), at
    at = later(at, case.chance.whole(1, 4) * WORKING_DAY_MINUTES)
    yield at
    write_versions(case, still_standing(plans), at)
    at = later(at, case.chance.whole(60, 2 * WORKING_DAY_MINUTES))
    yield at
    agree_versions(case, still_standing(plans), at)
    first = _next(case, began_at, FIRST_REVIEW_DAYS, "review")
    yield from _until_the_end(case, plans, ends_on, max(at, first))


def _until_the_end(case: Case, plans: list["Plan"], ends_on: date | None, at: datetime) -> Iterator[datetime]:
    """The first review at that moment; then visits and reviews as each comes."""
    review_at, visit_at = at, _next(case, at, VISIT_DAYS, "visit")
    while True:
        is_visit = visit_at < review_at
        at = max(at, visit_at if is_visit else review_at)
        yield at
        plans = _still_children(case, still_standing(plans), at)
        if not plans:
            return
        if is_visit:
            visit_them(case, [plan.subject for plan in plans], at)
            visit_at = _next(case, at, LATE_VISIT_DAYS if case.happens("visit_late") else VISIT_DAYS, "visit")
            continue
        is_last = ends_on is not None and local_day(at) >= ends_on
        _review(case, plans, at, is_last=is_last)
        if is_last:
            return
        decide_contingencies(case, plans, at)
        _name_officers(case, plans, at)
        may_rewrite(case, plans, at)
        may_change_worker(case, at)
        if _steps_up(case):
            case.step_up([plan.subject for plan in plans], later(at, case.chance.whole(30, 300)))
        review_at = _next_review(case, at, ends_on)


def _start(case: Case, child: "Subject", at: datetime) -> "Plan":
    return services.start_plan(
        subject=child, kind=PlanKind.CHILD_IN_NEED, on=local_day(at), because=case.say("plan", "because"),
        act=case.by_worker(at),
    )  # fmt: skip


def _ends_on(case: Case, began_on: date, days: int | None) -> date | None:
    if case.course is not None and days is None:
        return case.course.until
    drawn = case.chance.about(case.work.stage.preset.days_of_help["in_need"])
    return began_on + timedelta(days=days or min(LONGEST_DAYS, SHORTEST_DAYS + round(drawn)))


def _next(case: Case, at: datetime, days: tuple[int, int], what: str) -> datetime:
    day = local_day(at) + timedelta(days=case.chance.whole(*days))
    return at_desk(moment(day, HOUR[what], case.chance.whole(0, 59)))


def _next_review(case: Case, at: datetime, ends_on: date | None) -> datetime:
    found = _next(case, at, REVIEW_DAYS, "review")
    if case.happens("review_late"):
        found = later(found, case.chance.whole(5, 30) * WORKING_DAY_MINUTES)
    if ends_on is not None and local_day(found) > ends_on:
        found = max(at_desk(moment(ends_on, HOUR["review"])), later(at, WORKING_DAY_MINUTES))
    return found


def _review(case: Case, plans: list["Plan"], at: datetime, *, is_last: bool) -> None:
    act = case.by_worker(at)
    for plan in plans:
        decision = ReviewDecision.END if is_last else ReviewDecision.CONTINUE
        facts = services.ReviewFacts(
            kind=ReviewKind.CIN_REVIEW, held_on=local_day(at), attended=case.say("review", "attended"),
            decision=decision, because=case.say("review", "because"),
            family_view=case.say("review", "family"),
            progress=progress_on(case, plan, is_last=is_last), submission=case.chance.uuid(),
        )  # fmt: skip
        review = services.hold_review(plan=plan, facts=facts, act=act)
        may_reread(case, review, plan, at)
        if plan.overseen_by_id is not None and not case.happens("not_overseen"):
            case.begin(_overseen(case, review, plan.overseen_by_id, at))
    if is_last:
        reason = EndReason.LOOKED_AFTER if case.in_care else case.chance.by_weight(ENDS)
        _end(case, plans, reason, case.say("review", "ends"), at)


def _overseen(case: Case, review: "Review", officer: int, at: datetime) -> Iterator[datetime]:
    """The officer reads a review within some days, and asks for more where nothing has moved."""
    at = later(at, case.chance.whole(1, 8) * WORKING_DAY_MINUTES)
    yield at
    says = case.say("review", "unsound" if case.drifts else "sound")
    act = case.work.act(at, who=case.work.stage.staff.key_of(officer))
    services.oversee(review=review, is_sound=not case.drifts, says=says, act=act)
    challenger = Challenger.REVIEWING_OFFICER
    may_challenge(case, review.plan, at, who=case.work.stage.staff.key_of(officer), challenger=challenger)


def _name_officers(case: Case, plans: list["Plan"], at: datetime) -> None:
    """A reviewing officer oversees some of the plans from a review on: the same one for a family."""
    officers = case.work.stage.staff.in_role("reviewing_officer")
    officer = case.work.stage.staff.of(officers[case.work.household.number % len(officers)])
    if all(plan.overseen_by_id is None for plan in plans) and case.happens("officer_named"):
        for plan in plans:
            services.name_overseer(plan=plan, officer=officer, act=case.by_manager(at))


def _end(case: Case, plans: list["Plan"], reason: EndReason, because: str, at: datetime) -> None:
    for plan in plans:
        services.end_plan(plan=plan, on=local_day(at), reason=reason, because=because, act=case.by_worker(at))


def _still_children(case: Case, plans: list["Plan"], at: datetime) -> list["Plan"]:
    """The plans of those who are not of age yet; the others' end."""
    grown = [plan for plan in plans if is_of_age(plan.subject, local_day(at))]
    _end(case, grown, EndReason.ADULT, "Eighteen since the last visit.", at)
    return [plan for plan in plans if plan not in grown]


def _steps_up(case: Case) -> bool:
    return case.course is None and not case.protected and case.happens("steps_up")
