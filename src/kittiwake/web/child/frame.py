"""What stands around every page of one person's record: whose it is, and the way to its other parts."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.people.selectors import Identity, identity
from kittiwake.web.components.shapes import Place
from kittiwake.web.people.present import bar

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

# Title, route, and the function (roles.toml) without which it is left out.
PARTS = (
    ("Summary", "child:page", "record.read"),
    ("Chronology", "line:chronology", "record.read"),
    ("Notes", "notes:note_list", "record.read"),
    ("What is due", "line:schedule", "record.read"),
    ("Activity log", "line:activity", "record.read"),
    ("Details", "people:details", "record.read"),
    ("Household", "people:household", "record.read"),
    ("Who works with them", "access:allocation", "record.allocate"),
    ("Who has looked", "access:looked", "looked.read"),
)


def frame_of(request: HttpRequest, subject: "Subject", *, current: str) -> dict[str, Any]:
    """`who`, `identity`, `key` and `places` for a page's template; `current` is the route of the part it belongs to."""
    known = identity(request.user, subject)
    return {
        "who": bar(known),
        "identity": known,
        "key": subject.key,
        "places": places_of(request, known, current=current),
    }


def places_of(request: HttpRequest, known: Identity, *, current: str) -> list[Place]:
    day = today()
    return [
        Place(title=title, url=reverse(route, kwargs={"key": known.key}), is_current=route == current)
        for title, route, function in PARTS
        if policies.can(request.user, function, on=day)
    ]
