"""The contact's page, and the one way in which each of its forms is taken in."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake import standards
from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.front_door import services
from kittiwake.records.front_door.selectors import Standing
from kittiwake.records.line.services import Act, ChangedMeanwhile, DraftPlace
from kittiwake.web.components.controls import problems
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.front_door.forms import deciding, screening
from kittiwake.web.front_door.present.feedback import drafted
from kittiwake.web.front_door.present.page import context_of
from kittiwake.web.front_door.reading import standing_for

REFUSALS = (
    policies.NotPermitted,
    services.AlreadyDecided,
    services.BadContact,
    services.CannotMatch,
    services.NobodyHoldsTheCase,
    services.NotYet,
    services.NothingToRead,
)
MENDED_AT = {"history_read": "#history", "agencies_asked": "#agencies", "consent_recorded": "#screening", "rationale_given": "#propose_reasons"}
DRAFTED = {"propose": "Proposal", "decide": "Decision", "feedback": "Answer to whoever told us"}
NOTHING_WRONG = {"summary": [], "conflict": [], "consent_theirs": ""}


def show(request: HttpRequest, standing: Standing, *, forms: Mapping[str, PlainForm] | None = None, **more: Any) -> HttpResponse:
    """The contact's page; with `form`, the one that could not be taken, and what is wrong with it."""
    context = context_of(standing, viewer=request.user)
    context["forms"] = forms or forms_of(request, standing, rows=context["standards"])
    context["drafts"] = {name: draft_of(request, standing, name) for name in DRAFTED}
    context["answer_forms"] = {
        each.pk: screening.Answered(auto_id=f"answer{each.pk}_%s") for each in standing.checks if each.answered_at is None
    }
    status = 422 if more.get("form") else 200
    return render(request, "front_door/contact.html", NOTHING_WRONG | context | more, status=status)


def forms_of(request: HttpRequest, standing: Standing, *, rows: Any, sent: Mapping[str, Any] | None = None) -> dict[str, PlainForm]:
    """Every form of the page by its name, each as it stands; `sent` holds what was sent for one of them."""
    contact, given = standing.contact, sent or {}
    unmet = {row.key for row in rows if not row.is_met}
    excusable = [each for each in standards.standards("contact.proposal", clock.today()) if each.key in unmet and each.exception != "none"]
    proposal = standing.proposal
    again = {"outcome": proposal.outcome, "reasons": proposal.reasons, "would_change_it": proposal.would_change_it} if proposal else {}
    screened = {name: getattr(contact, name) for name in ("version", "consent", *screening.Screened.TEXTS)}

    def form(name: str, kind: type[PlainForm], **options: Any) -> PlainForm:
        made = kind(given.get(name), auto_id=f"{name}_%s", **options)
        if name in DRAFTED and name not in given:
            typed = draft_of(request, standing, name).initial(made)
            made.initial |= {key: value for key, value in typed.items() if not made.fields[key].widget.is_hidden}
        return made

    return {
        "take": form("take", PlainForm),
        "off": form("off", screening.TakenOff),
        "history": form("history", screening.HistoryRead, initial={"newest": standing.history.newest}),
        "ask": form("ask", screening.AskAgency),
        "answer": form("answer", screening.Answered),
        "screen": form("screen", screening.Screened, initial=screened),
        "propose": form("propose", deciding.Proposed, excusable=excusable, initial=again),
        "decide": form("decide", deciding.Decided, initial={"proposal": proposal.pk if proposal else None}),
        "send_back": form("send_back", deciding.Returned),
        "wait": form("wait", deciding.Waiting),
        "end_wait": form("end_wait", deciding.WaitEnded),
        "feedback": form("feedback", deciding.Told, initial=drafted(standing, viewer=str(request.user))),
        "correct": form("correct", deciding.Corrected),
    }


def take_in(
    request: HttpRequest, standing: Standing, name: str, *, anchor: str, says: str, do: Callable[[PlainForm, Act], object]
) -> HttpResponse:
    """Take one form of the page: do what it asks and come back to its place, or show what is wrong with all that was typed."""
    draft = draft_of(request, standing, name) if name in DRAFTED else None
    if draft and draft.is_asked_for:
        return draft.keep()
    rows = context_of(standing, viewer=request.user)["standards"] if name == "propose" else ()
    form = forms_of(request, standing, rows=rows, sent={name: request.POST})[name]
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
            if draft:
                draft.discard()
            messages.success(request, says)
            return redirect(f"{reverse('front_door:contact', args=[standing.contact.pk])}#{anchor}")
    summary = summary or [{"href": f"#{anchor}"} | problem for problem in problems(form)]
    return _show_again(request, standing, name, form, summary=summary)


def draft_of(request: HttpRequest, standing: Standing, name: str) -> Draft:
    """What this person was typing into one of the long forms of the page."""
    pk = standing.contact.pk
    title = f"{DRAFTED[name]}, contact {pk}"
    back = reverse("front_door:contact", args=[pk])
    return Draft(request, DraftPlace(form=f"front_door.{name}", about=str(pk), title=title, back=back))


def _show_again(request: HttpRequest, standing: Standing, name: str, form: PlainForm, **more: Any) -> HttpResponse:
    """The page as the record now stands, with the form as it was sent."""
    now = standing_for(request, standing.contact.pk)
    rows = context_of(now, viewer=request.user)["standards"]
    forms = forms_of(request, now, rows=rows) | {name: form}
    return show(request, now, forms=forms, form=form, **more)


def _two_texts(request: HttpRequest, standing: Standing, refusal: ChangedMeanwhile) -> HttpResponse:
    sent = request.POST.copy()
    sent["version"] = str(refusal.stored.version)
    form = screening.Screened(sent, auto_id="screen_%s")
    form.is_valid()
    form.add_error(None, str(refusal))
    conflict = [
        {"name": name, "label": form.fields[name].label, "theirs": getattr(refusal.stored, name), "yours": sent.get(name, "")}
        for name in form.TEXTS
        if getattr(refusal.stored, name) != sent.get(name, "")
    ]
    theirs = refusal.stored.get_consent_display() if refusal.stored.consent != sent.get("consent") else ""
    summary = [{"text": str(refusal), "href": "#screening"}]
    return _show_again(request, standing, "screen", form, conflict=conflict, consent_theirs=theirs, summary=summary)


def _not_met(refusal: services.StandardNotMet) -> list[dict[str, str]]:
    """Each refusal with the place where it is put right; what was not read leads to the history."""
    places = {each.asks: MENDED_AT.get(each.key, "#proposal") for each in standards.standards("contact.proposal", clock.today())}
    return [{"text": text, "href": places.get(text, "#history" if refusal.history else "#proposal")} for text in refusal.refusals]
