"""What is kept from the family about one child, and releasing one passage of it."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core.today import now, today
from kittiwake.records.access import policies
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.records.marking import services
from kittiwake.records.marking.selectors import marked_words
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.marking.forms import Released
from kittiwake.web.marking.present import shown
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.marking.selectors import MarkedWords
    from kittiwake.records.subject.models import Subject


def one_passage(request: Request, *, key: str, source: str) -> Reading:
    """A passage about this child that is kept from the family and was not released."""
    subject = child(request, key=key).argument
    kept = (each for each in marked_words(request.user, subject) if each.release is None)
    found = next((each for each in kept if each.passage.source == source), None)
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="record.read", about=child)
def marked(request: Request, subject: "Subject") -> HttpResponse:
    """Every marked passage, with what limits it; and what was released, by whom and why."""
    may = policies.can(request.user, "marking.release", on=today())
    rows = [shown(each, key=subject.key, may_release=may) for each in marked_words(request.user, subject)]
    context = frame_of(request, subject, current="marking:marked") | {"rows": rows}
    return render(request, "marking/marked.html", context)


@page(may="marking.release", about=one_passage)
def release(request: Request, found: "tuple[Subject, MarkedWords]") -> HttpResponse:
    """Answer for telling the family: on what basis, and why. The draft is kept."""
    subject, words = found
    source = words.passage.source
    place = DraftPlace(
        form="marking.released", about=f"{subject.key}:{source}"[:80], title="A release", back=request.path
    )
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    form = Released(request.POST if request.method == "POST" else None)
    form.initial = draft.initial(form)
    if form.is_bound and form.is_valid() and _done(request, subject, source, form):
        draft.discard()
        messages.success(request, "Released. The words may stand in a document for the family now.")
        return redirect("marking:marked", subject.key)
    context = frame_of(request, subject, current="marking:marked") | {
        "form": form,
        "draft": draft,
        "it": shown(words, key=subject.key, may_release=False),
    }
    return render(request, "marking/release.html", context, status=422 if form.is_bound else 200)


def _done(request: Request, subject: "Subject", source: str, form: Released) -> bool:
    facts = services.ReleaseFacts(source=source, **form.cleaned_data)
    try:
        services.release(facts, subject=subject, act=Act(by=request.user, at=now()))
    except (services.BadRelease, policies.NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
