"""Assessments in lists."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day, today
from kittiwake.records.assessment.choices import AssessmentKind, NextStep, Stage, WhyStopped
from kittiwake.records.assessment.selectors import Currency, Opened, Stale
from kittiwake.web.assessment.present.naming import Names, title_of
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.assessment.models import Part
    from kittiwake.records.subject.models import Subject

TONES = {
    Stage.WRITING: "plain",
    Stage.SUBMITTED: "soon",
    Stage.RETURNED: "late",
    Stage.AUTHORISED: "good",
    Stage.STOPPED: "plain",
}


def assessment_rows(several: Sequence[Opened], subject: "Subject") -> list[DeskRow]:
    """One child's assessments, the newest first."""
    own = {*subject.whole, subject.pk}
    return [_row(found, next(part for part in found.parts if part.subject_id in own)) for found in several]


def _row(found: Opened, part: "Part") -> DeskRow:
    stage = Stage.STOPPED if part.stopped_on else found.stage
    others = len(found.parts) - 1
    with_others = f" With {others} other {'child' if others == 1 else 'children'}." if others else ""
    return DeskRow(
        title=AssessmentKind(found.assessment.kind).label,
        url=_url(found),
        hint=f"Started {says_day(found.assessment.started_on)}, {found.assessment.author}.{with_others}"
        f" {_came_to(part)}".rstrip(),
        status=stage.label,
        tone=TONES[stage],
    )


def _came_to(part: "Part") -> str:
    if part.stopped_on:
        return f"{WhyStopped(part.stopped_why).label}, {says_day(part.stopped_on)}."
    if hasattr(part, "conclusion"):
        label = NextStep(part.conclusion.next_step).label
        return f"Next: {label[:1].lower()}{label[1:]}."
    return ""


def group_rows(several: Iterable[Opened], names: Names) -> list[DeskRow]:
    """Assessments on their way, by whose they are."""
    return [
        DeskRow(
            title=title_of(found, names),
            url=_url(found),
            hint=f"Started {says_day(found.assessment.started_on)}, {found.assessment.author}.",
            status=found.stage.label,
            tone=TONES[found.stage],
        )
        for found in several
    ]


def waiting_rows(several: Iterable[Opened], names: Names) -> list[DeskRow]:
    """What waits to be authorised, the longest first."""
    rows = []
    for found in several:
        given = found.latest
        if given is not None:
            again = "" if given.number == 1 else " again"
            rows.append(
                DeskRow(
                    title=title_of(found, names),
                    url=reverse("assessment:decide", args=[found.assessment.pk]),
                    hint=f"Given in{again} by {given.by}, {says_day(local_day(given.at))}.",
                    status="To be authorised",
                    tone="soon",
                )
            )
    return rows


def review_rows(several: Iterable[Opened], names: Names) -> list[DeskRow]:
    rows = []
    for found in several:
        due = found.assessment.review_on
        if due is not None:
            is_late = due < today()
            rows.append(
                DeskRow(
                    title=title_of(found, names),
                    url=reverse("assessment:review", args=[found.assessment.pk]),
                    hint=f"{found.assessment.author} is writing it.",
                    status=f"{'Was due' if is_late else 'Due'} {says_day(due)}",
                    tone="late" if is_late else "soon",
                )
            )
    return rows


def stale_rows(several: Iterable[Stale], names: Names) -> list[DeskRow]:
    """Children whose newest assessment does not hold any more, and why."""
    return [
        DeskRow(
            title=names.of(each.part.subject_id),
            url=reverse("assessment:of_child", args=[each.part.subject.key]),
            hint=each.currency.says(),
            status="Out of date",
            tone="late",
        )
        for each in several
    ]


def reason_lines(currency: Currency, names: Names) -> list[str]:
    """Why it is out of date: a line for each kind of thing, with its days and what to look at again."""
    lines: dict[tuple[str, str, str], list[str]] = {}
    for reason in currency.reasons:
        who = f" ({names.of(reason.who.pk)})" if reason.who else ""
        place = (reason.trigger.title, who, reason.trigger.asks)
        lines.setdefault(place, []).append(says_day(reason.since))
    return [f"{title}{who}, {', '.join(days)}. {asks}" for (title, who, asks), days in lines.items()]


def unknown_lines(currency: Currency) -> list[str]:
    """What had happened before it was authorised and was recorded only after."""
    return [f"{each.says()}; recorded {says_day(each.recorded_on)}." for each in currency.not_known_then]


def _url(found: Opened) -> str:
    return reverse("assessment:assessment", args=[found.assessment.pk])
