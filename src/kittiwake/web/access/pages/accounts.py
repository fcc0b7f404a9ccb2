"""Accounts, as the system owner keeps them: joining, moving, leaving, off and on, sign-in links."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from kittiwake.core.today import now, today
from kittiwake.records.access import roles as catalogue
from kittiwake.records.access import selectors, services
from kittiwake.records.access.policies import NotPermitted
from kittiwake.web.access import present
from kittiwake.web.access.account_forms import Joiner, Leaver, Mover, NewTeam
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

owners = page(may="account.manage", unlogged_because="It shows colleagues’ accounts and no child’s record.")


@owners
def account_list(request: Request) -> HttpResponse:
    """Everybody with an account, those needing something first to be seen by their words."""
    accounts = selectors.accounts_visible_to(request.user)
    return render(request, "access/accounts.html", {"rows": present.account_rows(accounts)})


@owners
def account_add(request: Request) -> HttpResponse:
    """Somebody joins: an account with its first post."""
    form = Joiner(request.POST or None)
    if form.is_valid():
        try:
            user = services.join(**form.answers(), by=request.user)
        except services.CannotDoThat as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(
                request, f"{user.name} has an account. Make a sign-in link for a first password."
            )
            return redirect("access:account", account_id=user.pk)
    return render(request, "access/account_add.html", {"form": form})


@owners
def account(request: Request, account_id: int) -> HttpResponse:
    """One account, and what can be done with it."""
    return _show(request, _account(request, account_id))


@owners
@require_POST
def account_move(request: Request, account_id: int) -> HttpResponse:
    return _act(request, account_id, form=Mover(request.POST, prefix="move"), act=services.move)


@owners
@require_POST
def account_leave(request: Request, account_id: int) -> HttpResponse:
    return _act(request, account_id, form=Leaver(request.POST, prefix="leave"), act=services.leave)


@owners
@require_POST
def account_switch(request: Request, account_id: int) -> HttpResponse:
    """Off at once, ending every session; or on again."""
    user = _account(request, account_id)
    try:
        services.switch(user=user, is_active="on" in request.POST, on=today(), by=request.user)
    except services.CannotDoThat as refusal:
        messages.error(request, str(refusal))
    return redirect("access:account", account_id=user.pk)


@owners
@require_POST
@never_cache
def account_link(request: Request, account_id: int) -> HttpResponse:
    """A link to choose a password with, shown this once. What opened the account before opens it no more."""
    user = _account(request, account_id)
    who, token = services.invite(user=user, at=now(), by=request.user)
    link = request.build_absolute_uri(reverse("access:first_password", args=(who, token)))
    return render(request, "access/account_link.html", {"name": user.name, "link": link})


@owners
def team_list(request: Request) -> HttpResponse:
    """Every team with its number, and adding one."""
    form = NewTeam(request.POST or None)
    if form.is_valid():
        services.open_team(**form.cleaned_data, on=today(), by=request.user)
        return redirect("access:team_list")
    rows = [[team.name, team.phone or "No number recorded"] for team in selectors.teams()]
    return render(request, "access/teams.html", {"form": form, "rows": rows})


@owners
def role_list(request: Request) -> HttpResponse:
    """What each role may do, and who holds it today."""
    held = present.holders(selectors.posts_held())
    return render(request, "access/roles.html", {"roles": catalogue.roles().values(), "holders": held})


def _account(request: Request, account_id: int) -> "User":
    return get_object_or_404(selectors.accounts_visible_to(request.user), pk=account_id)


def _act(request: Request, account_id: int, *, form: Mover | Leaver, act: Callable[..., Any]) -> HttpResponse:
    user = _account(request, account_id)
    if form.is_valid():
        try:
            act(user=user, **form.answers(), by=request.user)
        except (services.CannotDoThat, NotPermitted) as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("access:account", account_id=user.pk)
    return _show(request, user, form)


def _show(request: Request, user: "User", bound: Mover | Leaver | None = None) -> HttpResponse:
    context = {
        "row": present.account_row(user),
        "facts": present.account_facts(user),
        "is_own": user == request.user,
        "move": bound if isinstance(bound, Mover) else Mover(prefix="move"),
        "leave": bound if isinstance(bound, Leaver) else Leaver(prefix="leave"),
    }
    return render(request, "access/account.html", context, status=422 if bound else 200)
