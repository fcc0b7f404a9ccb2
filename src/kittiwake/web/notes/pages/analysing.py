"""Writing what a phase of the chronology meant for the child, and putting it right."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core.dates import When, parse_day
from kittiwake.core.today import now
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.choices import Provenance, Sharing
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.records.notes import services
from kittiwake.records.notes.choices import NoteKind
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.notes.forms import AnalysisForm
from kittiwake.web.notes.pages.reading import one_note
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.notes.models import CaseNote
    from kittiwake.records.subject.models import Subject

REFUSALS = (services.BadNote, services.CorrectedAlready, NotPermitted)


@page(may="note.write", about=child)
def analyse(request: Request, subject: "Subject") -> HttpResponse:
    """An analysis of the days that the chronology was narrowed down to, or of others."""
    known = {"sharing": Sharing.ORDINARY} | _asked_days(request)
    place = DraftPlace(
        form="notes.analysis", about=f"new:{subject.key}", title="An analysis", back=request.path
    )
    return _written(request, subject, None, place, known)


@page(may="note.write", about=one_note)
def correct(request: Request, found: "tuple[Subject, CaseNote]") -> HttpResponse:
    """A corrected analysis in this one's place. Both are kept."""
    subject, note = found
    if note.from_on is None:
        return redirect("notes:correct", key=subject.key, note_id=note.pk)
    known = {name: getattr(note, name) for name in ("from_on", "title", "text", "sharing")}
    place = DraftPlace(
        form="notes.analysis", about=f"notes.casenote:{note.pk}", title="An analysis", back=request.path
    )
    return _written(request, subject, note, place, known | {"to_on": note.happened_on})


def _written(
    request: Request, subject: "Subject", old: "CaseNote | None", place: DraftPlace, known: dict[str, Any]
) -> HttpResponse:
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    form = AnalysisForm(request.POST if request.method == "POST" else None, initial=known)
    form.initial = {**form.initial, **draft.initial(form)}
    if form.is_bound and form.is_valid() and _kept(request, subject, old, form):
        draft.discard()
        messages.success(request, "The analysis stands in the chronology.")
        return redirect("line:chronology", key=subject.key)
    context = frame_of(request, subject, current="line:chronology") | {
        "form": form,
        "draft": draft,
        "is_correction": old is not None,
    }
    return render(request, "notes/analysis.html", context, status=422 if form.is_bound else 200)


def _kept(request: Request, subject: "Subject", old: "CaseNote | None", form: AnalysisForm) -> bool:
    typed = form.cleaned_data
    facts = services.NoteFacts(
        kind=NoteKind.ANALYSIS, provenance=Provenance.OTHER, when=When.day(typed["to_on"]),
        **{name: typed[name] for name in ("title", "text", "sharing", "from_on")},
    )  # fmt: skip
    act = Act(by=request.user, at=now())
    try:
        if old is None:
            services.write_note(facts, subjects=[subject], act=act)
        else:
            services.correct_note(note=old, facts=facts, act=act)
    except REFUSALS as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _asked_days(request: Request) -> dict[str, Any]:
    """What the chronology's address says of days; what cannot be read is left out."""
    found = {}
    for name in ("from_on", "to_on"):
        try:
            found[name] = parse_day(request.GET.get(name, ""))
        except ValueError:
            continue
    return found
