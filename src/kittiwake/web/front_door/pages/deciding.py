"""Proposing, deciding, and what follows a decision."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.front_door import services
from kittiwake.records.line.services import Act
from kittiwake.records.people.selectors import identity
from kittiwake.web.front_door import reading
from kittiwake.web.front_door.forms.deciding import Authorised
from kittiwake.web.front_door.pages.sections import take_in
from kittiwake.web.front_door.present.people import record_url
from kittiwake.web.page import Request, page


@page(may="contact.propose", about=reading.contact)
@require_POST
def propose(request: Request, standing: Any) -> HttpResponse:
    """The worker proposes what should happen next, held against the practice standards."""

    def do(form: Any, act: Act) -> None:
        given = {name: form.cleaned_data[name] for name in ("outcome", "reasons", "would_change_it")}
        named = {"exceptions": form.exceptions(), "criteria": form.criteria()}
        services.propose(contact_id=standing.contact.pk, act=act, **given, **named)

    return take_in(
        request, standing, "propose", anchor="proposal", says="Sent to a manager to decide.", do=do
    )


@page(may="contact.decide", about=reading.contact)
@require_POST
def decide(request: Request, standing: Any) -> HttpResponse:
    """The manager decides. The first decision stands; whoever comes second is told, and keeps their words."""

    def do(form: Any, act: Act) -> None:
        given = form.given()
        proposal = given.pop("proposal")
        services.decide(
            contact_id=standing.contact.pk, proposal_id=proposal, verdict=services.Verdict(**given), act=act
        )

    return take_in(
        request, standing, "decide", anchor="decision", says="Decided. The clock has stopped.", do=do
    )


@page(may="contact.decide", about=reading.contact)
@require_POST
def send_back(request: Request, standing: Any) -> HttpResponse:
    """Return the proposal with a question. The clock runs on."""

    def do(form: Any, act: Act) -> None:
        services.ask_question(contact_id=standing.contact.pk, act=act, **form.cleaned_data)

    says = "Returned with your question. The clock runs on."
    return take_in(request, standing, "send_back", anchor="proposal", says=says, do=do)


@page(may="contact.propose", about=reading.contact)
@require_POST
def wait(request: Request, standing: Any) -> HttpResponse:
    """Wait for named information from somebody named, until a day."""

    def do(form: Any, act: Act) -> None:
        services.wait_for(contact_id=standing.contact.pk, act=act, **form.cleaned_data)

    return take_in(request, standing, "wait", anchor="proposal", says="Waiting. The clock runs on.", do=do)


@page(may="contact.propose", about=reading.contact)
@require_POST
def end_wait(request: Request, standing: Any) -> HttpResponse:
    """It came, or it is not coming."""

    def do(form: Any, act: Act) -> None:
        services.end_wait(contact_id=standing.contact.pk, act=act, **form.cleaned_data)

    return take_in(request, standing, "end_wait", anchor="proposal", says="No longer waiting.", do=do)


@page(may="contact.record", about=reading.contact)
@require_POST
def feedback(request: Request, standing: Any) -> HttpResponse:
    """Record what the referrer was told."""

    def do(form: Any, act: Act) -> None:
        services.give_feedback(contact_id=standing.contact.pk, act=act, **form.cleaned_data)

    return take_in(
        request, standing, "feedback", anchor="feedback", says="Written down: the referrer was told.", do=do
    )


@page(may="contact.decide", about=reading.contact)
@require_POST
def correct(request: Request, standing: Any) -> HttpResponse:
    """Supersede the decision with another. Both stay, and the clock's stop with the first."""

    def do(form: Any, act: Act) -> None:
        services.correct_decision(
            contact_id=standing.contact.pk, verdict=services.Verdict(**form.cleaned_data), act=act
        )

    return take_in(
        request,
        standing,
        "correct",
        anchor="decision",
        says="Corrected. Both decisions stay on the record.",
        do=do,
    )


@page(may="contact.read", about=reading.contact)
@require_POST
def passed_read(request: Request, standing: Any) -> HttpResponse:
    """The allocated worker says that they have read a contact that was passed to them."""
    mine = [passed for passed in standing.passed_on if passed.to_id == request.user.pk]
    for passed in mine:
        services.acknowledge_passed_on(passed_id=passed.pk, act=Act(by=request.user, at=clock.now()))
    if mine:
        messages.success(request, "Marked as read by you.")
    return redirect("front_door:contact", standing.contact.pk)


@page(may="referral.close", about=reading.referral)
def authorised(request: Request, referral: Any) -> HttpResponse:
    """A team manager's word that the assessment is authorised, which stops its clock."""
    form = Authorised(request.POST or None, initial={"referral": referral.pk})
    who = identity(request.user, referral.subject)
    if form.is_valid():
        try:
            services.close_referral(
                referral_id=referral.pk,
                note=form.cleaned_data["note"],
                act=Act(by=request.user, at=clock.now()),
            )
        except (policies.NotPermitted, services.NothingToClose) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Recorded: the assessment is authorised. Its clock has stopped.")
            return redirect(record_url(referral.subject.key) or "desk:desk")
    context = {"form": form, "referral": referral, "name": who.name if who else ""}
    return render(request, "front_door/authorised.html", context, status=422 if form.is_bound else 200)
