"""How long proceedings and pre-proceedings took, over the latest year."""

from django.db import connection
from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.measures import court_time
from kittiwake.web.page import Request, page


@page(may="agenda.read", unlogged_because="It shows counts, and no child’s record.")
def times(request: Request) -> HttpResponse:
    """The average and the middle: one family in court for very long moves the average alone."""
    day = today()
    in_court = court_time(connection, "postgres", of="proceedings_children", as_at=day)
    before = court_time(connection, "postgres", of="pre_proceedings_children", as_at=day)
    parts = (("Care and supervision proceedings", in_court), ("Pre-proceedings", before))
    rows = [
        [title, f"{time.ended:,}", _weeks(time.mean_weeks), _weeks(time.median_weeks)]
        for title, time in parts
    ]
    return render(request, "court/times.html", {"rows": rows, "day": day})


def _weeks(weeks: float | None) -> str:
    return "Nothing ended" if weeks is None else f"{weeks:g} weeks"
