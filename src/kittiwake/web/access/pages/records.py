"""Who works with a child, to whom the record is closed, and who has looked."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from kittiwake.core.today import now
from kittiwake.records.access import selectors, services
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.services import Act
from kittiwake.records.workforce.services import CannotAllocate, give
from kittiwake.web.access import present
from kittiwake.web.access.record_forms import Allocation, Closing
from kittiwake.web.child.frame import frame_of
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.access.models import Involvement, Restriction
    from kittiwake.records.subject.models import Subject

LOOKS_ON_A_PAGE = 50


def one_involvement(request: Request, *, key: str, involvement_id: int) -> Reading:
    """A worker's part in the record of the child in the address."""
    subject = child(request, key=key).argument
    found = selectors.involvements_visible_to(request.user, subject)
    return Reading([subject], get_object_or_404(found, pk=involvement_id))


def one_restriction(request: Request, *, key: str, restriction_id: int) -> Reading:
    """A closure of the record of the child in the address."""
    subject = child(request, key=key).argument
    found = selectors.restrictions_visible_to(request.user, subject)
    return Reading([subject], get_object_or_404(found, pk=restriction_id))


@page(may="looked.read", about=child)
def looked(request: Request, subject: "Subject") -> HttpResponse:
    """Every reading of this record, newest first, with those that were refused."""
    looks = Paginator(selectors.looks_visible_to(request.user, subject), LOOKS_ON_A_PAGE)
    shown = looks.get_page(request.GET.get("page"))
    context = {"looks": shown, "rows": present.look_rows(shown)}
    return render(
        request, "access/looked.html", context | frame_of(request, subject, current="access:looked")
    )


@page(may="record.allocate", about=child)
def allocation(request: Request, subject: "Subject") -> HttpResponse:
    """Who works with this child, and giving the child to somebody."""
    form = Allocation(request.POST or None)
    if form.is_valid():
        try:
            give(subject=subject, **form.cleaned_data, act=Act(by=request.user, at=now()))
        except (NotPermitted, CannotAllocate) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Recorded: {form.cleaned_data['post'].user.name}.")
            return _back(request, subject, "access:allocation")
    rows = present.work_rows(selectors.involvements_visible_to(request.user, subject))
    context = {"form": form, "rows": rows}
    return render(
        request, "access/allocation.html", context | frame_of(request, subject, current="access:allocation")
    )


@page(may="record.allocate", about=one_involvement)
@require_POST
def allocation_end(request: Request, involvement: "Involvement") -> HttpResponse:
    services.end_involvement(involvement=involvement, by=request.user, at=now())
    return _back(request, involvement.subject, "access:allocation")


@page(may="record.restrict", about=child)
def closure(request: Request, subject: "Subject") -> HttpResponse:
    """To whom this record is closed, and closing it."""
    form = Closing(request.POST or None)
    if form.is_valid():
        try:
            services.close_record(subject=subject, **form.cleaned_data, by=request.user, at=now())
        except NotPermitted as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The record is closed to everybody but those you named.")
            return _back(request, subject, "access:closure")
    rows = present.closure_rows(selectors.restrictions_visible_to(request.user, subject))
    context = {"form": form, "rows": rows}
    return render(
        request, "access/closure.html", context | frame_of(request, subject, current="access:closure")
    )


@page(may="record.restrict", about=one_restriction)
@require_POST
def closure_end(request: Request, restriction: "Restriction") -> HttpResponse:
    services.open_record(restriction=restriction, by=request.user, at=now())
    return _back(request, restriction.subject, "access:closure")


def _back(request: Request, subject: "Subject", route: str) -> HttpResponse:
    """To the page itself, or home for somebody who has just shut themselves out."""
    may_read = selectors.subjects_visible_to(request.user).filter(pk=subject.pk).exists()
    return redirect(route, key=subject.key) if may_read else redirect("/")
