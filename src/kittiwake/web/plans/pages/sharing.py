"""The family's versions: written for one named person, read as that person, explained, downloaded."""

from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header

from kittiwake.core.today import today
from kittiwake.records.files.selectors import files_of
from kittiwake.records.line.services import DraftPlace
from kittiwake.records.plans import selectors, services
from kittiwake.records.plans.choices import Audience
from kittiwake.records.plans.recipients import Recipient, recipients_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Reading, Request, page
from kittiwake.web.plans.forms import ForFamily, Told
from kittiwake.web.plans.pages.frame import REFUSALS, act_of, framed, one_plan, sent
from kittiwake.web.plans.present import family as given

if TYPE_CHECKING:
    from kittiwake.records.plans.models import Copy, Plan, PlanVersion
    from kittiwake.web.plans.pages.frame import Found

FORMS = {"pdf": ".pdf", "word": ".docx"}


def one_recipient(request: Request, *, key: str, plan_id: int, other: UUID) -> Reading:
    """One person to whom this plan may be given; anybody else is not found."""
    reading = one_plan(request, key=key, plan_id=plan_id)
    people = recipients_of(request.user, reading.argument[1], on=today())
    recipient = next((each for each in people if each.key == str(other) and not each.problem), None)
    if recipient is None:
        raise Http404
    read = [recipient.subject] if recipient.is_read else []
    return Reading([*reading.subjects, *read], (reading.argument, recipient))


@page(may="plan.share", about=one_recipient)
def write(request: Request, asked: "tuple[Found, Recipient]") -> HttpResponse:
    """One person's version, beside what the others are given. It is read as that person before it is kept."""
    (subject, plan), recipient = asked
    version = selectors.to_share(selectors.versions_of(plan))
    if version is None:
        raise Http404
    draft = Draft(request, place_of(request, version, recipient))
    if draft.is_asked_for:
        return draft.keep()
    form = ForFamily(sent(request), is_child=recipient.audience == Audience.CHILD)
    fresh = {"submission": uuid4(), "language": given.language_of(recipient)}
    form.initial = fresh | draft.initial(form) | {"seen": recipient.fingerprint}
    sheet = None
    if form.is_bound and form.is_valid():
        kept = _kept(request, version, recipient, form)
        if kept is not None and "keep" in request.POST:
            draft.discard()
            messages.success(request, "It is kept. Go through it together, then write down how that went.")
            return redirect("plans:copy", subject.key, plan.pk, kept.pk)
        sheet = kept
    context = framed(request, subject) | {
        "plan": plan, "form": form, "draft": draft, "to": recipient, "sheet": sheet,
        "plan_lines": given.plan_lines(version),
        "beside": given.beside(given.newest_copies(version), recipient),
        "leave": reverse("plans:plan", args=[subject.key, plan.pk]),
    }  # fmt: skip
    return render(request, "plans/copy_write.html", context, status=422 if form.errors else 200)


def place_of(request: Request, version: "PlanVersion", to: Recipient) -> DraftPlace:
    """Where what is typed for one person is kept, from the form or from a Word file."""
    about = f"plans.planversion:{version.pk}:{to.key}"
    back = reverse("plans:copy_write", args=[version.plan.subject.key, version.plan_id, to.key])
    return DraftPlace(form="plans.copy", about=about, title="A family’s version of a plan", back=back)


def _kept(request: Request, version: "PlanVersion", to: Recipient, form: ForFamily) -> Any:
    """The copy where it is to be kept; the sheet where it is only looked at; None where it is refused."""
    act, facts = act_of(request), form.facts()
    try:
        if "keep" in request.POST:
            return services.write_copy(version=version, recipient_key=to.key, facts=facts, act=act)
        return services.preview(version=version, recipient=to, facts=facts, act=act)
    except REFUSALS as refusal:
        form.add_error(None, str(refusal))
        return None


@page(may="plan.share", about=one_plan)
def family(request: Request, found: "Found") -> HttpResponse:
    """Everybody's version beside one another, as far as they are written."""
    subject, plan = found
    version = selectors.to_share(selectors.versions_of(plan))
    if version is None:
        raise Http404
    people = recipients_of(request.user, plan, on=today())
    copies = given.newest_copies(version)
    context = framed(request, subject) | {
        "plan": plan,
        "version": version,
        "columns": given.family_columns(people, copies, plan, key=subject.key),
    }
    return render(request, "plans/family.html", context)


def one_copy(request: Request, *, key: str, plan_id: int, copy_id: int) -> Reading:
    """One version that somebody was given, of this plan."""
    reading = one_plan(request, key=key, plan_id=plan_id)
    copy = selectors.copy_of(reading.argument[1], copy_id)
    if copy is None:
        raise Http404
    return Reading(reading.subjects, (reading.argument, copy))


def one_file(request: Request, *, key: str, plan_id: int, copy_id: int, form: str) -> Reading:
    """One copy, and in which form it is asked for."""
    reading = one_copy(request, key=key, plan_id=plan_id, copy_id=copy_id)
    return Reading(reading.subjects, (reading.argument[1], form))


@page(may="plan.share", about=one_copy)
def copy(request: Request, asked: "tuple[Found, Copy]") -> HttpResponse:
    """One copy: its files, and that it was gone through in person."""
    (subject, plan), copy = asked
    form = Told(sent(request), initial={"on": today()})
    if form.is_bound and form.is_valid():
        try:
            services.explain(
                copy=copy, facts=services.ExplainedFacts(**form.cleaned_data), act=act_of(request)
            )
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "It is on the record that you went through it together.")
            return redirect("plans:plan", subject.key, plan.pk)
    context = framed(request, subject) | {
        "plan": plan, "copy": copy, "form": form, "parts": given.copy_parts(copy),
        "told": [given.explained_words(each) for each in copy.explained.all()],
        "hindrance": _hindrance(request, plan, copy),
        "in_force": hasattr(copy.version, "agreement"),
        "forms": [form for form, ending in FORMS.items() if _file(copy, ending)],
    }  # fmt: skip
    return render(request, "plans/copy.html", context, status=422 if form.is_bound else 200)


def _hindrance(request: Request, plan: "Plan", copy: "Copy") -> str:
    """Why this copy may not be its recipient's to have any more."""
    now = next(
        (
            each
            for each in recipients_of(request.user, plan, on=today())
            if each.subject.pk == copy.recipient_id
        ),
        None,
    )
    if now is None:
        return "They are no longer recorded as a parent or carer of this child."
    if now.problem:
        return now.problem
    return "" if now.called == copy.recipient_name else f"They are recorded as {now.says} now."


@page(may="plan.share", about=one_file)
def download(request: Request, asked: "tuple[Copy, str]") -> HttpResponse:
    """The copy as PDF or as Word, as it was kept."""
    copy, form = asked
    file = _file(copy, FORMS.get(form, form))
    if file is None:
        raise Http404
    answer = HttpResponse(bytes(file.content), content_type=file.content_type)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=file.name)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "no-store"
    return answer


def _file(copy: "Copy", ending: str) -> Any:
    return next((each for each in files_of(copy) if each.name.endswith(ending)), None)
