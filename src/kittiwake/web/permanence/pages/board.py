"""The board of permanence: as columns, or as a table; today, or as it was known on a day."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.dates import NotADate, parse_day, says_day
from kittiwake.core.today import today
from kittiwake.records.permanence import selectors
from kittiwake.web.page import Request, page
from kittiwake.web.permanence import present_board

LISTED = "It names those whose record the viewer reads; a record that is opened is logged there."
NOT_A_DAY = "That is no day that has been. Type it as 24 April 2017. The board of today is shown."


@page(may="permanence.read", unlogged_because=LISTED)
def board(request: Request) -> HttpResponse:
    """Every child in care whom the viewer reads, each in the lane that the care plan names."""
    known_on, problem = _known_on(request.GET.get("as_known_on", "").strip())
    found = selectors.board(request.user, known_on=known_on)
    asked = {name: request.GET.get(name, "") for name in ("lane", "owner", "blocker")}
    chosen = present_board.Chosen(**asked)
    on = known_on or today()
    cards = present_board.cards(request.user, [each for each in found if chosen.takes(each)], on=on)
    context = {
        "columns": present_board.columns(cards),
        "headings": present_board.COLUMNS,
        "rows": [each.row for each in cards],
        "as_table": request.GET.get("view") == "table",
        "choices": present_board.choices_of(found),
        "asked": asked,
        "known_on": says_day(known_on) if known_on else "",
        "typed": request.GET.get("as_known_on", ""),
        "problem": problem,
        "counts": (len(cards), len(found)),
    }
    return render(request, "permanence/board.html", context)


def _known_on(typed: str) -> tuple[date | None, str]:
    """The day that was asked for; none for today. With what to say where it is no day."""
    if not typed:
        return None, ""
    try:
        day = parse_day(typed)
    except NotADate:
        return None, NOT_A_DAY
    return (day, "") if day <= today() else (None, NOT_A_DAY)
