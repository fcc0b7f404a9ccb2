"""Agency checks: the matrix of one contact, and asking."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.front_door import selectors, services
from kittiwake.records.front_door.choices import Part
from kittiwake.records.line.services import Act
from kittiwake.records.people.choices import AgencyKind
from kittiwake.records.people.selectors import agencies_with_inbox, identities, open_agencies
from kittiwake.web.front_door import reading_night
from kittiwake.web.front_door.forms.checks import AnswerTimes, Question
from kittiwake.web.front_door.present import checks as present
from kittiwake.web.page import Request, page

REFUSALS = (policies.NotPermitted, services.BadContact)


@page(may="contact.read", about=reading_night.contact_alone)
def agencies(request: Request, contact: Any) -> HttpResponse:
    """Every agency, asked or not, and what came back."""
    return _show(request, contact)


@page(may="contact.record", about=reading_night.contact_alone)
@require_POST
def put_question(request: Request, contact: Any) -> HttpResponse:
    """Ask an agency: in its inbox, or write down that it was asked."""
    form = _question_form(request, contact, request.POST)
    if form.is_valid():
        try:
            facts = _facts(form.cleaned_data, contact)
            check = services.put_question(
                facts, contact_id=contact.pk, act=Act(by=request.user, at=clock.now())
            )
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"{check.whom}: the question is put.")
            return redirect("front_door:agencies", contact.pk)
    return _show(request, contact, form)


@page(may="timescale.read", unlogged_because="It shows rules, and no child's record.")
def answer_time(request: Request) -> HttpResponse:
    """How long agencies have to answer: a local setting, from a day on."""
    may_set = policies.can(request.user, "timescale.set", on=clock.today())
    form = AnswerTimes(request.POST if may_set and request.method == "POST" else None)
    if form.is_valid():
        try:
            act = Act(by=request.user, at=clock.now())
            services.set_answer_time(services.AnswerTimeFacts(**form.cleaned_data), act=act)
        except (services.BadAnswerTime, policies.NotPermitted) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The time is kept. Times that were told already do not move.")
            return redirect("front_door:answer_time")
    context = {
        "form": form if may_set else None,
        "time": selectors.answer_time_on(clock.today()),
        "settings": selectors.answer_time_settings(),
    }
    return render(request, "front_door/answer_time.html", context, status=422 if form.is_bound else 200)


def _show(request: Request, contact: Any, form: Question | None = None) -> HttpResponse:
    day = clock.today()
    may_ask = policies.can(request.user, "contact.record", on=day) and not contact.decisions.exists()
    context = {
        "contact": contact,
        "matrix": present.matrix_of(selectors.checks_of(contact), selectors.working_time_on(day)),
        "time": selectors.answer_time_on(day),
        "form": form,
        "asking": (form or _question_form(request, contact)) if may_ask else None,
    }
    return render(request, "front_door/agencies.html", context, status=422 if form else 200)


def _question_form(request: Request, contact: Any, sent: Any = None) -> Question:
    on_it = list(selectors.people_of(contact))
    who = identities(request.user, [each.subject for each in on_it])
    children = [str(each.subject_id) for each in on_it if each.part == Part.CHILD]
    form = Question(sent, auto_id="ask_%s", initial={"people": children})
    form.offer("whom", _whom())
    form.offer("people", [(str(key), each.name) for key, each in who.items()])
    return form


def _whom() -> list[tuple[str, str]]:
    """Agencies with an inbox first, then the others by name, then somebody at a kind of agency."""
    inboxes = list(agencies_with_inbox())
    others = open_agencies().exclude(pk__in=[agency.pk for agency in inboxes])
    return [
        ("", "Choose one"),
        *((str(agency.pk), f"{agency} (has an inbox here)") for agency in inboxes),
        *((str(agency.pk), str(agency)) for agency in others),
        *((kind.value, f"{kind.label}: not in this list") for kind in AgencyKind),
    ]


def _facts(given: dict[str, Any], contact: Any) -> services.CheckFacts:
    whom, people = given.pop("whom"), set(given.pop("people"))
    named = whom.isdecimal()
    return services.CheckFacts(
        **given,
        agency=open_agencies().filter(pk=whom).first() if named else None,
        agency_kind="" if named else whom,
        people=[each.subject for each in selectors.people_of(contact) if str(each.subject_id) in people],
    )
