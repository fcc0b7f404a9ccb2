"""Asking for a home, and ending the request."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import find_subject
from kittiwake.records.matching import selectors, services
from kittiwake.records.people.selectors import family_of
from kittiwake.web.matching.forms import AskForm, EndForm
from kittiwake.web.matching.pages import acting
from kittiwake.web.matching.pages.acting import Asks, aside, one_request
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

OPEN_ALREADY = "A home is looked for already. Open that request, or end it first."
Found = tuple["Subject", Any, dict[str, int]]


@page(may="home.ask", about=child)
def ask(request: Request, subject: "Subject") -> HttpResponse:
    """What the child needs of a home, beside what the record says of their assessment."""
    if selectors.open_request(request.user, subject):
        return aside(request, subject, OPEN_ALREADY)
    _part, currency, is_current = selectors.standing_assessment(request.user, subject)
    family = children_of_family(request.user, subject)

    def make(sent: Any) -> AskForm:
        return AskForm(sent, siblings=family, initial={"emergency": "NO"})

    def do(form: Any, act: Any) -> None:
        services.ask_for_home(subject=subject, facts=form.facts(), act=act)

    asks = Asks(
        title="Look for a home", name="ask", about=f"new:{subject.key}", back="matching:overview",
        back_to=(subject.key,), button="Look for a home", done="A home is looked for.",
        shows={"currency": currency, "is_well": is_current},
    )  # fmt: skip
    return acting.ask(request, subject, make, do, asks)


@page(may="home.ask", about=one_request)
def end(request: Request, found: Found) -> HttpResponse:
    """No home is looked for any more."""
    subject, wanted, _parts = found

    def do(form: Any, act: Any) -> None:
        said = form.cleaned_data
        services.end_request(request=wanted, how=said["how"], because=said["because"], act=act)

    asks = Asks(
        title="Stop looking for a home", name="end", about=f"matching.request:{wanted.pk}",
        back="matching:overview", back_to=(subject.key,),
    )  # fmt: skip
    return acting.ask(request, subject, EndForm, do, asks)


def children_of_family(viewer: "User", subject: "Subject") -> "dict[str, tuple[str, Subject]]":
    """The children of the household and the family whom the viewer may read, by key, with their names."""
    family = family_of(viewer, subject, on=today())
    if family is None:
        return {}
    known = [*(each.who for each in family.household.members), *(each.who for each in family.relatives)]
    young = {str(who.key): who.name for who in known if who.is_adult is False and who.reach == Reach.FULL}
    young.pop(str(subject.key), None)
    return {key: (name, found) for key, name in young.items() if (found := find_subject(key))}
