"""What follows a conference for one child's plan: it begins, goes on, changes its category or ends."""

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, Happening, record_each
from kittiwake.records.plans.choices import EndReason, PlanKind
from kittiwake.records.plans.models import Plan
from kittiwake.records.plans.selectors import plan_on
from kittiwake.records.plans.services import end_plan, start_plan
from kittiwake.records.protection import events
from kittiwake.records.protection.choices import FIRST, ConferenceKind, Verdict
from kittiwake.records.protection.models import Conference, ConferenceChild
from kittiwake.records.protection.policies import BadProtection
from kittiwake.records.protection.services.categories import set_category
from kittiwake.records.subject.whole import first_record


def follow(held: Conference, child: ConferenceChild, act: Act) -> None:
    """Do to the child's plan what the conference decided. Raises BadProtection where it cannot be done."""
    day = local_day(held.held_at or act.at)
    subject = first_record(child.subject)
    standing = plan_on(subject, PlanKind.CHILD_PROTECTION, day)
    if child.verdict == Verdict.PLAN:
        plan = _begun(held, child, standing, act)
        _categorise(held, child, plan, act)
    elif standing is not None:
        plan = standing
        _looked_at(held, plan, act)
        end_plan(plan=plan, on=day, reason=EndReason.STEPPED_DOWN, because=child.because, act=act)
    else:
        return
    child.plan = plan
    child.save()


def _begun(held: Conference, child: ConferenceChild, standing: Plan | None, act: Act) -> Plan:
    day, subject = local_day(held.held_at or act.at), first_record(child.subject)
    if standing is not None:
        if held.kind in FIRST:
            raise BadProtection(
                "One of these children is on a child protection plan already. Hold a review conference."
            )
        _looked_at(held, standing, act)
        return standing
    if held.kind not in FIRST:
        raise BadProtection(
            "One of these children is on no child protection plan. Call an initial conference for them."
        )
    return start_plan(subject=subject, kind=PlanKind.CHILD_PROTECTION, on=day, because=child.because, act=act)


def _looked_at(held: Conference, plan: Plan, act: Act) -> None:
    """A review starts the time to the next; a designated conference is also one look with new eyes."""
    about, moment = [first_record(plan.subject)], When.day(local_day(held.held_at or act.at))
    kinds = [events.PLAN_REVIEWED]
    if held.kind == ConferenceKind.DESIGNATED:
        kinds.append(events.PLAN_LOOKED_AT_ANEW)
    record_each(
        [Happening(kind=kind, about=about, source=held, case=plan, when=moment) for kind in kinds], act
    )


def _categorise(held: Conference, child: ConferenceChild, plan: Plan, act: Act) -> None:
    now = plan.categories.filter(to_on=None).first()
    if now is None or now.category != child.category:
        day = local_day(held.held_at or act.at)
        set_category(plan, child.category, on=day, because=child.because, act=act, conference=held)
