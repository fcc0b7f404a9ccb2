"""What follows a conference for one child's plan: it begins, goes on, changes its category or ends."""

from uuid import uuid5

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, Happening, record_each
from kittiwake.records.plans.choices import EndReason, PlanKind, ReviewDecision, ReviewKind
from kittiwake.records.plans.models import Plan
from kittiwake.records.plans.selectors import plan_on
from kittiwake.records.plans.services import ReviewFacts, end_plan, hold_review, start_plan
from kittiwake.records.protection import events
from kittiwake.records.protection.choices import FIRST, REPRESENTED, ConferenceKind, Then, Verdict
from kittiwake.records.protection.models import Conference, ConferenceChild
from kittiwake.records.protection.policies import BadProtection
from kittiwake.records.protection.services.categories import end_protection, set_category
from kittiwake.records.protection.services.facts import ConferenceChildFacts
from kittiwake.records.subject.whole import first_record

DECIDED = {
    Then.STEPPED_DOWN: ReviewDecision.STEP_DOWN,
    Then.LOOKED_AFTER: ReviewDecision.STEP_UP,
}


def follow(held: Conference, child: ConferenceChild, facts: ConferenceChildFacts, act: Act) -> None:
    """Do to the child's plan what the conference decided. Raises BadProtection where it cannot be done."""
    day = local_day(held.held_at or act.at)
    standing = plan_on(first_record(child.subject), PlanKind.CHILD_PROTECTION, day)
    if held.kind in FIRST:
        plan = _began(held, child, standing, act)
    else:
        plan = _reviewed(held, child, standing, facts, act)
    if plan is not None:
        child.plan = plan
        child.save()


def _began(held: Conference, child: ConferenceChild, standing: Plan | None, act: Act) -> Plan | None:
    if standing is not None:
        raise BadProtection(
            "One of these children is on a child protection plan already. Hold a review conference."
        )
    if child.verdict != Verdict.PLAN:
        return None
    day, subject = local_day(held.held_at or act.at), first_record(child.subject)
    before = plan_on(subject, PlanKind.CHILD_IN_NEED, day)
    plan = start_plan(subject=subject, kind=PlanKind.CHILD_PROTECTION, on=day, because=child.because, act=act)
    _categorise(held, child, plan, act)
    if before is None or before.to_on is not None:  # one that ended earlier on that day has ended
        return plan
    if not before.reviews.filter(superseded_by=None, held_on__gt=day).exists():
        end_plan(plan=before, on=day, reason=EndReason.STEPPED_UP, because=child.because, act=act)
    return plan


def _reviewed(
    held: Conference, child: ConferenceChild, standing: Plan | None, facts: ConferenceChildFacts, act: Act
) -> Plan:
    if standing is None:
        raise BadProtection(
            "One of these children was on no child protection plan on that day. Check the day, or call an "
            "initial conference for them."
        )
    _looked_at(held, standing, act)
    _rate(held, child, standing, facts, act)
    if child.verdict == Verdict.PLAN:
        _categorise(held, child, standing, act)
    else:
        day = local_day(held.held_at or act.at)
        end_protection(standing, on=day, reason=EndReason(child.then), because=child.because, act=act)
    return standing


def _rate(
    held: Conference, child: ConferenceChild, plan: Plan, facts: ConferenceChildFacts, act: Act
) -> None:
    """Every outcome of the plan as it stands is rated, with what shows it. Raises BadProtection."""
    version = plan.versions.order_by("-number").first()
    asked = version.outcomes.exclude(wish="") if version else []
    rated = {each.outcome.thread for each in facts.progress}
    if any(outcome.thread not in rated for outcome in asked):
        raise BadProtection("Say for each outcome of the plan how far it has come, and what shows it.")
    decision = ReviewDecision.CONTINUE
    if child.verdict != Verdict.PLAN:
        decision = DECIDED.get(Then(child.then), ReviewDecision.END)
    review = ReviewFacts(
        kind=ReviewKind.REVIEW_CONFERENCE, held_on=local_day(held.held_at or act.at), decision=decision,
        attended=_attended(held), because=child.because, family_view=child.views, progress=facts.progress,
        submission=uuid5(held.submission, str(_place(held, child))),
    )  # fmt: skip
    hold_review(plan=plan, facts=review, act=act)


def _place(held: Conference, child: ConferenceChild) -> int:
    """Which of the conference's children it is, so that the review of each is one, however often sent."""
    return list(held.children.order_by("pk").values_list("pk", flat=True)).index(child.pk)


def _attended(held: Conference) -> str:
    """Which agencies took part, in words: their names stand in the minutes."""
    there = [seat.get_sector_display() for seat in held.seats.all() if seat.came in REPRESENTED]
    return ", ".join(there) or "No agency"


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
