"""Every child for whom a home is looked for, and what is not found."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.matching import selectors
from kittiwake.records.people.selectors import identities
from kittiwake.web.components.shapes import DeskRow
from kittiwake.web.matching.drawing import drawn
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.care.models import Placement
    from kittiwake.records.matching.forecasting import Range
    from kittiwake.records.matching.models import Request as HomeRequest

NUMBERS = "It shows numbers, and no child stands in them."
OWN_LIST = "It lists names of those whose record the viewer reads; opening one is logged."


@page(may="home.find", unlogged_because=OWN_LIST)
def looked_for(request: Request) -> HttpResponse:
    """Open requests, the most pressing first; who lives apart against the plan, or in a home that closed."""
    viewer = request.user
    context = {"rows": rows_of(viewer), "apart": apart_rows(viewer), "closed": closed_rows(viewer)}
    return render(request, "matching/looked_for.html", context)


@page(may="home.gaps", unlogged_because=NUMBERS)
def sufficiency(request: Request) -> HttpResponse:
    """What was asked and not found in a year, and the beds of the register today."""
    found = selectors.gaps(today())
    rows = [[each.need, str(each.asked), str(each.unmet)] for each in found]
    beds = [
        [each.kind, *map(str, (each.homes, each.beds, each.lived_in, each.kept, each.free))]
        for each in selectors.room(today())
        if each.homes
    ]
    return render(request, "matching/gaps.html", {"gaps": rows, "beds": beds, "today": says_day(today())})


@page(may="home.gaps", unlogged_because=NUMBERS)
def ahead(request: Request) -> HttpResponse:
    """How many children were in care month by month, and how many will be, by age and kind of home."""
    found = selectors.demand(today())
    parts = [
        [f"{band}, {kind.lower()}, {whose.lower()}", str(now), *_told(each)]
        for (band, kind, whose), now, each in found.parts
    ]
    context = {
        "picture": drawn(found),
        "past": [[says_day(end), str(count)] for end, count in reversed(found.past)],
        "ahead": _told(found.ahead) if found.ahead else [],
        "parts": parts,
        "tested": [*_told(found.tested[0]), str(found.tested[1])] if found.tested else [],
    }
    return render(request, "matching/ahead.html", context)


def _told(each: "Range") -> list[str]:
    return [str(each.low), str(each.middle), str(each.high)]


def rows_of(viewer: "User") -> list[DeskRow]:
    found = selectors.looked_for(viewer)
    known = identities(viewer, [each.subject for each in found]) if found else {}
    return [
        _row(each, who.name, reverse("matching:matches", args=[who.key, each.pk]))
        for each in found
        if (who := known.get(each.subject_id)) and who.reach == Reach.FULL
    ]


def _row(each: "HomeRequest", name: str, url: str) -> DeskRow:
    is_late = each.wanted_by < today()
    late = f" Past its day: {says_day(each.wanted_by)}." if is_late else ""
    waiting = sum(not offer.answer for offer in each.offers.all())
    asked = (
        f"{len(each.offers.all())} asked, {waiting} to answer" if each.offers.all() else "Nobody asked yet"
    )
    status = "Emergency" if each.is_emergency else f"By {says_day(each.wanted_by)}"
    return DeskRow(
        title=name,
        url=url,
        hint=f"{each.get_care_display()}. {asked}.{late}",
        status=status,
        tone="late" if is_late or each.is_emergency else "soon",
    )


def apart_rows(viewer: "User") -> list[DeskRow]:
    found = selectors.apart_again(viewer)
    known = identities(viewer, [each.request.subject for each in found]) if found else {}
    return [
        DeskRow(
            title=who.name,
            url=reverse("matching:overview", args=[who.key]),
            hint="Lives apart from brothers and sisters against the plan.",
            status=f"Try again {says_day(each.next_attempt_on)}",
            tone="late" if each.next_attempt_on < today() else "soon",
        )
        for each in found
        if (who := known.get(each.request.subject_id)) and who.reach == Reach.FULL and each.next_attempt_on
    ]


def closed_rows(viewer: "User") -> list[DeskRow]:
    """Children who live still in a home that closed, or that has no terms."""
    found = selectors.in_closed_homes(viewer, on=today())
    known = identities(viewer, [each.subject for each in found]) if found else {}
    return [
        DeskRow(
            title=who.name,
            url=reverse("matching:overview", args=[who.key]),
            hint=f"Lives at {each.home}, which {_closed(each)}.",
            status="Find a home",
            tone="late",
        )
        for each in found
        if (who := known.get(each.subject_id)) and who.reach == Reach.FULL
    ]


def _closed(placement: "Placement") -> str:
    closed_on = placement.home.closed_on if placement.home else None
    if closed_on is not None and closed_on <= today():
        return f"closed from {says_day(closed_on)}"
    return "has no terms today"
