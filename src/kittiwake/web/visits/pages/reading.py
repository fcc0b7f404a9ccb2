"""Reading visits."""

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.people.selectors import identities
from kittiwake.records.visits import selectors
from kittiwake.web.child.frame import frame_of
from kittiwake.web.components.shapes import Place
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.visits import body_drawing, present
from kittiwake.web.visits.coming import days_for

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject
    from kittiwake.records.visits.models import VisitPart

ON_A_PAGE = 30


def one_part(request: Request, *, key: str, part_id: int) -> Reading:
    """What one visit says of this child; one that says nothing of them is not found."""
    subject = child(request, key=key).argument
    part = selectors.part_visible_to(request.user, subject, part_id)
    if part is None:
        raise Http404
    return Reading([subject], (subject, part))


def by_number(request: Request, *, part_id: int) -> Reading:
    """The same without the child's key: for a list that knows the visit's number alone."""
    part = selectors.parts_reached_by(request.user).filter(pk=part_id).first()
    if part is None:
        raise Http404
    return Reading([part.subject], part)


@page(may="record.read", about=by_number)
def numbered(request: Request, part: "VisitPart") -> HttpResponse:
    """On to the visit on its child's record."""
    return redirect("visits:visit", key=part.subject.key, part_id=part.pk)


@page(
    may="visit.write",
    unlogged_because="It names the children whom this worker or their team works with, and opens no record.",
)
def due(request: Request) -> HttpResponse:
    """Which children this worker, or a manager's team, is to see next, day by day."""
    return render(request, "visits/due.html", {"days": days_for(request.user)})


@page(may="record.read", about=child)
def visit_list(request: Request, subject: "Subject") -> HttpResponse:
    """When the child was last seen, by when next, and every visit, newest first."""
    viewer = request.user
    shown = Paginator(selectors.parts_visible_to(viewer, subject), ON_A_PAGE).get_page(
        request.GET.get("page")
    )
    known = selectors.last_seen(viewer, subject)
    context = frame_of(request, subject, current="visits:visit_list") | {
        "facts": [*present.seen_facts(known, key=subject.key), *present.lately_facts(known)],
        "due": present.due_rows(selectors.visit_clocks(viewer, subject), key=subject.key),
        "entries": [present.part_entry(part, key=subject.key) for part in shown],
        "page": shown,
        "may_write": policies.can(viewer, "visit.write", on=today()),
    }
    return render(request, "visits/visit_list.html", context)


@page(may="record.read", about=one_part)
def visit(request: Request, found: "tuple[Subject, VisitPart]") -> HttpResponse:
    """One visit, as far as it is about this child; others whom the viewer reads are a link away."""
    subject, part = found
    later = getattr(part.visit, "superseded_by", None)
    context = frame_of(request, subject, current="visits:visit_list") | {
        "part": part,
        "title": present.title_of(part),
        "facts": present.visit_facts(part),
        "texts": present.visit_texts(part),
        "written_by": present.written_by(part),
        "others": _others(request, part),
        "marks": [
            body_drawing.entry_of(each, key=subject.key)
            for each in selectors.body_maps_visible_to(request.user, subject, on=part.visit.happened_on)
        ],
        "corrected_url": _corrected(request, subject, part) if later else "",
        "is_corrected": later is not None,
        "earlier": [
            (present.visit_texts(each), present.title_of(each), present.written_by(each))
            for each in selectors.earlier_versions(part)
        ],
        "may_correct": later is None and policies.can(request.user, "visit.write", on=today()),
    }
    return render(request, "visits/visit.html", context)


def _others(request: Request, part: "VisitPart") -> list[Place]:
    parts = list(selectors.parts_reached_by(request.user).filter(visit=part.visit_id).exclude(pk=part.pk))
    people = identities(request.user, [each.subject for each in parts])
    return [
        Place(
            title=f"{people[each.subject_id].name}: {present.title_of(each).lower()}",
            url=reverse("visits:visit", args=[people[each.subject_id].key, each.pk]),
        )
        for each in parts
        if each.subject_id in people
    ]


def _corrected(request: Request, subject: "Subject", part: "VisitPart") -> str:
    """Where the part that stands in this one's place is read."""
    there = selectors.parts_reached_by(request.user).filter(
        visit__supersedes=part.visit_id, subject=part.subject_id
    )
    now = there.first()
    return reverse("visits:visit", args=[subject.key, now.pk]) if now else ""
