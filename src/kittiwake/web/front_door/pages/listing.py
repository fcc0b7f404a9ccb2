"""Every contact that the viewer may see, by where it stands."""

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.front_door.choices import Stage
from kittiwake.records.front_door.selectors import ContactCard, cards, contacts_visible_to, in_stage
from kittiwake.web.components.shapes import DeskRow, Place
from kittiwake.web.front_door.present.cards import rows_of
from kittiwake.web.page import Request, page

A_PAGE = 50
OPEN = (Stage.RETURNED, Stage.SCREENING, Stage.WAITING, Stage.PROPOSED)
EMPTY = {
    Stage.RETURNED: "Nothing has been returned with a question.",
    Stage.SCREENING: "Nothing waits to be screened.",
    Stage.WAITING: "Nothing waits for information.",
    Stage.PROPOSED: "Nothing waits for a decision.",
    Stage.DECIDED: "Nothing has been decided yet.",
}


@page(may="contact.read", unlogged_because="It shows names and stages; opening a contact is logged.")
def contact_list(request: Request) -> HttpResponse:
    """Contacts by stage, the urgent and then the oldest first; one stage by `?stage=`, a page at a time."""
    asked = request.GET.get("stage", "")
    stages = [Stage(asked)] if asked in Stage.values else list(OPEN)
    found = in_stage(contacts_visible_to(request.user), *stages)
    if stages == [Stage.DECIDED]:
        found = found.order_by("-received_at", "-pk")
    shown = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    listed = cards(shown.object_list)
    rows = list(zip(listed, rows_of(listed, viewer=request.user), strict=True))
    return render(
        request,
        "front_door/contact_list.html",
        {
            "groups": [_group(stage, rows) for stage in stages],
            "places": _places(asked),
            "shown": shown,
            "query": f"stage={asked}" if asked in Stage.values else "",
            "may_record": policies.can(request.user, "contact.record", on=clock.today()),
        },
    )


def _group(stage: Stage, rows: Iterable[tuple[ContactCard, DeskRow]]) -> dict[str, Any]:
    return {
        "id": stage.value.lower(),
        "title": stage.label,
        "rows": [row for card, row in rows if card.stage == stage],
        "empty": EMPTY[stage],
    }


def _places(asked: str) -> list[Place]:
    everything = Place(title="All open", url="?", is_current=asked not in Stage.values)
    return [
        everything,
        *(
            Place(title=stage.label, url=f"?stage={stage}", is_current=asked == stage)
            for stage in (*OPEN, Stage.DECIDED)
        ),
    ]
