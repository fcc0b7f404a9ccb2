"""One question to an agency: what came of it, and what is done with it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.front_door import selectors, services
from kittiwake.records.front_door.choices import AskedHow, Outcome
from kittiwake.records.line.services import Act
from kittiwake.records.people.selectors import identities
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.front_door import reading_checks
from kittiwake.web.front_door.forms import checks as forms
from kittiwake.web.front_door.present import checks as present
from kittiwake.web.front_door.present.feedback import TOLD
from kittiwake.web.page import Request, page

REFUSALS = (policies.NotPermitted, services.BadContact)
FORMS: dict[str, type[PlainForm]] = {
    "answer": forms.WrittenDown,
    "chase": forms.Chased,
    "withdraw": forms.TakenBack,
    "weigh": forms.Weighed,
    "tell": forms.OutcomeTold,
}
Do = Callable[[dict[str, Any], Act], object]


@page(may="contact.read", about=reading_checks.check)
def agency_check(request: Request, check: Any) -> HttpResponse:
    """One question, every answer to it, and what may be done now."""
    return _show(request, check)


@page(may="contact.record", about=reading_checks.check)
@require_POST
def write_answer(request: Request, check: Any) -> HttpResponse:
    """Write down what the agency said outside of its inbox."""

    def do(given: dict[str, Any], act: Act) -> object:
        return services.write_down_answer(services.AnswerFacts(**given), check_id=check.pk, act=act)

    return _take_in(request, check, "answer", do, "The answer is written down.")


@page(may="contact.record", about=reading_checks.check)
@require_POST
def chase(request: Request, check: Any) -> HttpResponse:
    def do(given: dict[str, Any], act: Act) -> object:
        return services.chase(check_id=check.pk, act=act, **given)

    return _take_in(request, check, "chase", do, "Written down: they were chased.")


@page(may="contact.record", about=reading_checks.check)
@require_POST
def withdraw(request: Request, check: Any) -> HttpResponse:
    def do(given: dict[str, Any], act: Act) -> object:
        return services.withdraw_question(check_id=check.pk, act=act, **given)

    return _take_in(request, check, "withdraw", do, "The question is withdrawn.")


@page(may="contact.decide", about=reading_checks.check)
@require_POST
def weigh(request: Request, check: Any) -> HttpResponse:
    """A late answer was weighed, and the decision stands."""

    def do(given: dict[str, Any], act: Act) -> object:
        if given["answer_id"] not in {answer.pk for answer in check.answers.all()}:
            raise services.BadAnswer("That answer was not given to this question.")
        return services.weigh_late_answer(act=act, **given)

    return _take_in(request, check, "weigh", do, "Kept: the decision stands.")


@page(may="contact.record", about=reading_checks.check)
@require_POST
def tell(request: Request, check: Any) -> HttpResponse:
    """Tell the agency what came of it."""

    def do(given: dict[str, Any], act: Act) -> object:
        return services.tell_agency(check_id=check.pk, act=act, **given)

    return _take_in(request, check, "tell", do, "The agency can read it in its inbox now.")


def _take_in(request: Request, check: Any, name: str, do: Do, says: str) -> HttpResponse:
    form = FORMS[name](request.POST, auto_id=f"{name}_%s")
    if form.is_valid():
        try:
            do(form.cleaned_data, Act(by=request.user, at=clock.now()))
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, says)
            return redirect("front_door:agency_check", check.contact_id, check.pk)
    return _show(request, check, {name: form})


def _show(request: Request, check: Any, sent: dict[str, PlainForm] | None = None) -> HttpResponse:
    day = clock.today()
    working = selectors.working_time_on(day)
    row = present.check_row(check, age=f"{working.says_since(check.asked_at, clock.now())} ago")
    people = identities(request.user, [each.subject for each in check.people.all()])
    may_record = policies.can(request.user, "contact.record", on=day)
    decision = check.contact.decisions.last()
    context = {
        "check": check,
        "row": row,
        "facts": present.facts_of(check, {key: who.name for key, who in people.items()}),
        "answers": present.answers_of(check, working),
        "forms": _forms(None if check.told_back.all() else decision) | (sent or {}),
        "form": next(iter((sent or {}).values()), None),
        "may_record": may_record,
        "may_weigh": policies.can(request.user, "contact.decide", on=day),
        "may_tell": may_record and decision is not None and check.how == AskedHow.INBOX,
        "decided": Outcome(decision.outcome).label if decision else "",
    }
    return render(request, "front_door/agency_check.html", context, status=422 if sent else 200)


def _forms(decision: Any) -> dict[str, PlainForm]:
    told = {"text": TOLD[Outcome(decision.outcome)]} if decision else {}
    return {
        name: kind(auto_id=f"{name}_%s", initial=told if name == "tell" else {})
        for name, kind in FORMS.items()
    }
