"""Where a second reader came to another level: the questions to the front door's managers."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core import today as clock
from kittiwake.core.dates import When
from kittiwake.records.access import policies
from kittiwake.records.front_door import services
from kittiwake.records.front_door.selectors import rereadings
from kittiwake.records.line.services import Act
from kittiwake.web.components.shapes import DeskRow
from kittiwake.web.page import Request, page
from kittiwake.web.thresholds import forms, present
from kittiwake.web.thresholds.pages.listing import ONLY_NUMBERS
from kittiwake.web.thresholds.reading import answered_contact

A_PAGE = 50


@page(may="threshold.answer", unlogged_because=ONLY_NUMBERS)
def question_list(request: Request) -> HttpResponse:
    """Questions that wait for an answer, then those that have one."""
    found = rereadings.questions_visible_to(request.user)
    shown = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    rows = [_row(each) for each in shown.object_list]
    return render(request, "thresholds/question_list.html", {"rows": rows, "shown": shown})


@page(may="threshold.answer", about=answered_contact)
def question(request: Request, found: Any) -> HttpResponse:
    """One contact's decision beside what second readers would have decided, and what was done about it."""
    contact, answered = found
    readings = list(rereadings.rereadings_of(contact)) if answered else []
    form = forms.Answer(request.POST or None)
    if form.is_valid():
        given = form.cleaned_data
        asked = {each.question.pk for each in readings if hasattr(each, "question")}
        if given["question"] in asked and _was_answered(request, form):
            messages.success(request, "Written down: what was done about it.")
            return redirect("thresholds:question", contact.pk)
    context = {
        "contact": contact,
        "form": form,
        "side": present.side(answered, request.user, title="The decision") if answered else None,
        "readings": [_reading(each, form, viewer_pk=request.user.pk) for each in readings],
    }
    return render(request, "thresholds/question.html", context, status=422 if form.is_bound else 200)


def _was_answered(request: Request, form: forms.Answer) -> bool:
    given = form.cleaned_data
    try:
        services.answer_question(
            question_id=given["question"], done=given["done"], because=given["because"],
            act=Act(by=request.user, at=clock.now()),
        )  # fmt: skip
    except (policies.NotPermitted, services.CannotAnswer) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _row(each: Any) -> DeskRow:
    reading = each.rereading
    contact_id = reading.decision.contact_id
    return DeskRow(
        title=f"Contact {contact_id}",
        url=reverse("thresholds:question", args=[contact_id]),
        hint=f"Decided as {present.level_title(reading.decided_level).lower()}, read again as"
        f" {present.level_title(reading.level).lower()}. Asked {When.moment(each.at).says()}",
        status=each.get_done_display().rstrip("…") if each.done else "No answer yet",
        tone="good" if each.done else "note",
    )


def _reading(each: Any, sent: forms.Answer, *, viewer_pk: int) -> dict[str, Any]:
    """One rereading, without who read; `may_answer` unless it was the viewer."""
    asked = getattr(each, "question", None)
    is_sent = asked is not None and sent.is_bound and sent.data.get("question") == str(asked.pk)
    return {
        "level": present.level_title(each.level),
        "outcome": each.get_outcome_display(),
        "reasons": each.reasons,
        "criteria": [criterion.says for criterion in each.criteria.all()],
        "because": each.chosen_because,
        "when": When.moment(each.at).says(),
        "agrees": each.agrees,
        "question": asked,
        "form": sent if is_sent else forms.Answer(auto_id=f"answer{each.pk}_%s"),
        "may_answer": asked is not None and not asked.done and each.by_id != viewer_pk,
    }
