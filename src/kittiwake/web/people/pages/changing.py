"""Putting right and adding to what is known of one person."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from kittiwake.core.today import now
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.services import Act, ChangedMeanwhile
from kittiwake.records.people import selectors, services
from kittiwake.records.people.services import BadPerson, BirthFacts, NameFacts
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.people import conflicts
from kittiwake.web.people.forms import AnotherName, Birth, Changing, Death, Ending, Living, Number
from kittiwake.web.people.present import bar, typed_fields, who_is
from kittiwake.web.people.taking import sent, take

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject


def one_residence(request: Request, *, key: str, residence_id: int) -> Reading:
    """One address of the person in the address bar; anybody else's is not found."""
    subject = child(request, key=key).argument
    if residence_id not in {home.residence_id for home in selectors.addresses_of(request.user, subject)}:
        raise Http404
    return Reading([subject], (subject, residence_id))


@page(may="person.record", about=child)
def change(request: Request, subject: "Subject") -> HttpResponse:
    """Details put right. What somebody else saved meanwhile is shown too: the author chooses."""
    form = Changing(sent(request), initial=conflicts.stored_answers(subject.person))
    differing: list[conflicts.Differing] = []
    if form.is_valid():
        try:
            differing = conflicts.unsettled(form, subject.person)
            if not differing:
                _write(request, subject, form)
                messages.success(request, "The details are changed.")
                return redirect("people:details", key=subject.key)
        except (BadPerson, NotPermitted, ChangedMeanwhile) as refusal:
            form.add_error(None, str(refusal))
    context = {
        "who": bar(who_is(request.user, subject)),
        "key": subject.key,
        "form": form,
        "differing": differing,
        "version": subject.person.version,
        "typed": typed_fields(request.POST, conflicts.NOT_CARRIED) if differing else [],
        "saved_by": conflicts.saved_by(request.user, subject) if differing else "",
    }
    status = 409 if differing else 422 if form.is_bound else 200
    return render(request, "people/change.html", context, status=status)


def _write(request: Request, subject: "Subject", form: Changing) -> None:
    services.change_person(
        subject=subject,
        expected_version=form.cleaned_data["version"],
        changes=conflicts.settled(form, subject.person),
        act=Act(by=request.user, at=now()),
    )


@page(may="person.record", about=child)
def name(request: Request, subject: "Subject") -> HttpResponse:
    def do(form: AnotherName, act: Act) -> Any:
        return services.add_name(form.facts(), subject=subject, act=act)

    return take(request, subject, AnotherName(sent(request)), title="Add a name", anchor="names", do=do)


@page(may="person.record", about=child)
def number(request: Request, subject: "Subject") -> HttpResponse:
    def do(form: Number, act: Act) -> Any:
        return services.add_identifier(form.facts(), subject=subject, act=act)

    return take(request, subject, Number(sent(request)), title="Add a number", anchor="numbers", do=do)


@page(may="person.record", about=child)
def address(request: Request, subject: "Subject") -> HttpResponse:
    def do(form: Living, act: Act) -> Any:
        return services.record_address(form.facts(), subject=subject, act=act)

    return take(request, subject, Living(sent(request)), title="Record an address", anchor="addresses", do=do)


@page(may="person.record", about=one_residence)
def address_end(request: Request, found: "tuple[Subject, int]") -> HttpResponse:
    subject, residence_id = found

    def do(form: Ending, act: Act) -> Any:
        return services.end_residence(residence_id=residence_id, to_on=form.cleaned_data["to_on"], act=act)

    form = Ending(sent(request))
    return take(request, subject, form, title="They no longer live there", anchor="addresses", do=do)


@page(may="person.record", about=one_residence)
@require_POST
def address_protect(request: Request, found: "tuple[Subject, int]") -> HttpResponse:
    """Hide where they live, or stop hiding it."""
    subject, residence_id = found
    is_protected = request.POST.get("protect") == "yes"

    def do(_form: forms.Form, act: Act) -> Any:
        return services.protect_residence(residence_id=residence_id, is_protected=is_protected, act=act)

    return take(
        request, subject, forms.Form(request.POST), title="Protect this address", anchor="addresses", do=do
    )


@page(may="person.record", about=child)
def birth(request: Request, subject: "Subject") -> HttpResponse:
    def do(form: Birth, act: Act) -> Any:
        return services.record_birth(births_in(form.cleaned_data), subject=subject, act=act)

    return take(request, subject, Birth(sent(request)), title="Record the birth", anchor="details", do=do)


@page(may="person.record", about=child)
def death(request: Request, subject: "Subject") -> HttpResponse:
    def do(form: Death, act: Act) -> Any:
        return services.record_death(subject=subject, died=form.cleaned_data["died"], act=act)

    return take(
        request, subject, Death(sent(request)), title="Record that they died", anchor="details", do=do
    )


def births_in(typed: dict[str, Any]) -> list[BirthFacts]:
    """The child, and the twin when a date of birth was given for one."""
    births = [_birth(typed["born_on"], typed["sex"], typed["given"], typed["family"])]
    if typed["twin_born_on"]:
        births.append(
            _birth(typed["twin_born_on"], typed["twin_sex"], typed["twin_given"], typed["twin_family"])
        )
    return births


def _birth(born_on: Any, sex: str, given: str, family: str) -> BirthFacts:
    named = NameFacts(given=given, family=family) if given or family else None
    return BirthFacts(born_on=born_on, sex=sex, name=named)
