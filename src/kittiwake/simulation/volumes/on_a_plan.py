"""A child protection plan: visits, core groups, review conferences, and how it ends."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from kittiwake.core.dates import add_months
from kittiwake.core.today import local_day
from kittiwake.records.challenge.choices import Challenger
from kittiwake.records.plans import services
from kittiwake.records.plans.choices import EndReason, PlanKind, ReviewDecision, ReviewKind
from kittiwake.records.plans.selectors import plan_on
from kittiwake.records.protection.choices import ConferenceKind, Then
from kittiwake.records.protection.selectors.going_on import is_of_age, still_standing
from kittiwake.records.protection.services import end_without_conference
from kittiwake.simulation.volumes.case import Case
from kittiwake.simulation.volumes.challenging import may_challenge, may_reread
from kittiwake.simulation.volumes.changing import may_change_worker
from kittiwake.simulation.volumes.conferring import call, chair_of, review_conference, send_out, what_follows
from kittiwake.simulation.volumes.in_need import in_need_life
from kittiwake.simulation.volumes.planning import agree_versions, may_rewrite, write_versions
from kittiwake.simulation.volumes.seeing import visit_them
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, at_desk, later, moment

if TYPE_CHECKING:
    from kittiwake.records.plans.models import Plan
    from kittiwake.records.subject.models import Subject

SHORTEST_DAYS, LONGEST_DAYS = 95, 900
VISIT_DAYS, LATE_VISIT_DAYS = (10, 14), (18, 33)
CORE_GROUP_DAYS, LATE_CORE_GROUP_DAYS = (24, 28), (35, 56)
FIRST_CORE_GROUP_DAYS = (8, 13)
FIRST_REVIEW_DAYS, REVIEW_DAYS, LATER_BY = (80, 89), (165, 180), (8, 40)
CALLED_BEFORE = 14  # days
LONG_MONTHS = 20  # when a designated conference is thought of
AFTER_DAYS = (60, 190)  # of help after the plan
HOUR = {"visit": 16, "core_group": 13, "review": 10, "call": 9}


@dataclass
class Coming:
    """When each thing is done next. `review` is the conference that has been called, if one has."""

    at: dict[str, datetime]
    conference: Any = None

    def next(self) -> str:
        return min(self.at, key=lambda what: self.at[what])


def protected_life(case: Case, children: list["Subject"], at: datetime) -> Iterator[datetime]:
    """The plans of brothers and sisters together, from one conference to the one that ends them."""
    found = (plan_on(child, PlanKind.CHILD_PROTECTION, local_day(at)) for child in children)
    plans = [plan for plan in found if plan is not None]
    case.protected -= {child.pk for child in children} - {plan.subject_id for plan in plans}
    if not plans:
        return
    case.drifts = case.course.drifts if case.course else case.happens("drifts_on_a_plan")
    ends_on = _ends_on(case, local_day(at))
    at = later(at, case.chance.whole(2, 7) * WORKING_DAY_MINUTES)
    yield at
    write_versions(case, still_standing(plans), at)
    at = later(at, case.chance.whole(60, 2 * WORKING_DAY_MINUTES))
    yield at
    agree_versions(case, still_standing(plans), at)
    yield from _until_the_end(case, plans, ends_on, at)


def _until_the_end(case: Case, plans: list["Plan"], ends_on: date | None, at: datetime) -> Iterator[datetime]:
    began_on = plans[0].from_on
    coming = Coming(
        {
            "visit": _after(case, began_on, VISIT_DAYS, "visit"),
            "core_group": _after(case, began_on, FIRST_CORE_GROUP_DAYS, "core_group"),
            "call": _review_day(case, began_on, FIRST_REVIEW_DAYS, ends_on, days_before=CALLED_BEFORE),
        }
    )
    while True:
        what = coming.next()
        at = max(at, coming.at[what])
        yield at
        plans = still_standing(plans)
        if "review" not in coming.at:  # a conference that has been called decides about all its children
            plans = _still_children(case, plans, at)
        if not plans:
            return
        if what == "visit":
            _visit(case, coming, plans, at)
        elif what == "core_group":
            _core_group(case, coming, plans, at)
        elif what == "call":
            _call(case, coming, plans, at)
        else:
            is_last = ends_on is not None and local_day(at) >= ends_on
            _review(case, coming, plans, at, is_last=is_last, ends_on=ends_on)
            if is_last:
                return


def _still_children(case: Case, plans: list["Plan"], at: datetime) -> list["Plan"]:
    """The plans of those who are not of age yet; the others' end without a conference."""
    grown = [plan for plan in plans if is_of_age(plan.subject, local_day(at))]
    for plan in grown:
        end_without_conference(
            plan=plan, on=local_day(at), reason=EndReason.ADULT, because="Eighteen since the last visit.",
            act=case.work.act(at, who=chair_of(case)),
        )  # fmt: skip
        case.protected -= {plan.subject_id}
    return [plan for plan in plans if plan not in grown]


def _visit(case: Case, coming: Coming, plans: list["Plan"], at: datetime) -> None:
    visit_them(case, [plan.subject for plan in plans], at)
    days = LATE_VISIT_DAYS if case.happens("visit_late") else VISIT_DAYS
    coming.at["visit"] = _after(case, local_day(at), days, "visit")


def _core_group(case: Case, coming: Coming, plans: list["Plan"], at: datetime) -> None:
    act = case.by_worker(at)
    for plan in plans:
        facts = services.ReviewFacts(
            kind=ReviewKind.CORE_GROUP, held_on=local_day(at), attended=case.say("review", "attended"),
            decision=ReviewDecision.CONTINUE, because=case.say("review", "because"),
            submission=case.chance.uuid(),
        )  # fmt: skip
        services.hold_review(plan=plan, facts=facts, act=act)
    days = LATE_CORE_GROUP_DAYS if case.happens("core_group_late") else CORE_GROUP_DAYS
    coming.at["core_group"] = _after(case, local_day(at), days, "core_group")


def _call(case: Case, coming: Coming, plans: list["Plan"], at: datetime) -> None:
    """The review is called two weeks before. Of a long plan, somebody with new eyes is asked to chair."""
    is_long = add_months(plans[0].from_on, LONG_MONTHS) <= local_day(at)
    wanted = case.course.new_eyes if case.course else not case.happens("no_new_eyes")
    is_designated = is_long and wanted and not case.had_new_eyes
    kind = ConferenceKind.DESIGNATED if is_designated else ConferenceKind.REVIEW
    case.had_new_eyes = case.had_new_eyes or is_designated
    for_at = at_desk(moment(local_day(at) + timedelta(days=CALLED_BEFORE), HOUR["review"], 30))
    coming.conference = call(case, [plan.subject for plan in plans], for_at, at, kind=kind)
    del coming.at["call"]
    coming.at["review"] = for_at + timedelta(hours=2)


def _review(
    case: Case, coming: Coming, plans: list["Plan"], at: datetime, *, is_last: bool, ends_on: date | None
) -> None:
    conference, children = coming.conference, [plan.subject for plan in plans]
    follows = _follows(case, ends_on) if is_last else ""
    review_conference(case, conference, plans, at, then=follows)
    case.begin(send_out(case, conference, at))
    for plan in plans:
        may_reread(case, conference, plan, at)
    if not is_last:
        may_challenge(case, plans[0], at, who=chair_of(case), challenger=Challenger.CHAIR)
        may_rewrite(case, plans, at)
        may_change_worker(case, at)
        case.protected -= {child.pk for child in children if is_of_age(child, local_day(at))}
        del coming.at["review"]
        late = case.chance.whole(*LATER_BY) if case.happens("review_late") else 0
        coming.at["call"] = _review_day(
            case, local_day(at) + timedelta(days=late), REVIEW_DAYS, ends_on, days_before=CALLED_BEFORE
        )
        return
    case.protected -= {child.pk for child in children}
    if follows == Then.STEPPED_DOWN:
        days = (case.course.until - local_day(at)).days if case.course and case.course.until else None
        days = days or case.chance.whole(*AFTER_DAYS)
        case.begin(in_need_life(case, children, later(at, 30), days=days))


def _follows(case: Case, ends_on: date | None) -> Then:
    if case.in_care:
        return Then.LOOKED_AFTER
    if case.course is None:
        return what_follows(case)
    return Then.STEPPED_DOWN if case.course.until != ends_on else Then.ACHIEVED


def _ends_on(case: Case, began_on: date) -> date | None:
    if case.course is not None:
        return case.course.plan_until
    days = case.work.stage.preset.days_of_help["on_a_plan"] * (2 if case.drifts else 1)
    return began_on + timedelta(days=min(LONGEST_DAYS, SHORTEST_DAYS + round(case.chance.about(days))))


def _after(case: Case, day: date, days: tuple[int, int], what: str) -> datetime:
    return at_desk(
        moment(day + timedelta(days=case.chance.whole(*days)), HOUR[what], case.chance.whole(0, 59))
    )


def _review_day(
    case: Case, day: date, days: tuple[int, int], ends_on: date | None, *, days_before: int
) -> datetime:
    """When the next review is called: to be held in its time, or on the day on which the plan ends."""
    held_on = day + timedelta(days=case.chance.whole(*days))
    if ends_on is not None:
        held_on = min(held_on, ends_on)
    return at_desk(moment(held_on - timedelta(days=days_before), HOUR["call"], case.chance.whole(0, 59)))
