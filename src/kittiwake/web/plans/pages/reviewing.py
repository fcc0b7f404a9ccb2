"""Reviews of a plan, overseeing them, and deciding when nothing moves."""

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render

from kittiwake.core.dates import says_day
from kittiwake.core.today import today
from kittiwake.records.line.services import DraftPlace
from kittiwake.records.plans import selectors, services
from kittiwake.records.plans.choices import PlanKind, ReviewKind
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Reading, Request, page
from kittiwake.web.plans.forms import Decided, Overseen, Reviewed
from kittiwake.web.plans.pages.frame import act_of, ask, one_plan, sent
from kittiwake.web.plans.present.overseen import sections_for
from kittiwake.web.plans.present.reviews import last_times

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
    plan = found[1]
    kind = HELD_HERE[PlanKind(plan.kind)]
    place = DraftPlace(
        form="plans.review", about=f"plans.plan:{plan.pk}", title=f"A {kind.label.lower()}", back=request.path
    )
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    version = selectors.to_review(plan)
    outcomes = [each for each in version.outcomes.all() if each.wish] if version else []
    form = Reviewed(sent(request), outcomes=outcomes, last=last_times(selectors.reviews_of(plan)))
    form.initial = {"held_on": today(), "submission": uuid4()} | draft.initial(form)
    return ask(
        request, found, form,
        lambda: services.hold_review(plan=plan, facts=form.facts(kind), act=act_of(request)),
        title=kind.label, act="Keep the review", told="The review is on the record.",
        template="plans/review.html", draft=draft, version=version,
    )  # fmt: skip


@page(may="plan.oversee", about=one_plan)
def oversee(request: Request, found: "Found") -> HttpResponse:
    """The reviewing officer reads the oldest review that nobody has overseen."""
    held = selectors.waits_for_oversight(found[1])
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
        texts=[
            (f"{held.get_kind_display()} of {says_day(held.held_on)}", f"There: {held.attended}"),
            ("What the child and the parents said", held.family_view or "Nothing is written."),
            *texts, (held.get_decision_display(), held.because),
        ],
    )  # fmt: skip


@page(
    may="plan.oversee",
    unlogged_because="It names the children whose plans this officer oversees, and opens no record.",
)
def overseen(request: Request) -> HttpResponse:
    """Every plan that this officer oversees: what waits for them, how it goes, and what came after."""
    return render(request, "plans/overseen.html", {"sections": sections_for(request.user)})


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
    version = selectors.to_review(found[1])
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
