"""What every plan has, of whichever kind: a version, who agrees it, and reviews that rate its outcomes."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from kittiwake.core.calendar import england
from kittiwake.core.today import local_day
from kittiwake.records.plans import services
from kittiwake.records.plans.choices import Scale, Standing
from kittiwake.records.plans.selectors.moving import contingency_due
from kittiwake.records.plans.selectors.standing import standing_of
from kittiwake.records.protection.selectors.going_on import still_standing
from kittiwake.simulation.volumes.case import Case
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, later

if TYPE_CHECKING:
    from kittiwake.records.plans.models import Plan, PlanVersion

DRIFTING = {Scale.NONE: 8, Scale.WORSE: 1, Scale.SOME: 1}
MOVING = {Scale.NONE: 2, Scale.SOME: 5, Scale.GOOD: 4}
OUTCOMES = {1: 4, 2: 4, 3: 2}
SAYS = {
    Scale.NONE: "none",
    Scale.WORSE: "none",
    Scale.SOME: "some",
    Scale.GOOD: "good",
    Scale.ACHIEVED: "good",
}


def write_versions(case: Case, plans: list["Plan"], at: datetime) -> list["PlanVersion"]:
    """Each child's plan, in a first version. Some cannot be shared: an action has nobody and no day."""
    is_draft, is_vague = case.happens("plan_is_draft"), case.happens("plan_is_vague")
    act = case.by_worker(at)
    return [
        services.write_version(
            plan=plan, facts=_facts(case, at, is_draft=is_draft, is_vague=is_vague), act=act
        )
        for plan in plans
    ]


def rewrite_versions(case: Case, plans: list["Plan"], at: datetime) -> list["PlanVersion"]:
    """The plan as it is after what was learned: the same outcomes, with new actions."""
    act = case.by_worker(at)
    return [
        services.write_version(plan=plan, facts=_again(case, version, at), act=act)
        for plan in plans
        if (version := plan.versions.order_by("-number").first())
    ]


def may_rewrite(case: Case, plans: list["Plan"], at: datetime) -> None:
    """After a review the plan is written anew, where it moves and somebody takes the time."""
    if not case.drifts and case.happens("plan_rewritten"):
        case.begin(_rewriting(case, plans, later(at, case.chance.whole(1, 5) * WORKING_DAY_MINUTES)))


def _rewriting(case: Case, plans: list["Plan"], at: datetime) -> Iterator[datetime]:
    yield at
    standing = still_standing(plans)
    rewrite_versions(case, standing, at)
    at = later(at, case.chance.whole(60, 2 * WORKING_DAY_MINUTES))
    yield at
    agree_versions(case, still_standing(standing), at)


def _again(case: Case, version: "PlanVersion", at: datetime) -> services.VersionFacts:
    outcomes = tuple(
        services.OutcomeFacts(
            wish=each.wish, must_change=each.must_change, how_we_know=each.how_we_know, thread=each.thread,
            actions=(_action(case, at),),
        )
        for each in version.outcomes.all()
    )  # fmt: skip
    return services.VersionFacts(
        says=version.says, outcomes=outcomes, works=case.say("plan", "works"),
        if_not=case.say("plan", "if_not"), after=version.number, submission=case.chance.uuid(),
    )  # fmt: skip


def _facts(case: Case, at: datetime, *, is_draft: bool, is_vague: bool) -> services.VersionFacts:
    wishes = case.some(case.chance.by_weight(OUTCOMES), "plan", "wish")
    outcomes = tuple(
        services.OutcomeFacts(
            wish=wish,
            must_change=case.say("plan", "must_change"),
            how_we_know=case.say("plan", "know"),
            actions=(_action(case, at, is_draft=is_draft, is_vague=is_vague or is_draft),),
        )
        for wish in wishes
    )
    return services.VersionFacts(
        says=case.say("plan", "says"),
        outcomes=outcomes,
        works=case.say("plan", "works"),
        if_not="" if is_draft else case.say("plan", "if_not"),
        submission=case.chance.uuid(),
    )


def _action(
    case: Case, at: datetime, *, is_draft: bool = False, is_vague: bool = False
) -> services.ActionFacts:
    return services.ActionFacts(
        what=case.say("plan", "vague" if is_vague else "what"),
        who="" if is_draft else case.say("plan", "who"),
        by_on=None if is_draft else england().add(local_day(at), case.chance.whole(10, 40)),
    )


def agree_versions(case: Case, plans: list["Plan"], at: datetime) -> None:
    """The manager agrees what may be agreed; a draft stays one."""
    for plan in plans:
        version = plan.versions.order_by("-number").first()
        if version is not None and standing_of(version) == Standing.WRITTEN:
            services.agree_version(
                version=version, with_whom=case.say("plan", "with_whom"), on=local_day(at),
                act=case.by_manager(at),
            )  # fmt: skip


def progress_on(case: Case, plan: "Plan", *, is_last: bool = False) -> tuple[services.ProgressFacts, ...]:
    """How far each outcome of the plan has come: nowhere, where the case drifts."""
    version = plan.versions.order_by("-number").first()
    weights = DRIFTING if case.drifts else MOVING
    found = []
    for outcome in version.outcomes.all() if version else ():
        scale = Scale.ACHIEVED if is_last else case.chance.by_weight(weights)
        evidence = case.say("review", SAYS[scale])
        found.append(services.ProgressFacts(outcome=outcome, scale=scale, evidence=evidence))
    return tuple(found)


def decide_contingencies(case: Case, plans: list["Plan"], at: datetime) -> None:
    """What was to happen if nothing moves is decided on; or nobody decides, and it stays due."""
    if case.drifts or case.happens("contingency_left"):
        return
    for plan in plans:
        for thread in contingency_due(plan):
            services.decide_contingency(
                plan=plan, thread=thread, is_used=False, because=case.say("review", "because"),
                act=case.by_manager(at),
            )  # fmt: skip
