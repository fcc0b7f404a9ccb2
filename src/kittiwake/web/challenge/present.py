"""Challenges in words."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.lengths import says_count
from kittiwake.core.shares import says_share
from kittiwake.core.today import local_day, today
from kittiwake.records.challenge.stages import stage
from kittiwake.records.line.selectors import explained
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow, Entry, Fact
from kittiwake.web.components.words import moment

if TYPE_CHECKING:
    from kittiwake.records.challenge.selectors import Effect
    from kittiwake.records.line.models import ClockRun


def rows(
    challenges: Iterable[Any], *, runs: "Mapping[int, ClockRun]", names: Mapping[int, str]
) -> list[DeskRow]:
    """Each challenge: whose, about what, by whom, how old, and by when it is to be answered."""
    reasons = explained(runs.values())
    return [_row(each, runs.get(each.pk), reasons, names.get(each.pk, "")) for each in challenges]


def _row(each: Any, run: "ClockRun | None", reasons: Mapping[int, str], names: str) -> DeskRow:
    status, tone = _status(each, run)
    return DeskRow(
        title=f"{names}: {each.about_says}",
        url=reverse("challenge:challenge", args=[each.pk]),
        hint=f"{stage(each.stage).title}. {by_whom(each)}, {_ago(each)}. {_glance(each.wants)}",
        status=status,
        tone=tone,
        explained=reasons.get(run.pk, "") if run and not run.stopped_on else "",
    )


def _status(each: Any, run: "ClockRun | None") -> tuple[str, str]:
    if hasattr(each, "closing"):
        return ("Changed something", "good") if each.closing.is_changed else ("Nothing changed", "plain")
    if each.is_answered:
        return "Answered, not closed", "note"
    return clock_status(run.due_on, run.stopped_on, today=today()) if run else ("", "plain")


def by_whom(each: Any) -> str:
    """ "Partner agency, Riverbank School (Ann Lowe)"."""
    agency = f", {each.agency.name}" if each.agency else ""
    return f"{each.get_challenger_display()}{agency} ({each.challenger_name})"


def _ago(each: Any) -> str:
    days = (today() - local_day(each.raised_at)).days
    return "raised today" if days == 0 else f"raised {says_count(days, 'day')} ago"


def _glance(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 120 else f"{words[:120].rsplit(' ', 1)[0]} …"


def facts(each: Any, run: "ClockRun | None", names: str, work: Mapping[str, str]) -> list[Fact]:
    """What is challenged and how it stands; `work` says what a key is, for those whom the viewer reads."""
    found = [
        Fact(label="About", value=each.about_says, source=f"{each.get_about_kind_display()} · {names}"),
        Fact(label="Challenger", value=by_whom(each), source=_written(each)),
        Fact(label="What is wrong", value=each.concern),
        Fact(label="What should change", value=each.wants),
    ]
    if hasattr(each, "closing"):
        return [*found, *_closed(each, work)]
    at = stage(each.stage)
    found.append(Fact(label="Stage", value=at.title, source=f"To be answered by: {at.answers.lower()}"))
    if run and not run.stopped_on:
        status, _tone = clock_status(run.due_on, run.stopped_on, today=today())
        found.append(Fact(label="Answer", value=status, source=explained([run]).get(run.pk, "")))
    return found


def _written(each: Any) -> str:
    return f"Written down by {each.raised_by}, {moment(each.raised_at)}"


def _closed(each: Any, work: Mapping[str, str]) -> list[Fact]:
    closing = each.closing
    source = f"{closing.by}, {moment(closing.at)}"
    if not closing.is_changed:
        return [Fact(label="Nothing changed", value=closing.accepted, source=source)]
    return [
        Fact(label="What changed", value=closing.what_changed, source=source),
        Fact(label="Before", value=work.get(closing.before, "There was none")),
        Fact(label="After", value=work.get(closing.after, "")),
    ]


def history(each: Any) -> list[Entry]:
    """Every stage with its answer, and every time it was read again, in order."""
    found: list[Entry] = []
    for reached in each.reached.all():
        if reached.number > 1:
            how = "by itself" if reached.is_by_itself else f"by {reached.by}"
            title = f"Went to the stage “{stage(reached.stage).title.lower()}” {how}"
            found.append(Entry(title=title, when=moment(reached.at), detail=reached.because))
        if hasattr(reached, "answer"):
            given = reached.answer
            found.append(Entry(title=f"Answered by {given.by}", when=moment(given.at), detail=given.text))
    for reading in each.rereadings.all():
        title = f"Read again at a review: {reading.get_sustained_display().lower()}"
        found.append(
            Entry(title=title, when=moment(reading.at), detail=reading.evidence, recorded=f"by {reading.by}")
        )
    return found


def effect_rows(effects: "Iterable[Effect]") -> list[list[str]]:
    """About what, raised, closed, and of those changed; read again, and of those sustained."""
    return [
        [
            each.about,
            str(each.raised),
            str(each.closed),
            says_share(each.changed, each.closed) if each.closed else "–",
            says_share(each.sustained, each.reread) if each.reread else "–",
        ]
        for each in effects
    ]
