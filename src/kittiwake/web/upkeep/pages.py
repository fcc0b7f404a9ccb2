"""Recurring work: what there is, when it was last done, and what came of it."""

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import now
from kittiwake.records.upkeep import selectors
from kittiwake.web.page import Request, page
from kittiwake.web.upkeep import present


@page(may="upkeep.read", unlogged_because="It shows when recurring work was done, and no child’s record.")
def job_list(request: Request) -> HttpResponse:
    """Every job with its latest run, those first that somebody has to look at."""
    rows = present.job_rows(selectors.latest_runs(request.user), now=now())
    context = {"rows": rows, "overdue": sum(row.tone == "late" for row in rows)}
    return render(request, "upkeep/jobs.html", context)
