"""Writing one section: statements with their sources, and what they rest on. Kept as a draft."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from kittiwake.core.today import now
from kittiwake.records.assessment import services
from kittiwake.records.assessment.sections import Section
from kittiwake.records.assessment.selectors import Opened
from kittiwake.records.line.services import Act, ChangedMeanwhile
from kittiwake.web.assessment import reading
from kittiwake.web.assessment.forms.writing import FactorsForm
from kittiwake.web.assessment.pages.overview import head_of
from kittiwake.web.assessment.pages.section_form import Sheet
from kittiwake.web.assessment.present.naming import Names
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from kittiwake.records.assessment.models import Part, Pin

REFUSALS = (services.CannotWrite, services.CannotPin, services.NotNow, services.NotPermitted)


@page(may="assessment.write", about=reading.family_section)
def family_section(request: Request, asked: "tuple[Opened, None, Section]") -> HttpResponse:
    """A section written once for the family."""
    return _section(request, Sheet(request, *asked))


@page(may="assessment.write", about=reading.child_section)
def child_section(request: Request, asked: "tuple[Opened, Part, Section]") -> HttpResponse:
    """A section of one child."""
    return _section(request, Sheet(request, *asked))


@page(may="assessment.write", about=reading.pinned)
@require_POST
def unpin(request: Request, asked: "tuple[Opened, Pin]") -> HttpResponse:
    """Take one entry off the section it was pinned to."""
    found, pin = asked
    try:
        services.unpin(pin_id=pin.pk, act=Act(by=request.user, at=now()))
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
    if pin.part_id:
        return redirect("assessment:child_section", found.assessment.pk, pin.part_id, pin.section)
    return redirect("assessment:family_section", found.assessment.pk, pin.section)


@page(may="assessment.write", about=reading.whole)
@require_POST
def history_read(request: Request, found: Opened) -> HttpResponse:
    """The author has read what is known of the family."""
    try:
        services.mark_history_read(assessment_id=found.assessment.pk, act=Act(by=request.user, at=now()))
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Marked: the family’s history is read up to its newest entry.")
    return redirect("assessment:assessment", found.assessment.pk)


@page(may="assessment.write", about=reading.part_of)
def factors(request: Request, asked: "tuple[Opened, Part]") -> HttpResponse:
    """What was found about one child, coded as the census asks."""
    found, part = asked
    known = {"codes": [factor.code for factor in part.factors.all()]}
    sent = request.POST if request.method == "POST" else None
    form = FactorsForm(sent, on=found.assessment.started_on, initial=known)
    if form.is_valid():
        try:
            act = Act(by=request.user, at=now())
            services.code_factors(part_id=part.pk, codes=form.cleaned_data["codes"], act=act)
        except (services.BadFactors, services.NotNow, services.NotPermitted) as refusal:
            form.add_error("codes", str(refusal))
        else:
            messages.success(request, "The factors are coded.")
            return redirect(_list_of(found, part))
    names = Names(request.user, found.children)
    context = head_of(found, names) | {"form": form, "name": names.of(part.subject_id), "part": part}
    return render(request, "assessment/factors.html", context, status=422 if form.is_bound else 200)


def _section(request: Request, sheet: Sheet) -> HttpResponse:
    if sheet.draft.is_asked_for:
        return sheet.draft.keep()
    if "keep_last" in request.POST:
        return _kept(request, sheet)
    form, theirs = sheet.form(), None
    if form.is_bound and form.is_valid():
        try:
            _write(request, sheet, form)
        except ChangedMeanwhile as changed:
            theirs = sheet.shown(changed.stored)
            form.add_error(None, str(changed))
            form.begin_from(theirs["number"])
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            sheet.draft.discard()
            messages.success(request, f"“{sheet.section.title}” is written.")
            return redirect(_list_of(sheet.found, sheet.part))
    context = sheet.context(form) | {"theirs": theirs}
    return render(request, "assessment/section.html", context, status=422 if form.is_bound else 200)


def _write(request: Request, sheet: Sheet, form: Any) -> None:
    act = Act(by=request.user, at=now())
    services.write_section(
        sheet.place, sheet.statements(form), expected=form.cleaned_data["expected"], act=act
    )
    if form.cleaned_data["pins"]:
        services.pin(sheet.place, event_ids=[int(pin) for pin in form.cleaned_data["pins"]], act=act)


def _kept(request: Request, sheet: Sheet) -> HttpResponse:
    """The words of last time stand again as they are."""
    act = Act(by=request.user, at=now())
    try:
        services.write_section(sheet.place, sheet.statements_of_last_time(), expected=sheet.number, act=act)
    except (*REFUSALS, ChangedMeanwhile) as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"“{sheet.section.title}” stands as it was.")
    return redirect(_list_of(sheet.found, sheet.part))


def _list_of(found: Opened, part: "Part | None") -> str:
    query = f"?child={part.pk}" if part else ""
    return f"{reverse('assessment:assessment', args=[found.assessment.pk])}{query}"
