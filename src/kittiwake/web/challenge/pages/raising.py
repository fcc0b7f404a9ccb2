"""Raising a challenge. What is typed is kept as a draft from the first word."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core.today import now
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.challenge import selectors, services
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.records.people.selectors.agencies import open_agencies
from kittiwake.web.challenge.forms import Raised
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.challenge.models import Challenge
    from kittiwake.records.subject.models import Subject


@page(may="challenge.raise", about=child)
def raise_one(request: Request, subject: "Subject") -> HttpResponse:
    """Challenge something on this child's record; `?about=` names it already."""
    place = DraftPlace(
        form="challenge.raised", about=f"new:{subject.key}", title="A challenge", back=request.path
    )
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    works = selectors.challengeable_on(request.user, subject)
    form = Raised(
        request.POST if request.method == "POST" else None,
        works=works,
        agencies=open_agencies(),
        initial={"about": request.GET.get("about", "")},
    )
    form.initial = {**form.initial, **draft.initial(form)}
    if form.is_bound and form.is_valid():
        raised = _raised(request, subject, form)
        if raised:
            draft.discard()
            messages.success(request, "The challenge is raised. Its day for an answer is told below.")
            return redirect("challenge:challenge", raised.pk)
    context = frame_of(request, subject, current="challenge:of_child") | {
        "form": form,
        "draft": draft,
        "has_work": bool(works),
    }
    return render(request, "challenge/raise.html", context, status=422 if form.is_bound else 200)


def _raised(request: Request, subject: "Subject", form: Raised) -> "Challenge | None":
    typed = dict(form.cleaned_data)
    agency = next((each for each in open_agencies() if str(each.pk) == typed["agency"]), None)
    facts = services.ChallengeFacts(**(typed | {"agency": agency}))
    children = selectors.children_with(request.user, facts.about) or [subject]
    try:
        return services.raise_challenge(facts, children=children, act=Act(by=request.user, at=now()))
    except (services.BadChallenge, NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return None
