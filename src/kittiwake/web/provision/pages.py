"""The register of homes, and a home that joins it. No child stands in it."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core.today import now, today
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.records.provision import selectors, services
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request, page
from kittiwake.web.provision.forms import HomeForm, TraitForm
from kittiwake.web.provision.present import closed_rows, home_facts, home_rows, terms_rows, trait_rows

if TYPE_CHECKING:
    from kittiwake.records.provision.models import Provider

NO_CHILD = "The register of homes says nothing of any child."


@page(may="home.record", unlogged_because=NO_CHILD)
def register(request: Request) -> HttpResponse:
    """Every home that is open today, with its terms; and those that closed."""
    homes = selectors.register(today())
    closed = closed_rows(selectors.homes_closed(today()))
    context = {"rows": home_rows(homes), "count": len(homes), "closed": closed}
    return render(request, "provision/register.html", context)


@page(may="home.record", unlogged_because=NO_CHILD)
def add(request: Request) -> HttpResponse:
    """A home joins the register."""
    place = DraftPlace(form="provision.home", about="new", title="A home", back=request.path)
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    known = {str(each.pk): each for each in selectors.providers()}
    form = HomeForm(
        request.POST if request.method == "POST" else None,
        providers=[(number, each.name) for number, each in known.items()],
        initial={"opened_on": today(), "from_age": 0, "to_age": 17},
    )
    form.initial = {**form.initial, **draft.initial(form)}
    if form.is_bound and form.is_valid() and _added(request, form, known):
        draft.discard()
        messages.success(request, "The home is in the register.")
        return redirect("provision:register")
    context = {"form": form, "draft": draft, "leave": reverse("provision:register")}
    return render(request, "provision/add.html", context, status=422 if form.is_bound else 200)


def _added(request: Request, form: HomeForm, known: "dict[str, Provider]") -> bool:
    act = Act(by=request.user, at=now())
    said = form.cleaned_data
    try:
        with transaction.atomic():
            provider = known.get(said["provider"]) or services.record_provider(
                name=said["new_provider"], kind=said["new_kind"], act=act
            )
            services.record_home(provider=provider, facts=form.facts(), act=act)
    except (services.BadHome, NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


@page(may="home.record", unlogged_because=NO_CHILD)
def home(request: Request, home_id: int) -> HttpResponse:
    """One home that is open today, and what is said of it: another thing may be said."""
    known = selectors.home_known(home_id, on=today())
    if known is None:
        raise Http404
    place = DraftPlace(
        form="provision.trait", about=f"provision.home:{home_id}", title=known.home.name, back=request.path
    )
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    form = TraitForm(request.POST if request.method == "POST" else None)
    form.initial = draft.initial(form)
    if form.is_bound and form.is_valid() and _said(request, form, known):
        draft.discard()
        messages.success(request, "It stands in the register.")
        return redirect("provision:home", home_id)
    context = {
        "name": known.home.name,
        "number": home_id,
        "is_to_close": known.home.closed_on is not None,
        "past": terms_rows(selectors.terms_ever(known.home)),
        "facts": home_facts(known),
        "traits": trait_rows(known),
        "form": form,
        "draft": draft,
    }
    return render(request, "provision/home.html", context, status=422 if form.is_bound else 200)


def _said(request: Request, form: TraitForm, known: "selectors.Known") -> bool:
    said = form.cleaned_data
    try:
        services.say_trait(
            home=known.home, trait=said["trait"], is_so=said["is_so"] == "YES", detail=said["detail"],
            says=said["says"], act=Act(by=request.user, at=now()),
        )  # fmt: skip
    except (services.BadHome, NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
