"""Marks seen on a child's body: read, written down, and put right. What is typed is kept as a draft."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core.dates import When
from kittiwake.core.today import now, today
from kittiwake.records.access import policies
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.records.visits import selectors, services
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.visits import body_drawing
from kittiwake.web.visits.mark_forms import SPARE, MarksForm, marks_typed, rows_in

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject
    from kittiwake.records.visits.models import BodyMap

ON_A_PAGE = 30
CURRENT = "visits:visit_list"
REFUSALS = (services.BadMarks, services.CorrectedAlready, policies.NotPermitted)


def one_map(request: Request, *, key: str, body_map_id: int) -> Reading:
    """One look at this child; one that is nothing of theirs is not found."""
    subject = child(request, key=key).argument
    found = selectors.body_map_visible_to(request.user, subject, body_map_id)
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="record.read", about=child)
def body_maps(request: Request, subject: "Subject") -> HttpResponse:
    """Every time that marks were seen on this child, the newest first."""
    found = selectors.body_maps_visible_to(request.user, subject)
    shown = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    context = frame_of(request, subject, current=CURRENT) | {
        "entries": [body_drawing.entry_of(each, key=subject.key) for each in shown],
        "page": shown,
        "may_write": policies.can(request.user, "visit.write", on=today()),
    }
    return render(request, "visits/body_maps.html", context)


@page(may="record.read", about=one_map)
def body_map(request: Request, asked: "tuple[Subject, BodyMap]") -> HttpResponse:
    """The marks of one look, on the drawing and in words; and how it read before it was put right."""
    subject, found = asked
    later = getattr(found, "superseded_by", None)
    context = frame_of(request, subject, current=CURRENT) | {
        "found": found,
        "bodies": body_drawing.bodies_of(found),
        "headings": body_drawing.HEADINGS,
        "rows": body_drawing.rows_of(found),
        "written_by": body_drawing.written_by(found),
        "later": later,
        "earlier": [
            (
                each.when.says(),
                body_drawing.rows_of(each),
                f"{body_drawing.written_by(each)}. Seen by {each.seen_by}",
            )
            for each in selectors.earlier_body_maps(found)
        ],
        "may_put_right": later is None and policies.can(request.user, "visit.write", on=today()),
    }
    return render(request, "visits/body_map.html", context)


@page(may="visit.write", about=child)
def write_marks(request: Request, subject: "Subject") -> HttpResponse:
    """Marks that were seen on this child, now or on a visit that was written down."""
    visit = request.GET.get("visit", "")
    part = selectors.part_visible_to(request.user, subject, int(visit)) if visit.isdecimal() else None
    when = part.visit.when if part else When.moment(now())
    seen_by = str(part.visit.author if part else request.user)
    back = reverse("visits:body_maps", args=[subject.key])
    return _form_page(
        request,
        subject,
        leave=back,
        typed={"when": when.says(), "seen_by": seen_by},
        about=f"new:{subject.key}",
    )


@page(may="visit.write", about=one_map)
def put_right(request: Request, asked: "tuple[Subject, BodyMap]") -> HttpResponse:
    """Another record in this one's place, with the reason. Both are kept."""
    subject, found = asked
    back = reverse("visits:body_map", args=[subject.key, found.pk])
    about = f"visits.bodymap:{found.pk}"
    return _form_page(request, subject, leave=back, typed=marks_typed(found), about=about, instead_of=found)


def _form_page(
    request: Request,
    subject: "Subject",
    *,
    leave: str,
    typed: dict[str, Any],
    about: str,
    instead_of: "BodyMap | None" = None,
) -> HttpResponse:
    title = "Put marks right" if instead_of else "Marks seen"
    draft = Draft(request, DraftPlace(form="visits.marks", about=about, title=title, back=request.path))
    if draft.is_asked_for:
        return draft.keep()
    sent = request.POST if request.method == "POST" else None
    begun = draft.stored.fields if draft.stored else {}
    rows = max(rows_in(typed), rows_in(sent or begun)) + SPARE
    form = MarksForm(sent, rows=rows, puts_right=instead_of is not None, initial=typed)
    form.initial = {**form.initial, **draft.initial(form)}
    if form.is_bound and form.is_valid() and (kept := _kept(request, form, subject, instead_of)):
        draft.discard()
        messages.success(request, "The marks are on the record.")
        return redirect("visits:body_map", subject.key, kept.pk)
    context = frame_of(request, subject, current=CURRENT) | {
        "form": form, "draft": draft, "title": title, "leave": leave, "bodies": body_drawing.bodies_of(),
    }  # fmt: skip
    return render(request, "visits/write_marks.html", context, status=422 if form.is_bound else 200)


def _kept(
    request: Request, form: MarksForm, subject: "Subject", instead_of: "BodyMap | None"
) -> "BodyMap | None":
    act = Act(by=request.user, at=now())
    try:
        if instead_of is None:
            return services.record_marks(form.facts(), subject=subject, act=act)
        reason = form.cleaned_data["reason"]
        return services.put_marks_right(body_map=instead_of, facts=form.facts(), reason=reason, act=act)
    except REFUSALS as refusal:
        form.add_error(None, str(refusal))
        return None
