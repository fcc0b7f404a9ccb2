"""What every plan has, of whichever kind: a version, who agrees it, and reviews that rate its outcomes."""

from datetime import datetime
from typing import TYPE_CHECKING

from kittiwake.core.calendar import england
from kittiwake.core.today import local_day
from kittiwake.records.plans import services
from kittiwake.records.plans.choices import Scale
from kittiwake.records.plans.selectors.moving import contingency_due
from kittiwake.simulation.volumes.case import Case

if TYPE_CHECKING:
    from kittiwake.records.plans.models import Plan, PlanVersion

DRIFTING = {Scale.NONE: 8, Scale.WORSE: 1, Scale.SOME: 1}
MOVING = {Scale.NONE: 2, Scale.SOME: 5, Scale.GOOD: 4}
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


def _facts(case: Case, at: datetime, *, is_draft: bool, is_vague: bool) -> services.VersionFacts:
    action = services.ActionFacts(
        what=case.say("plan", "vague" if is_vague or is_draft else "what"),
        who="" if is_draft else case.say("plan", "who"),
        by_on=None if is_draft else england().add(local_day(at), case.chance.whole(10, 40)),
    )
    outcome = services.OutcomeFacts(
        wish=case.say("plan", "wish"),
        must_change=case.say("plan", "must_change"),
        how_we_know=case.say("plan", "know"),
        actions=(action,),
    )
    return services.VersionFacts(
        says=case.say("plan", "says"),
        outcomes=(outcome,),
        works=case.say("plan", "works"),
        if_not="" if is_draft else case.say("plan", "if_not"),
        submission=case.chance.uuid(),
    )


def agree_versions(case: Case, plans: list["Plan"], at: datetime) -> None:
    """The manager agrees what may be agreed; a draft stays one."""
    for plan in plans:
        version = plan.versions.order_by("-number").first()
        if version is not None and all(each.who for each in _actions(version)):
            services.agree_version(
                version=version, with_whom=case.say("plan", "with_whom"), on=local_day(at),
                act=case.by_manager(at),
            )  # fmt: skip


def _actions(version: "PlanVersion") -> list:
    return [action for outcome in version.outcomes.all() for action in outcome.actions.all()]


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
