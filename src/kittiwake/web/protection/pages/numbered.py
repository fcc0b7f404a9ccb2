"""On from a number in a list of a measure to the work on its child's record."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.protection.selectors import (
    conferences_reached_by,
    discussions_reached_by,
    enquiries_reached_by,
)
from kittiwake.records.subject.whole import first_record
from kittiwake.web.page import Reading, Request, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

    Found = tuple[Subject, int]


def by_discussion(request: Request, *, discussion_id: int) -> Reading:
    return _reading(request, discussions_reached_by(request.user).filter(pk=discussion_id).first())


def by_conference(request: Request, *, conference_id: int) -> Reading:
    return _reading(request, conferences_reached_by(request.user).filter(pk=conference_id).first())


def by_enquiry(request: Request, *, enquiry_id: int) -> Reading:
    found = enquiries_reached_by(request.user).filter(pk=enquiry_id).select_related("subject").first()
    if found is None:
        raise Http404
    subject = first_record(found.subject)
    return Reading([subject], (subject, found.pk))


def _reading(request: Request, found: Any) -> Reading:
    """The first child whose record the viewer reads: the page is read there."""
    people = [first_record(row.subject) for row in found.children.select_related("subject")] if found else []
    for subject in people:
        if reach_of(request.user, subject) == Reach.FULL:
            return Reading([subject], (subject, found.pk))
    raise Http404


@page(may="record.read", about=by_discussion)
def discussion(request: Request, found: "Found") -> HttpResponse:
    return redirect("protection:discussion", key=found[0].key, discussion_id=found[1])


@page(may="record.read", about=by_conference)
def conference(request: Request, found: "Found") -> HttpResponse:
    return redirect("protection:conference", key=found[0].key, conference_id=found[1])


@page(may="record.read", about=by_enquiry)
def enquiry(request: Request, found: "Found") -> HttpResponse:
    return redirect("protection:enquiry", key=found[0].key, enquiry_id=found[1])
