"""Readings that look like curiosity: the list, going through the log, and closing one with what was found."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from kittiwake.core.lengths import says_count
from kittiwake.core.today import now
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.services import Act
from kittiwake.records.people.selectors import identities
from kittiwake.records.privacy import selectors, services
from kittiwake.web.page import Request, page
from kittiwake.web.privacy import present
from kittiwake.web.privacy.forms import Closing

ON_A_PAGE = 25
NO_RECORD = "It says who read whose record and why that is asked about, and shows nothing of the record."


@page(may="reading.question", unlogged_because=NO_RECORD)
def reading_list(request: Request) -> HttpResponse:
    """What is still to be asked about, the latest first, each with why; and how often asking was right."""
    paged = Paginator(selectors.open_readings(request.user), ON_A_PAGE)
    shown = paged.get_page(request.GET.get("page"))
    people = identities(request.user, [each.subject for each in shown])
    context = {
        "shown": shown,
        "rows": present.reading_rows(shown, people),
        "kept": present.kept_rows(selectors.how_often_right(request.user)),
        "sifted": present.sifted(selectors.latest_sifting(request.user)),
    }
    return render(request, "privacy/readings.html", context)


@page(may="reading.question", unlogged_because="It goes through the log, and shows no record.")
@require_POST
def sift(request: Request) -> HttpResponse:
    """Go through the log of readings since it was last gone through."""
    done = services.sift(act=Act(by=request.user, at=now()))
    messages.success(
        request, f"The log is gone through: {says_count(done.put_forward, 'reading')} put forward."
    )
    return redirect("privacy:reading_list")


@page(may="reading.question", unlogged_because=NO_RECORD)
def reading(request: Request, reading_id: int) -> HttpResponse:
    """One reading, why it is asked about, and closing it with what was found."""
    found = get_object_or_404(selectors.doubtful_readings(request.user), pk=reading_id)
    form = Closing(request.POST or None)
    if form.is_valid():
        try:
            services.close_reading(reading_id=found.pk, **form.answers(), act=Act(by=request.user, at=now()))
        except (services.CannotClose, NotPermitted) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Closed with what you found.")
            return redirect("privacy:reading_list")
    people = identities(request.user, [found.subject])
    context = {"form": form, "row": present.reading_rows([found], people)[0]}
    return render(request, "privacy/reading.html", context, status=422 if form.is_bound else 200)
