"""An agency's requests and reports as its own people see them."""

from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import When
from kittiwake.core.today import now
from kittiwake.records.missing.choices import SeenAs
from kittiwake.web.components.shapes import DeskRow, Fact

if TYPE_CHECKING:
    from datetime import datetime

    from kittiwake.records.missing.models import AgencyReport, ReturnInterview
    from kittiwake.records.missing.selectors import Requested


def request_row(asked: "Requested") -> DeskRow:
    return DeskRow(
        title=asked.name,
        url=reverse("missing_children:interview", args=[asked.offer.pk]),
        hint=f"Back {_says(asked.back.at)}. Asked {_says(asked.offer.offered_at)}.",
        status=_status(asked),
        tone="good" if asked.sent else "soon",
    )


def request_facts(asked: "Requested") -> list[Fact]:
    """Enough to find the child and to talk with them. Neither their record nor where else they live."""
    return [
        Fact(label="Child", value=asked.name, source=asked.born),
        Fact(label="Missing", value=f"{_says(asked.offer.episode.from_at)} to {_says(asked.back.at)}"),
        Fact(label="Please talk with them by", value=_due(asked) or "Soon"),
        Fact(label="Ring", value=asked.ring),
    ]


def report_row(report: "AgencyReport") -> DeskRow:
    """What was made of it, and no more: whether a record was found is not told."""
    if report.waits:
        status, tone, hint = "Waits", "soon", "Nobody has answered yet. If it is urgent, ring."
    elif report.set_aside_because:
        status, tone, hint = "Set aside", "plain", report.set_aside_because
    else:
        status, tone, hint = "Taken up", "good", "Somebody is looking after it."
    return DeskRow(
        title=report.child_name, hint=f"Told {_says(report.told_at)}. {hint}", status=status, tone=tone
    )


def sent_facts(interview: "ReturnInterview") -> list[Fact]:
    """What this agency wrote itself."""
    return [
        Fact(
            label="Talked",
            value=f"{_says(interview.held_at)}, {interview.where}",
            source=f"{interview.interviewer}. {SeenAs(interview.seen).label}",
        ),
        Fact(label="What the child said", value=interview.said),
        Fact(label="What is needed so that they are safe", value=interview.safe_now),
    ]


def _status(asked: "Requested") -> str:
    if asked.sent:
        return "Sent"
    return (
        f"{'Was due' if asked.due and asked.due.due_at and asked.due.due_at < now() else 'By'} {_due(asked)}"
    )


def _due(asked: "Requested") -> str:
    return _says(asked.due.due_at) if asked.due and asked.due.due_at else ""


def _says(moment: "datetime") -> str:
    return When.moment(moment).says()
