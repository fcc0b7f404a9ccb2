"""How one person stands to another."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.access.selectors import find_subject
from kittiwake.records.line.services import Act
from kittiwake.records.people import selectors, services
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.people.forms import Ending, Relation
from kittiwake.web.people.present import who_is
from kittiwake.web.people.taking import sent, take

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject


def two_people(request: Request, *, key: str) -> Reading:
    """The person in the address, and the other whose key was sent; one sealed to the viewer is not found."""
    subject = child(request, key=key).argument
    typed = request.POST.get("other") or request.GET.get("other") or ""
    other = _named(request, typed) if typed else None
    return Reading([subject], (subject, other))


def one_relationship(request: Request, *, key: str, relationship_id: int) -> Reading:
    """One relationship of the person in the address; anybody else's is not found."""
    subject = child(request, key=key).argument
    rows = selectors.relationships_of(request.user, subject, on=today())
    if relationship_id not in {row.relationship_id for row in rows}:
        raise Http404
    return Reading([subject], (subject, relationship_id))


@page(may="person.record", about=two_people)
def relate(request: Request, found: "tuple[Subject, Subject | None]") -> HttpResponse:
    """Say how somebody found stands to this person. Without somebody found, find them first."""
    subject, other = found
    if other is None:
        return redirect(f"{reverse('people:find')}?relate={subject.key}")
    title = f"Who {who_is(request.user, other).name} is to {who_is(request.user, subject).name}"

    def do(form: Relation, act: Act) -> Any:
        one, two = (subject, other) if form.is_turned else (other, subject)
        return services.relate(form.facts(), one=one, other=two, act=act)

    form = Relation(sent(request))
    return take(request, subject, form, title=title, anchor="relationships", do=do)


@page(may="person.record", about=one_relationship)
def relationship_end(request: Request, found: "tuple[Subject, int]") -> HttpResponse:
    subject, relationship_id = found

    def do(form: Ending, act: Act) -> Any:
        return services.end_relationship(
            relationship_id=relationship_id, to_on=form.cleaned_data["to_on"], act=act
        )

    form = Ending(sent(request))
    return take(request, subject, form, title="The relationship ended", anchor="relationships", do=do)


def _named(request: Request, key: str) -> Any:
    try:
        other = find_subject(str(UUID(key)))
    except ValueError:
        other = None
    if other is None or selectors.identity(request.user, other) is None:
        raise Http404
    return other
