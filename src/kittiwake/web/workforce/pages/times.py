"""How long children waited for a worker, over the latest year."""

from django.db import connection
from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core import today as clock
from kittiwake.measures import allocation_time
from kittiwake.web.page import Request, page


@page(may="measure.read", unlogged_because="It shows counts, and no child's record.")
def times(request: Request) -> HttpResponse:
    """The median, and how many waited for how long: the few who waited long are not lost in a middle."""
    time = allocation_time(connection, "postgres", as_at=clock.today())
    rows = [[span.says, f"{span.children:,}"] for span in time.spans]
    return render(request, "workforce/times.html", {"time": time, "rows": rows, "day": clock.today()})
