"""What stands around every page of one person's record: whose it is, and the way to its other parts."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.http import Http404

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.people.selectors import Identity, identity
from kittiwake.web.addresses import address
from kittiwake.web.child.panels import warnings_of
from kittiwake.web.components.shapes import Place
from kittiwake.web.page import Request
from kittiwake.web.people.present import bar

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

# Title, route, and the function (roles.toml) without which it is left out.
PARTS = (
    ("Summary", "child:page", "record.read"),
    ("Chronology", "line:chronology", "record.read"),
    ("Notes", "notes:note_list", "record.read"),
    ("Assessments", "assessment:of_child", "record.read"),
    ("Plans", "plans:plan_list", "record.read"),
    ("Visits", "visits:visit_list", "record.read"),
    ("The path so far", "journey:journey", "record.read"),
    ("Protection", "protection:overview", "record.read"),
    ("Before and in court", "court:overview", "record.read"),
    ("Being looked after", "care:overview", "record.read"),
    ("Where they are to grow up", "permanence:overview", "record.read"),
    ("Finding a home", "matching:overview", "record.read"),
    ("Education", "education:overview", "record.read"),
    ("Health", "health:overview", "record.read"),
    ("What the child says", "voice:overview", "record.read"),
    ("Missing", "missing:overview", "record.read"),
    ("Private fostering", "private_fostering:overview", "record.read"),
    ("What is due", "line:schedule", "record.read"),
    ("Activity log", "line:activity", "record.read"),
    ("Alerts for visits", "alerts:alert_list", "record.read"),
    ("Details", "people:details", "record.read"),
    ("Household", "people:household", "record.read"),
    ("What stands still", "drift:of_child", "drift.read"),
    ("Challenges", "challenge:of_child", "challenge.read"),
    ("Kept from the family", "marking:marked", "record.read"),
    ("Night entry", "front_door:night_about", "night.record"),
    ("Who works with them", "access:allocation", "record.allocate"),
    ("Hand over", "workforce:hand_over", "handover.write"),
    ("Closing the record", "access:closure", "record.restrict"),
    ("Who has looked", "access:looked", "looked.read"),
    ("Declare a tie", "access:declare", "declaration.make"),
)


def frame_of(
    request: Request, subject: "Subject", *, current: str, known: Identity | None = None
) -> dict[str, Any]:
    """`who`, `key` and `places` for a page's template.

    current  the route of the part that the page belongs to.
    known    whose record it is, where the page has asked already.
    """
    known = known or identity(request.user, subject)
    if known is None:
        raise Http404
    who = bar(known)
    return {
        "who": replace(who, alerts=(*who.alerts, *warnings_of(request.user, subject))),
        "key": subject.key,
        "places": places_of(request, known, current=current),
    }


def places_of(request: Request, known: Identity, *, current: str) -> list[Place]:
    day = today()
    return [
        Place(title=title, url=address(route, key=known.key), is_current=route == current)
        for title, route, function in PARTS
        if policies.can(request.user, function, on=day)
    ]
