"""Giving in, authorising, returning, the review point, and stopping."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core import today as clock
from kittiwake.records.assessment import selectors, services
from kittiwake.records.assessment.choices import Stage
from kittiwake.records.assessment.sections import sections_for
from kittiwake.records.assessment.selectors import Opened
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.web.assessment import reading
from kittiwake.web.assessment.forms.deciding import (
    AuthoriseForm,
    ReturnForm,
    ReviewForm,
    StopForm,
    SubmitForm,
    about,
)
from kittiwake.web.assessment.pages.overview import head_of
from kittiwake.web.assessment.present import text
from kittiwake.web.assessment.present.naming import Names
from kittiwake.web.assessment.present.weighing import weighed
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from kittiwake.records.assessment.models import Part

REFUSALS = (services.NotYet, services.NotNow, services.NotPermitted, services.CannotStop)


@page(may="assessment.write", about=reading.whole)
def submit(request: Request, found: Opened) -> HttpResponse:
    """What the manager will be told is missing, and the button that gives it in all the same."""
    names = Names(request.user, found.children)
    form = SubmitForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            act = Act(by=request.user, at=clock.now())
            services.submit(assessment_id=found.assessment.pk, note=form.cleaned_data["note"], act=act)
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "A manager has it now.")
            return redirect("assessment:assessment", found.assessment.pk)
    weighing = selectors.weigh(request.user, found.assessment, on=clock.today())
    names = Names(request.user, [*found.children, *weighing.missing_voices])
    context = head_of(found, names) | {"form": form, "weighed": weighed(weighing, found, names)}
    return render(request, "assessment/submit.html", context, status=422 if form.is_bound else 200)


@page(may="assessment.authorise", about=reading.whole)
def decide(request: Request, found: Opened) -> HttpResponse:
    """All of it before the manager, with what changed, what is missing and on whose word it rests."""
    draft = _draft(request, found, "authorise")
    if draft.is_asked_for:
        return draft.keep()
    sent = request.POST if request.method == "POST" else None
    form = _authorise_form(request, found, sent, draft=draft)
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        facts = services.AuthorisationFacts(
            rationale=given["rationale"], considered=given["considered"], next_steps=form.next_steps
        )
        try:
            act = Act(by=request.user, at=clock.now())
            services.authorise(submission_id=given["submission"], facts=facts, act=act)
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            _forget(request, found)
            messages.success(request, "The assessment is authorised.")
            return redirect("assessment:assessment", found.assessment.pk)
    return _show(request, found, authorise=form, back=None)


@page(may="assessment.authorise", about=reading.whole)
def return_it(request: Request, found: Opened) -> HttpResponse:
    """Give it back, with comments beside the sections they are about."""
    if request.method != "POST":
        return redirect("assessment:decide", found.assessment.pk)
    draft = _draft(request, found, "return")
    if draft.is_asked_for:
        return draft.keep()
    form = _return_form(found, request.POST)
    if form.is_valid():
        remarks = [
            services.RemarkFacts(
                section=section,
                part_id=part,
                text=form.cleaned_data[name],
                about=form.cleaned_data[about(name)],
            )
            for name, (part, section) in form.places.items()
        ]
        try:
            services.return_it(
                submission_id=form.cleaned_data["submission"], words=form.cleaned_data["words"],
                remarks=remarks, act=Act(by=request.user, at=clock.now()),
            )  # fmt: skip
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            _forget(request, found)
            messages.success(request, "It is back with its author, with your comments.")
            return redirect("assessment:work")
    return _show(request, found, authorise=None, back=form)


@page(may="assessment.authorise", about=reading.whole)
def review(request: Request, found: Opened) -> HttpResponse:
    """The manager looks how it is going, or sets the day on which they will."""
    form = ReviewForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        words, again_on = form.cleaned_data["words"].strip(), form.cleaned_data["again_on"]
        act, key = Act(by=request.user, at=clock.now()), found.assessment.pk
        try:
            if words:
                services.hold_review_point(assessment_id=key, words=words, again_on=again_on, act=act)
            elif again_on:
                services.set_review_point(assessment_id=key, on=again_on, act=act)
            else:
                raise services.NotYet("Say what you saw, or on which day you look.")
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Written down.")
            return redirect("assessment:assessment", key)
    context = head_of(found, Names(request.user, found.children)) | {"form": form}
    return render(request, "assessment/review.html", context, status=422 if form.is_bound else 200)


@page(may="assessment.authorise", about=reading.part_of)
def stop(request: Request, asked: "tuple[Opened, Part]") -> HttpResponse:
    """End one child's part without authorising it."""
    found, part = asked
    form = StopForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            services.stop_part(part_id=part.pk, act=Act(by=request.user, at=clock.now()), **form.cleaned_data)
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "It is stopped, and its clocks with it.")
            return redirect("assessment:assessment", found.assessment.pk)
    names = Names(request.user, found.children)
    context = head_of(found, names) | {"form": form, "name": names.of(part.subject_id)}
    return render(request, "assessment/stop.html", context, status=422 if form.is_bound else 200)


def _draft(request: Request, found: Opened, what: str) -> Draft:
    """What this manager typed so far about one giving-in; given in again, they begin anew."""
    given = found.latest.pk if found.latest else 0
    title = "Giving an assessment back" if what == "return" else "Authorising an assessment"
    back = reverse("assessment:decide", args=[found.assessment.pk])
    return Draft(
        request, DraftPlace(form=f"assessment.{what}", about=f"submission:{given}", title=title, back=back)
    )


def _forget(request: Request, found: Opened) -> None:
    """Decided either way, nothing half-typed is left on the manager's desk."""
    for what in ("authorise", "return"):
        _draft(request, found, what).discard()


def _authorise_form(
    request: Request, found: Opened, sent: Any, *, draft: Draft | None = None
) -> AuthoriseForm:
    names = Names(request.user, found.children)
    parts = [(part.pk, names.of(part.subject_id)) for part in found.going_on]
    given = found.latest
    form = AuthoriseForm(sent, parts=parts, initial={"submission": given.pk if given else 0})
    form.initial = {**(draft.initial(form) if draft else {}), **form.initial}
    return form


def _return_form(found: Opened, sent: Any, *, draft: Draft | None = None) -> ReturnForm:
    places: list[tuple[int | None, str]] = []
    for kind in sections_for(found.assessment.kind):
        if kind.about == "family":
            places.append((None, kind.key))
        else:
            places += [(part.pk, kind.key) for part in found.going_on]
    given = found.latest
    form = ReturnForm(sent, places=places, initial={"submission": given.pk if given else 0})
    form.initial = {**(draft.initial(form) if draft else {}), **form.initial}
    return form


def _show(request: Request, found: Opened, *, authorise: Any, back: Any) -> HttpResponse:
    viewer, row = request.user, found.assessment
    writings, pins = selectors.current_writings(row), selectors.pins_visible_to(viewer, row)
    weighing = selectors.weigh(viewer, row, on=clock.today())
    people = [
        each.speaker for writing in writings.values() for each in writing.statements.all() if each.speaker
    ]
    names = Names(viewer, [*found.children, *people, *weighing.missing_voices])
    given = sorted(row.submissions.all(), key=lambda each: each.number)
    called = {part.pk: names.of(part.subject_id) for part in found.parts} if len(found.parts) > 1 else {}
    form = authorise or back
    drafts = {what: _draft(request, found, what) for what in ("authorise", "return")}
    context = head_of(found, names) | {
        "form": form,
        "authorise": authorise or _authorise_form(request, found, None, draft=drafts["authorise"]),
        "returning": back or _return_form(found, None, draft=drafts["return"]),
        "drafts": drafts,
        "weighed": weighed(weighing, found, names),
        "sections": text.written_sections(found, writings=writings, pins=pins, names=names),
        "changes": text.changed_sections(
            selectors.changes_since(row, given[-2] if len(given) > 1 else None), called
        ),
        "is_again": len(given) > 1,
        "note": given[-1].note if given else "",
        "can_decide": found.stage == Stage.SUBMITTED,
        "since_last": _since_last(found),
    }
    return render(request, "assessment/decide.html", context, status=422 if form and form.is_bound else 200)


def _since_last(found: Opened) -> list[Any]:
    """What an update says differently from the assessment it follows, child by child."""
    follows = found.assessment.follows
    if follows is None:
        return []
    earlier = {part.subject_id: part for part in follows.parts.select_related("assessment", "subject")}
    changes = [
        change
        for part in found.going_on
        if part.subject_id in earlier
        for change in selectors.changes_from_last_assessment(part, earlier[part.subject_id])
    ]
    return text.changed_sections(changes, {})
