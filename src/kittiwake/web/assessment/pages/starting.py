"""Starting an assessment, and adding a child to one."""

from typing import TYPE_CHECKING
from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core import today as clock
from kittiwake.records.access.selectors import find_subject
from kittiwake.records.assessment import selectors, services
from kittiwake.records.assessment.choices import AssessmentKind
from kittiwake.records.assessment.selectors import Opened
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.web.assessment import reading
from kittiwake.web.assessment.forms.starting import AddForm, StartForm
from kittiwake.web.assessment.present.naming import others_around
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.assessment.models import Assessment
    from kittiwake.records.subject.models import Subject

REFUSALS = (services.CannotStart, services.NotNow, services.NotPermitted)


@page(may="assessment.write", about=child)
def start(request: Request, subject: "Subject") -> HttpResponse:
    """Begin an assessment of this child, alone or together with brothers and sisters."""
    going_on = selectors.open_part(subject)
    if going_on is not None and request.method == "GET":
        return redirect("assessment:assessment", going_on.assessment_id)
    place = DraftPlace(
        form="assessment.start", about=f"new:{subject.key}", title="An assessment to begin", back=request.path
    )
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    earlier = selectors.authorised_part(subject)
    form = _form(request, subject, draft, has_earlier=earlier is not None)
    if form.is_bound and form.is_valid():
        begun = _begun(request, subject, form, earlier.assessment if earlier else None)
        if begun is not None:
            draft.discard()
            messages.success(request, "The assessment is begun. Write its sections in any order.")
            return redirect("assessment:assessment", begun.pk)
    context = frame_of(request, subject, current="assessment:of_child") | {"form": form, "draft": draft}
    return render(request, "assessment/start.html", context, status=422 if form.is_bound else 200)


@page(may="assessment.write", about=reading.whole)
def add(request: Request, found: Opened) -> HttpResponse:
    """Another child joins: a brother, a sister, or a twin found later."""
    there = {str(part.subject.key) for part in found.parts}
    others = [
        each
        for each in others_around(request.user, found.parts[0].subject, adults=False)
        if each[0] not in there
    ]
    form = AddForm(request.POST or None, others=others)
    if form.is_valid():
        joining = find_subject(form.cleaned_data["who"])
        try:
            if joining is not None:
                act = Act(by=request.user, at=clock.now())
                services.add_child(assessment_id=found.assessment.pk, subject=joining, act=act)
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The child has a part of their own in the assessment.")
            return redirect("assessment:assessment", found.assessment.pk)
    context = {"form": form, "found": found, "others": others}
    return render(request, "assessment/add.html", context, status=422 if form.is_bound else 200)


def _form(request: Request, subject: "Subject", draft: Draft, *, has_earlier: bool) -> StartForm:
    unborn = selectors.pregnancy_of(subject) is not None
    kinds = (
        [AssessmentKind.PRE_BIRTH]
        if unborn
        else [AssessmentKind.CHILD_AND_FAMILY, AssessmentKind.YOUNG_CARER]
    )
    if has_earlier and not unborn:
        kinds = [AssessmentKind.UPDATE, *kinds]
    form = StartForm(
        request.POST if request.method == "POST" else None,
        others=others_around(request.user, subject, adults=False),
        kinds=[kind.value for kind in kinds],
        initial={"submission": uuid4(), "started_on": clock.today(), "kind": kinds[0].value},
    )
    form.initial = {**form.initial, **draft.initial(form)}
    return form


def _begun(
    request: Request, subject: "Subject", form: StartForm, earlier: "Assessment | None"
) -> "Assessment | None":
    given = form.cleaned_data
    others = [find_subject(key) for key in given.get("also", [])]
    facts = services.StartFacts(
        kind=given["kind"], because=given["because"], started_on=given["started_on"],
        follows=earlier if given["kind"] == AssessmentKind.UPDATE else None,
    )  # fmt: skip
    try:
        return services.start_assessment(
            facts,
            children=[subject, *(other for other in others if other is not None)],
            submission=given["submission"],
            act=Act(by=request.user, at=clock.now()),
        )
    except REFUSALS as refusal:
        form.add_error(None, str(refusal))
        return None
