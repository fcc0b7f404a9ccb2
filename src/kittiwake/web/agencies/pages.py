"""Agencies and the accounts that answer for them."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.access.selectors import colleagues
from kittiwake.records.line.services import Act
from kittiwake.records.people import services
from kittiwake.records.people.selectors import agencies_with_accounts, open_agencies
from kittiwake.web.agencies.forms import Belonging, Closing, Leaving
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.page import Request, page

NO_CHILD = "It shows agencies and accounts, and no child's record."
ROLE = "agency_colleague"


@page(may="account.manage", unlogged_because=NO_CHILD)
def agency_list(request: Request) -> HttpResponse:
    """Every agency that has accounts or has closed, and the forms."""
    return _show(request)


@page(may="account.manage", unlogged_because=NO_CHILD)
@require_POST
def belong(request: Request) -> HttpResponse:
    """Put an account with an agency: it reads and answers what that agency is asked."""

    def do(given: dict[str, Any]) -> object:
        return services.belong_to_agency(
            user=colleagues(role=ROLE).get(pk=given["user"]),
            agency=open_agencies().get(pk=given["agency"]),
            at=clock.now(),
            by=request.user,
        )

    return _take_in(request, "belong", do, "The account answers for that agency now.")


@page(may="account.manage", unlogged_because=NO_CHILD)
@require_POST
def leave(request: Request) -> HttpResponse:
    """Somebody left their agency: the account opens nothing any more."""

    def do(given: dict[str, Any]) -> object:
        return services.leave_agency(account_id=given["account_id"], act=_act(request))

    return _take_in(request, "leave", do, "The account opens nothing any more.")


@page(may="account.manage", unlogged_because=NO_CHILD)
@require_POST
def close(request: Request) -> HttpResponse:
    """An agency closed: it is asked nothing any more, and its accounts open nothing."""

    def do(given: dict[str, Any]) -> object:
        agency = open_agencies().get(pk=given["agency"])
        return services.close_agency(agency=agency, closed_on=given["closed_on"], act=_act(request))

    return _take_in(request, "close", do, "The agency’s last day is kept.")


def _take_in(request: Request, name: str, do: Callable[[dict[str, Any]], object], says: str) -> HttpResponse:
    form = _forms(request.POST)[name]
    if form.is_valid():
        try:
            do(form.cleaned_data)
        except (services.BadPerson, policies.NotPermitted) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, says)
            return redirect("agencies:agency_list")
    return _show(request, {name: form})


def _show(request: Request, sent: dict[str, PlainForm] | None = None) -> HttpResponse:
    agencies = agencies_with_accounts(request.user)
    context = {
        "agencies": [each for each in agencies if each.closed_on or each.accounts.all()],
        "forms": _forms() | (sent or {}),
        "form": next(iter((sent or {}).values()), None),
    }
    return render(request, "agencies/agency_list.html", context, status=422 if sent else 200)


def _forms(sent: Any = None) -> dict[str, PlainForm]:
    """Every form of the page; each holds what was sent only where it is the one that was."""
    agencies = [("", "Choose one"), *((str(each.pk), str(each)) for each in open_agencies())]
    accounts = [(str(each.pk), f"{each.name}, {each.email}") for each in colleagues(role=ROLE)]
    forms: dict[str, PlainForm] = {
        "belong": Belonging(sent, auto_id="belong_%s"),
        "leave": Leaving(sent, auto_id="leave_%s"),
        "close": Closing(sent, auto_id="close_%s"),
    }
    forms["belong"].offer("user", [("", "Choose one"), *accounts])
    for name in ("belong", "close"):
        forms[name].offer("agency", agencies)
    return forms


def _act(request: Request) -> Act:
    return Act(by=request.user, at=clock.now())
