"""Writing a visit and putting one right. What is typed is kept as a draft from the first word."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core.today import now
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.selectors import find_subject
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.records.people.selectors import identities
from kittiwake.records.visits import selectors, services
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request, child, page
from kittiwake.web.visits import present
from kittiwake.web.visits.forms import VisitForm
from kittiwake.web.visits.pages.reading import one_part

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject
    from kittiwake.records.visits.models import Visit, VisitPart

REFUSALS = (services.BadVisit, services.CorrectedAlready, NotPermitted)


@page(may="visit.write", about=child)
def write(request: Request, subject: "Subject") -> HttpResponse:
    """A new visit to this child, and to those of the family who were visited with them."""
    place = DraftPlace(form="visits.visit", about=f"new:{subject.key}", title="A visit", back=request.path)
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    frame = frame_of(request, subject, current="visits:visit_list")
    visited = identities(request.user, [subject]).values()
    form = VisitForm(
        request.POST if request.method == "POST" else None,
        visited=visited,
        others=present.children_in_reach(request.user, subject),
        initial=present.fresh(),
    )
    form.initial = {**form.initial, **draft.initial(form)}
    if form.is_bound and form.is_valid() and _written(request, form):
        draft.discard()
        messages.success(request, "The visit is on the record.")
        return redirect("visits:visit_list", key=subject.key)
    back = reverse("visits:visit_list", args=[subject.key])
    return _shown(request, frame, form, draft, title="Write a visit", leave=back)


@page(may="visit.write", about=one_part)
def correct(request: Request, found: "tuple[Subject, VisitPart]") -> HttpResponse:
    """A corrected visit in this one's place, on every child's record where it stands. Both are kept."""
    subject, part = found
    parts = list(selectors.parts_reached_by(request.user).filter(visit=part.visit_id).order_by("pk"))
    people = identities(request.user, [each.subject for each in parts])
    if part.visit.parts.count() != len(people):
        raise Http404
    place = DraftPlace(
        form="visits.visit",
        about=f"visits.visit:{part.visit_id}",
        title="A corrected visit",
        back=request.path,
    )
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    form = VisitForm(
        request.POST if request.method == "POST" else None,
        visited=[people[each.subject_id] for each in parts],
        initial=present.facts_typed(parts),
    )
    form.initial = {**form.initial, **draft.initial(form)}
    if form.is_bound and form.is_valid() and _written(request, form, instead_of=part.visit):
        draft.discard()
        messages.success(request, "The visit is corrected. The earlier version is kept below it.")
        return redirect("visits:visit_list", key=subject.key)
    frame = frame_of(request, subject, current="visits:visit_list")
    back = reverse("visits:visit", args=[subject.key, part.pk])
    return _shown(request, frame, form, draft, title="Correct a visit", leave=back)


def _shown(
    request: Request, frame: dict, form: VisitForm, draft: Draft, *, title: str, leave: str
) -> HttpResponse:
    context = frame | {"form": form, "draft": draft, "title": title, "leave": leave}
    return render(request, "visits/write.html", context, status=422 if form.is_bound else 200)


def _written(request: Request, form: VisitForm, *, instead_of: "Visit | None" = None) -> bool:
    subjects = {key: found for key in form.chosen() if (found := find_subject(key))}
    act = Act(by=request.user, at=now())
    try:
        facts = form.facts(subjects)
        if instead_of is None:
            services.record_visit(facts, act=act)
        else:
            services.correct_visit(visit=instead_of, facts=facts, act=act)
    except REFUSALS as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
