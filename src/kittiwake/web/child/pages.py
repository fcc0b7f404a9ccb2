"""The child's page. An adult gets the same one, with the children they are connected to."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.backends.utils import csrf_input
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from kittiwake.core.prepared import ahead
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.selectors import asking_workers, subjects_visible_to
from kittiwake.records.line.services import asking_rules, settings_read_once
from kittiwake.records.people.selectors import family_of
from kittiwake.web.child.band import band_of
from kittiwake.web.child.frame import frame_of
from kittiwake.web.child.panels import asked_by_panels, panels_for
from kittiwake.web.components.shapes import Panel
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject


def by_number(request: Request, *, person_id: int) -> Reading:
    """Somebody without their key: for a list that knows the number of their record alone."""
    subject = subjects_visible_to(request.user).filter(pk=person_id).first()
    if subject is None:
        raise Http404
    return Reading([subject], subject)


@page(may="record.read", about=by_number)
def numbered(request: Request, subject: "Subject") -> HttpResponse:
    """On to the child's page."""
    return redirect("child:page", key=subject.key)


@page(may="record.read", about=child)
def child_page(request: Request, subject: "Subject") -> HttpResponse:
    """One minute to know who this is, what is going on, and what comes next; then the panels of each area."""
    viewer, day = request.user, today()
    ahead(*asking_rules(), asking_workers(subject, on=day), *asked_by_panels(viewer, subject))
    family = family_of(viewer, subject, on=day)
    if family is None:
        raise Http404
    frame = frame_of(request, subject, current="child:page", known=family.of)
    token = csrf_input(request)
    with settings_read_once():
        context = frame | {
            "band": band_of(viewer, subject, family),
            "panels": [(panel, drawn(token, panel)) for panel in panels_for(viewer, subject)],
            "may_write": policies.can(viewer, "note.write", on=day),
        }
    return render(request, "child/page.html", context)


def drawn(token: SafeString, panel: Panel) -> SafeString:
    """A panel's own template, with its own words only; a form in it has the page's token against forgery."""
    context = {**panel.context, "it": panel.context, "csrf_input": token}
    return mark_safe(render_to_string(panel.template, context))  # noqa: S308 -- drawn by our own template
