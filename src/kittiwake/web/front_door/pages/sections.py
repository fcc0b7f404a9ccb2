"""The contact's page, and the one way in which each of its forms is taken in."""

from collections.abc import Callable
from typing import Any, cast

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake import standards
from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.front_door import services
from kittiwake.records.front_door.selectors import Standing
from kittiwake.records.line.services import Act, ChangedMeanwhile
from kittiwake.web.components.controls import problems
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.front_door.forms import screening
from kittiwake.web.front_door.pages.page_forms import DRAFTED, Drafts, PageForms
from kittiwake.web.front_door.present.page import context_of
from kittiwake.web.front_door.reading import standing_for
from kittiwake.web.page import Request

REFUSALS = (
    policies.NotPermitted,
    services.AlreadyDecided,
    services.BadContact,
    services.CannotMatch,
    services.NobodyHoldsTheCase,
    services.NotYet,
    services.NothingToRead,
)
MENDED_AT = {
    "history_read": "#history",
    "agencies_asked": "#agencies",
    "consent_recorded": "#screening",
    "rationale_given": "#propose_reasons",
}
NOTHING_WRONG = {"summary": [], "conflict": [], "consent_theirs": ""}


def show(
    request: Request, standing: Standing, *, forms: PageForms | None = None, **more: Any
) -> HttpResponse:
    """The contact's page; with `form`, the one that could not be taken, and what is wrong with it."""
    drafts = forms.drafts if forms is not None else Drafts(request, standing)
    context = context_of(standing, viewer=request.user)
    context["drafts"] = drafts
    context["forms"] = forms if forms is not None else PageForms(request, standing, drafts=drafts)
    context["answer_forms"] = {
        each.pk: screening.Answered(auto_id=f"answer{each.pk}_%s")
        for each in standing.checks
        if each.answered_at is None
    }
    status = 422 if more.get("form") else 200
    return render(request, "front_door/contact.html", NOTHING_WRONG | context | more, status=status)


def take_in(
    request: Request,
    standing: Standing,
    name: str,
    *,
    anchor: str,
    says: str,
    do: Callable[[PlainForm, Act], object],
) -> HttpResponse:
    """Do what one form of the page asks and come back to its place; or show what is wrong, words kept."""
    drafts = Drafts(request, standing)
    if name in DRAFTED and drafts[name].is_asked_for:
        return drafts[name].keep()
    form = PageForms(request, standing, drafts=drafts, sent=name)[name]
    summary: list[dict[str, str]] = []
    if form.is_valid():
        try:
            do(form, Act(by=request.user, at=clock.now()))
        except services.StandardNotMet as refusal:
            summary = _not_met(refusal)
            form.add_error(None, str(refusal))
        except ChangedMeanwhile as refusal:
            return _two_texts(request, standing, refusal)
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            if name in DRAFTED:
                drafts[name].discard()
            messages.success(request, says)
            return redirect(f"{reverse('front_door:contact', args=[standing.contact.pk])}#{anchor}")
    summary = summary or [{"href": f"#{anchor}"} | problem for problem in problems(form)]
    return _show_again(request, standing, name, form, summary=summary)


def _show_again(
    request: Request, standing: Standing, name: str, form: PlainForm, **more: Any
) -> HttpResponse:
    """The page as the record now stands, with the form as it was sent."""
    now = standing_for(request, standing.contact.pk)
    forms = PageForms(request, now, drafts=Drafts(request, now))
    forms[name] = form
    return show(request, now, forms=forms, form=form, **more)


def _two_texts(request: Request, standing: Standing, refusal: ChangedMeanwhile) -> HttpResponse:
    sent, stored = request.POST.copy(), cast("Any", refusal.stored)
    sent["version"] = str(stored.version)
    form = screening.Screened(sent, auto_id="screen_%s")
    form.is_valid()
    form.add_error(None, str(refusal))
    conflict = [
        {
            "name": name,
            "label": form.fields[name].label,
            "theirs": getattr(stored, name),
            "yours": sent.get(name, ""),
        }
        for name in form.TEXTS
        if getattr(stored, name) != sent.get(name, "")
    ]
    theirs = stored.get_consent_display() if stored.consent != sent.get("consent") else ""
    summary = [{"text": str(refusal), "href": "#screening"}]
    return _show_again(
        request, standing, "screen", form, conflict=conflict, consent_theirs=theirs, summary=summary
    )


def _not_met(refusal: services.StandardNotMet) -> list[dict[str, str]]:
    """Each refusal with the place where it is put right; what was not read leads to the history."""
    places = {
        each.asks: MENDED_AT.get(each.key, "#proposal")
        for each in standards.standards("contact.proposal", clock.today())
    }
    return [
        {"text": text, "href": places.get(text, "#history" if refusal.history else "#proposal")}
        for text in refusal.refusals
    ]
