"""Reviews of a plan, overseeing them, and deciding when nothing moves."""

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse

from kittiwake.core.today import today
from kittiwake.records.plans import selectors, services
from kittiwake.records.plans.choices import PlanKind, ReviewKind
from kittiwake.web.page import Reading, Request, page
from kittiwake.web.plans.forms import Decided, Overseen, Reviewed
from kittiwake.web.plans.pages.frame import act_of, ask, one_plan, sent

if TYPE_CHECKING:
    from kittiwake.records.plans.selectors import Due
    from kittiwake.web.plans.pages.frame import Found

HELD_HERE = {
    PlanKind.CHILD_IN_NEED: ReviewKind.CIN_REVIEW,
    PlanKind.CHILD_PROTECTION: ReviewKind.CORE_GROUP,
}


@page(may="plan.review", about=one_plan)
def review(request: Request, found: "Found") -> HttpResponse:
    """A child in need review, or a core group: progress on each outcome, with what shows it."""
    kind = HELD_HERE[PlanKind(found[1].kind)]
    version = selectors.versions_of(found[1]).first()
    outcomes = [each for each in version.outcomes.all() if each.wish] if version else []
    form = Reviewed(sent(request), outcomes=outcomes, initial={"held_on": today(), "submission": uuid4()})
    return ask(
        request, found, form,
        lambda: services.hold_review(plan=found[1], facts=form.facts(kind), act=act_of(request)),
        title=kind.label, act="Keep the review", told="The review is on the record.",
        template="plans/review.html",
    )  # fmt: skip


@page(may="plan.oversee", about=one_plan)
def oversee(request: Request, found: "Found") -> HttpResponse:
    """The reviewing officer reads the newest review that nobody has overseen."""
    held = next((each for each in selectors.reviews_of(found[1]) if not hasattr(each, "oversight")), None)
    if held is None:
        raise Http404
    form = Overseen(sent(request))
    texts = [
        (f"{each.get_scale_display()}: {each.outcome.wish}", each.evidence) for each in held.progress.all()
    ]
    return ask(
        request, found, form,
        lambda: services.oversee(
            review=held, is_sound=form.cleaned_data["is_sound"] == "yes", says=form.cleaned_data["says"],
            act=act_of(request),
        ),
        title="Oversee the review", act="Keep what I found", told="What you found is on the record.",
        texts=[*texts, (held.get_decision_display(), held.because)],
    )  # fmt: skip


def one_due(request: Request, *, key: str, plan_id: int, thread: UUID) -> Reading:
    """What is due for decision on one outcome; nothing due is not found."""
    reading = one_plan(request, key=key, plan_id=plan_id)
    due = selectors.contingency_due(reading.argument[1]).get(thread)
    if due is None:
        raise Http404
    return Reading(reading.subjects, (reading.argument, due))


@page(may="plan.agree", about=one_due)
def contingency(request: Request, asked: "tuple[Found, Due]") -> HttpResponse:
    """Do what the plan said would happen, or say why not."""
    found, due = asked
    version = selectors.versions_of(found[1]).first()
    form = Decided(sent(request))
    said = version.if_not if version and version.if_not else "The plan does not say."
    return ask(
        request, found, form,
        lambda: services.decide_contingency(
            plan=found[1], thread=due.thread, is_used=form.cleaned_data["is_used"] == "yes",
            because=form.cleaned_data["because"], act=act_of(request),
        ),
        title="What happens if not", act="Keep the decision", told="The decision is on the record.",
        texts=[(f"{due.times} reviews in a row without progress", due.wish), ("The plan said", said)],
    )  # fmt: skip
