"""An agency's questions as its own people see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from kittiwake.core import today as clock
from kittiwake.core.dates import When
from kittiwake.measures import AgencyTime
from kittiwake.records.front_door.choices import Withheld
from kittiwake.records.front_door.selectors import Asked
from kittiwake.web.components.shapes import DeskRow, Fact

SHOWN = 50
FEW = 3  # answers from which a median says something


@dataclass(frozen=True, kw_only=True)
class Inbox:
    """What waits, the soonest first; what was answered or withdrawn, the latest first."""

    waiting: list[DeskRow]
    done: list[DeskRow]


def inbox_of(checks: list[Any], names: Mapping[int, list[str]]) -> Inbox:
    waiting = [check for check in checks if check.latest is None and check.withdrawn_at is None]
    done = [check for check in checks if check.latest or check.withdrawn_at]
    done.sort(key=lambda check: (check.withdrawn_at or check.latest.at, check.pk), reverse=True)
    return Inbox(
        waiting=[_row(check, names) for check in waiting],
        done=[_row(check, names) for check in done[:SHOWN]],
    )


def facts_of(asked: Asked) -> list[Fact]:
    """When it was asked and by whom, and by when to answer."""
    check = asked.check
    return [
        Fact(label="Asked", value=When.moment(check.asked_at).says()),
        Fact(label="By", value=asked.ring),
        Fact(label="Please answer by", value=_answer_by(check)),
    ]


def answers_of(asked: Asked) -> list[dict[str, Any]]:
    """What this agency has answered so far: its own words, and that others were written down for it."""
    return [
        {
            "status": answer.get_answer_display(),
            "basis": Withheld(answer.withheld).label if answer.withheld else "",
            "said": answer.marked if answer.is_their_own else None,
            "who": _who_answered(answer),
            "counts": answer.pk == asked.check.latest_id,
        }
        for answer in asked.answers
    ]


def time_words(time: AgencyTime, working: Any) -> list[str]:
    """The agency's own time to answer, in sentences; no other agency's."""
    if not time.asked:
        return ["You were asked nothing in the last twelve months."]
    told = f"You answered {time.answered} of {time.asked} questions put to you in the last twelve months"
    words = [f"{told}, {time.in_time} of them in time."]
    if time.median_minutes is not None and time.answered >= FEW:
        words.append(f"Half of your answers came within {working.says(time.median_minutes)}.")
    return words


def _row(check: Any, names: Mapping[int, list[str]]) -> DeskRow:
    status, tone = _status(check, at=clock.now())
    by = f"Please answer by {_answer_by(check)}."
    waits = check.latest is None and check.withdrawn_at is None
    return DeskRow(
        title=", ".join(names.get(check.pk, [])) or f"Question {check.pk}",
        url=reverse("agency:question", args=[check.pk]),
        hint=by if waits else f"Asked {When.moment(check.asked_at).says()}.",
        status=status,
        tone=tone,
    )


def _status(check: Any, *, at: datetime) -> tuple[str, str]:
    if check.withdrawn_at:
        return "Withdrawn", "plain"
    if check.latest:
        return check.get_answer_display(), "good"
    return ("Late", "late") if check.answer_by < at else ("To answer", "soon")


def _answer_by(check: Any) -> str:
    return When.moment(check.answer_by).says()


def _who_answered(answer: Any) -> str:
    at = When.moment(answer.at).says()
    if answer.is_their_own:
        return f"{answer.said_by}, {at}"
    return f"Written down by whoever spoke with you, {at}"
