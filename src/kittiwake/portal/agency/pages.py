"""What an agency was asked, one question with its answer, and the agency's own time to answer."""

from typing import Any

from django.contrib import messages
from django.db import connection
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from kittiwake.core import today as clock
from kittiwake.measures import agency_time
from kittiwake.portal.agency import present, reading
from kittiwake.records.access import policies
from kittiwake.records.front_door import selectors, services
from kittiwake.records.line.services import Act
from kittiwake.records.people.selectors import agency_of
from kittiwake.web.front_door.forms.checks import AnswerBoxes
from kittiwake.web.page import Request, page

NAMES_ONLY = "It names the people whom the agency was asked about; opening a question is logged."


@page(may="agency.answer", unlogged_because=NAMES_ONLY)
def inbox(request: Request) -> HttpResponse:
    """What waits for this agency's answer, and what it has answered."""
    agency, day = agency_of(request.user), clock.today()
    if agency is None:
        return render(request, "agency/no_agency.html")
    checks = selectors.requests_to(request.user)
    time = agency_time(connection, "postgres", agency_id=agency.pk, as_at=day)
    context = {
        "agency": agency,
        "inbox": present.inbox_of(checks, selectors.names_in_requests(checks)),
        "time": present.time_words(time, selectors.working_time_on(day)),
    }
    return render(request, "agency/inbox.html", context)


@page(may="agency.answer", about=reading.question)
def question(request: Request, asked: Any) -> HttpResponse:
    """One question: whom it is about, what is asked, and what this agency has answered."""
    return _show(request, asked)


@page(may="agency.answer", about=reading.question)
@require_POST
def answer(request: Request, asked: Any) -> HttpResponse:
    """Answer, or answer again: the later answer counts, and both stay."""
    form = AnswerBoxes(request.POST)
    if form.is_valid():
        try:
            services.answer_as_agency(
                services.AnswerFacts(**form.cleaned_data),
                check_id=asked.check.pk,
                act=Act(by=request.user, at=clock.now()),
            )
        except (policies.NotPermitted, services.BadAnswer) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Your answer has arrived. Thank you.")
            return redirect("agency:question", asked.check.pk)
    return _show(request, asked, form)


def _show(request: Request, asked: Any, sent: AnswerBoxes | None = None) -> HttpResponse:
    context = {
        "asked": asked,
        "facts": present.facts_of(asked),
        "answers": present.answers_of(asked),
        "form": sent,
        "boxes": sent or AnswerBoxes(),
    }
    return render(request, "agency/question.html", context, status=422 if sent else 200)
