"""The children for whom something stands still, by whose they are; and how often the reading is right."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.db import connection
from django.http import HttpResponse
from django.shortcuts import render

from kittiwake import measures
from kittiwake.core.dates import add_months, says_day
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.selectors import reads_everybody
from kittiwake.records.drift import selectors
from kittiwake.records.people.selectors import identities
from kittiwake.records.protection.selectors.overseeing import overseen_by
from kittiwake.web.components.shapes import Place
from kittiwake.web.drift import present
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

A_PAGE, MONTHS = 10, 12
FALSE_ALARMS = "false_alarms"
ONLY_WORK = (
    "It names the children with something that stands still, as a list of work; opening one is logged."
)
MINE, TEAM, OVERSEEN, EVERYBODY = "mine", "team", "overseen", "everybody"


@page(may="drift.read", unlogged_because=ONLY_WORK)
def standing_still(request: Request) -> HttpResponse:
    """The longest first; `?of=` says whose. A number of queries that does not grow with the children."""
    viewer = request.user
    scopes = scopes_of(viewer)
    asked = request.GET.get("of", "")
    scope = asked if asked in scopes else next(iter(scopes))
    among = _ASK[scope]
    found = selectors.children_standing_still(viewer, among=among(viewer) if among else None)
    shown = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    children = list(shown.object_list)
    read_on = selectors.last_read()
    context = {
        "rows": present.child_rows(
            children, selectors.signs_of(viewer, children), identities(viewer, children) if children else {}
        ),
        "shown": shown,
        "query": f"of={scope}",
        "scope": scopes[scope],
        "places": [
            Place(title=title, url=f"?of={key}", is_current=key == scope) for key, title in scopes.items()
        ],
        "read_on": says_day(read_on) if read_on else "",
    }
    return render(request, "drift/list.html", context)


@page(may="drift.read", unlogged_because="It shows counts, and no child's record.")
def what_is_read(request: Request) -> HttpResponse:
    """What the monitor reads, from which numbers on, and what became of its signs in twelve months."""
    day = today()
    since, asked = add_months(day, -MONTHS), measures.find(FALSE_ALARMS)
    alarms = measures.parts_of(asked, connection, "postgres", as_at=day, since=since)
    context = {
        "reasons": present.reason_rows(),
        "counts": present.counted_rows(selectors.counted(since, day), alarms),
        "measure": FALSE_ALARMS if policies.can(request.user, "measure.read", on=day) else "",
    }
    return render(request, "drift/reasons.html", context)


def scopes_of(viewer: "User") -> dict[str, str]:
    """Whose children this viewer may ask about, by key; what is most theirs first."""
    day = today()
    may = {function: policies.can(viewer, function, on=day) for function in SCOPES}
    found = {key: title for function, (key, title) in SCOPES.items() if may[function]}
    if reads_everybody(viewer) or not found:
        found[EVERYBODY] = "Everybody whose record you read"
    return found


SCOPES = {
    "allocation.decide": (TEAM, "Your team’s children"),
    "visit.write": (MINE, "Children you hold"),
    "plan.oversee": (OVERSEEN, "Children whose plans you oversee"),
    "conference.chair": (OVERSEEN, "Children about whom you chair"),
}
_ASK: dict[str, Callable[[Any], Any] | None] = {
    TEAM: lambda viewer: selectors.held_by_teams_of(viewer, on=today()),
    MINE: lambda viewer: selectors.held_by(viewer, on=today()),
    OVERSEEN: lambda viewer: list(overseen_by(viewer).values_list("subject", flat=True)),
    EVERYBODY: None,
}
