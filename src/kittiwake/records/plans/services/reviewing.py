"""Holding a review, deciding what happens when nothing moves, and overseeing."""

from uuid import UUID

from django.db import transaction

from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.line.services import Act, record
from kittiwake.records.plans import events
from kittiwake.records.plans.choices import PlanKind, ReviewDecision, ReviewKind, Scale
from kittiwake.records.plans.models import (
    ContingencyDecision,
    Outcome,
    Oversight,
    Plan,
    PlanVersion,
    Progress,
    Review,
)
from kittiwake.records.plans.policies import require_on, require_open
from kittiwake.records.plans.selectors.moving import contingency_due
from kittiwake.records.plans.selectors.standing import to_review
from kittiwake.records.plans.services.facts import (
    BadPlan,
    PlanMovedOn,
    ReviewFacts,
    require_short,
    require_words,
    tidy,
)

OF_KIND = {
    ReviewKind.CIN_REVIEW: PlanKind.CHILD_IN_NEED,
    ReviewKind.CORE_GROUP: PlanKind.CHILD_PROTECTION,
    ReviewKind.REVIEW_CONFERENCE: PlanKind.CHILD_PROTECTION,
}


@transaction.atomic
def hold_review(*, plan: Plan, facts: ReviewFacts, act: Act) -> Review:
    """Keep what a review found on each outcome, with what shows it, and what it decided. Sent twice: one.

    Where two in a row found no progress on the same outcome, the contingency falls due for decision.
    A conference's own minutes say who may hold it: whoever calls this for one has asked.
    A core group that rates outcomes rates every one. The page for it always does.
    A review that is entered after the plan ended makes nothing due.
    Raises  policies.NotPermitted, also for the officer who oversees the plan; BadPlan for a review of another
            kind, a day outside the plan, and an outcome without a rating or without evidence.
    """
    _require_holding(plan, facts, act)
    sent_before = Review.objects.filter(submission=facts.submission, plan=plan).first()
    if sent_before is not None:
        return sent_before
    held = Plan.objects.select_for_update().select_related("subject").get(pk=plan.pk)
    version = to_review(held)
    _check(held, version, facts, act)
    due_before = contingency_due(held).keys()
    review = Review.objects.create(
        plan=held, version=version, kind=facts.kind, held_on=facts.held_on, submission=facts.submission,
        attended=require_words(facts.attended, "Say who was there."),
        family_view=require_short(facts.family_view, "What the family said"),
        decision=ReviewDecision(facts.decision),
        because=require_words(facts.because, "Say why this was decided."), by=act.by, at=act.at,
    )  # fmt: skip
    Progress.objects.bulk_create(
        Progress(
            review=review, outcome=each.outcome, thread=each.outcome.thread, scale=Scale(each.scale),
            evidence=tidy(each.evidence),
        )
        for each in facts.progress
    )  # fmt: skip
    kind = events.REVIEWED[ReviewKind(facts.kind)]
    says = f"{review.get_kind_display()}: {review.get_decision_display().lower()}"
    when = When.day(facts.held_on)
    record(kind, act, about=[held.subject], source=review, case=held, when=when, says=says)
    if held.to_on is not None:
        over = When.day(held.to_on)
        record(events.WAS_OVER, act, about=[held.subject], source=review, case=held, when=over)
    if contingency_due(held).keys() - due_before:
        record(events.CONTINGENCY_DUE, act, about=[held.subject], source=review, case=held, when=when)
    return review


@transaction.atomic
def decide_contingency(
    *, plan: Plan, thread: UUID, is_used: bool, because: str, act: Act
) -> ContingencyDecision:
    """Do what the plan said would happen, or say why not. It falls due again after two more such reviews.

    Raises  policies.NotPermitted; BadPlan without a reason for leaving it; PlanMovedOn where nothing is due.
    """
    require_on(act, "plan.agree", plan.subject)
    held = Plan.objects.select_for_update().select_related("subject").get(pk=plan.pk)
    due = contingency_due(held).get(thread)
    if due is None:
        raise PlanMovedOn("Nothing is due for decision on this outcome: somebody decided it, or it moved.")
    words = require_short(because, "The reason")
    if not is_used:
        words = require_words(because, "Say why what the plan said would happen is not done.")
    decided = ContingencyDecision.objects.create(
        plan=held,
        review_id=due.review_id,
        thread=thread,
        is_used=is_used,
        because=words,
        by=act.by,
        at=act.at,
    )
    says = (
        "What the plan said would happen is done now"
        if is_used
        else "What happens if not was left, with a reason"
    )
    record(events.CONTINGENCY_DECIDED, act, about=[held.subject], source=decided, case=held, says=says)
    return decided


@transaction.atomic
def oversee(*, review: Review, is_sound: bool, says: str, act: Act) -> Oversight:
    """The reviewing officer says what they make of a review.

    Raises  policies.NotPermitted, also for whoever held it or wrote the plan; BadPlan without a word;
            PlanMovedOn for one that was overseen.
    """
    plan = review.plan
    require_on(act, "plan.oversee", plan.subject)
    if review.by_id == act.by.pk or plan.versions.filter(author=act.by).exists():
        raise policies.NotPermitted("You wrote this plan or held its review: somebody else oversees it.")
    said = require_words(says, "Say what you make of the review.")
    Review.objects.select_for_update().get(pk=review.pk)
    if Oversight.objects.filter(review=review).exists():
        raise PlanMovedOn("Somebody oversaw this review already.")
    seen = Oversight.objects.create(review=review, is_sound=is_sound, says=said, by=act.by, at=act.at)
    told = "read the review and found it sound" if is_sound else "read the review and asks for more"
    record(
        events.OVERSEEN,
        act,
        about=[plan.subject],
        source=seen,
        case=plan,
        says=f"The reviewing officer {told}",
    )
    return seen


def _require_holding(plan: Plan, facts: ReviewFacts, act: Act) -> None:
    if facts.kind == ReviewKind.REVIEW_CONFERENCE:
        require_open(act, plan.subject)
        return
    require_on(act, "plan.review", plan.subject)
    if plan.overseen_by_id == act.by.pk:
        raise policies.NotPermitted(
            "You oversee this plan, and do not hold its reviews. Ask the social worker."
        )


def _check(plan: Plan, version: PlanVersion | None, facts: ReviewFacts, act: Act) -> None:
    if OF_KIND[ReviewKind(facts.kind)] != plan.kind:
        raise BadPlan(f"This is a {plan.get_kind_display().lower()}: it has another kind of review.")
    last = min(plan.to_on or local_day(act.at), local_day(act.at))
    if not plan.from_on <= facts.held_on <= last:
        raise BadPlan(
            f"A review is held on a day of the plan: from {says_day(plan.from_on)} to {says_day(last)}. "
            "Check the date."
        )
    threads = [each.outcome.thread for each in facts.progress]
    if len(set(threads)) < len(threads) or _strange(plan, facts):
        raise BadPlan("Rate each outcome of this plan once. Read the plan again.")
    for each in facts.progress:
        require_words(each.evidence, "Say what shows it, for each outcome.")
    if version and _rates_all(facts):
        rated = version.outcomes.exclude(wish="").exclude(thread__in=threads)
        if rated.exists():
            raise BadPlan("Say for each outcome how far it has come, and what shows it.")


def _rates_all(facts: ReviewFacts) -> bool:
    """A child in need review rates every outcome; a core group that rates any does, too."""
    is_core_group = facts.kind == ReviewKind.CORE_GROUP
    return facts.kind == ReviewKind.CIN_REVIEW or (is_core_group and bool(facts.progress))


def _strange(plan: Plan, facts: ReviewFacts) -> bool:
    asked = {each.outcome.pk for each in facts.progress}
    return Outcome.objects.filter(pk__in=asked, version__plan=plan).count() < len(asked)
