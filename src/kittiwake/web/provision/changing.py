"""A home changes: its terms, what was written of it, its last day. No child stands in it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core.today import now, today
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.records.provision import selectors, services
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request, page
from kittiwake.web.provision.forms_of_change import Answers, CloseForm, OpenForm, TermsForm, WrittenForm
from kittiwake.web.provision.pages import NO_CHILD

if TYPE_CHECKING:
    from kittiwake.records.provision.models import Home


@dataclass(frozen=True, kw_only=True)
class Asks:
    """One page that asks what changes for one home. starts: what the form begins with."""

    name: str
    title: str
    form: Callable[..., Any]
    starts: Answers
    do: Callable[[Any, Act], object]


@page(may="home.record", unlogged_because=NO_CHILD)
def terms(request: Request, home_id: int) -> HttpResponse:
    """Other terms from a day on."""
    found = _found(home_id)
    stands = found.terms
    starts: Answers = {"from_age": 0, "to_age": 17, "from_on": today()}
    if stands is not None:
        starts |= {"beds": stands.beds, "from_age": stands.from_age, "to_age": stands.to_age}
        starts |= {"kinds": stands.kinds, "terms": stands.says}

    def do(form: TermsForm, act: Act) -> object:
        return services.change_terms(home=found.home, facts=form.facts(), act=act)

    title = f"Terms of {found.home.name}"
    form = partial(TermsForm, names_a_child=stands is not None and stands.named_child_id is not None)
    return _ask(request, found.home, Asks(name="terms", title=title, form=form, starts=starts, do=do))


@page(may="home.record", unlogged_because=NO_CHILD)
def put_right(request: Request, home_id: int) -> HttpResponse:
    """What was written of a home is put right, with the reason."""
    home = _found(home_id).home
    starts = {
        "name": home.name, "lines": home.address.lines, "postcode": home.address.postcode, "urn": home.urn,
        "weekly_cost": home.weekly_cost, "in_the_area": "YES" if home.is_in_the_area else "NO",
    }  # fmt: skip

    def do(form: WrittenForm, act: Act) -> object:
        because = form.cleaned_data["because"]
        return services.put_home_right(home=home, facts=form.facts(), because=because, act=act)

    title = f"What the register says of {home.name}"
    return _ask(request, home, Asks(name="put_right", title=title, form=WrittenForm, starts=starts, do=do))


@page(may="home.record", unlogged_because=NO_CHILD)
def close(request: Request, home_id: int) -> HttpResponse:
    """From a day on nobody may live there."""
    home = _found(home_id).home

    def do(form: CloseForm, act: Act) -> object:
        return services.close_home(home=home, **form.cleaned_data, act=act)

    starts = {"on": today()}
    title = f"Close {home.name}"
    return _ask(request, home, Asks(name="close", title=title, form=CloseForm, starts=starts, do=do))


@page(may="home.record", unlogged_because=NO_CHILD)
def open_again(request: Request, home_id: int) -> HttpResponse:
    """It was closed by mistake, or stays open after all."""
    home = selectors.home_closed(home_id)
    if home is None:
        open_home = _found(home_id).home
        messages.info(request, f"{open_home.name} is open.")
        return redirect("provision:home", open_home.pk)

    def do(form: OpenForm, act: Act) -> object:
        return services.open_again(home=home, because=form.cleaned_data["because"], act=act)

    title = f"{home.name} is open after all"
    return _ask(request, home, Asks(name="open_again", title=title, form=OpenForm, starts={}, do=do))


def _found(home_id: int) -> "selectors.Known":
    known = selectors.home_known(home_id, on=today())
    if known is None:
        raise Http404
    return known


def _ask(request: Request, home: "Home", asks: Asks) -> HttpResponse:
    about = f"provision.home:{home.pk}"
    draft = Draft(
        request, DraftPlace(form=f"provision.{asks.name}", about=about, title=asks.title, back=request.path)
    )
    if draft.is_asked_for:
        return draft.keep()
    form = asks.form(request.POST if request.method == "POST" else None, initial=asks.starts)
    form.initial = {**form.initial, **draft.initial(form)}
    if form.is_bound and form.is_valid() and _is_done(form, asks, Act(by=request.user, at=now())):
        draft.discard()
        messages.success(request, "It stands in the register.")
        return redirect(_back(home.pk))
    context = {"form": form, "draft": draft, "title": asks.title, "leave": _back(home.pk)}
    return render(request, "provision/change.html", context, status=422 if form.is_bound else 200)


def _back(home_id: int) -> str:
    """To the home, while it is open; else to the register."""
    is_open = selectors.home_known(home_id, on=today()) is not None
    return reverse("provision:home", args=[home_id]) if is_open else reverse("provision:register")


def _is_done(form: Any, asks: Asks, act: Act) -> bool:
    try:
        asks.do(form, act)
    except (services.BadHome, NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
