"""Proceedings in words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.urls import reverse
from markupsafe import Markup

from kittiwake import clocks
from kittiwake.core.dates import says_day
from kittiwake.records.court.standing import standing
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import Fact
from kittiwake.web.court.present import link

if TYPE_CHECKING:
    from kittiwake.records.court.models import CourtOrder, Expert, Hearing, Proceedings
    from kittiwake.records.court.selectors import Part
    from kittiwake.records.line.models import ClockRun


def says_hearing(each: "Hearing") -> str:
    """ "Issues resolution hearing, 24 April 2017"."""
    return f"{each.get_purpose_display()}, {says_day(each.on)}"


def facts(row: "Proceedings", runs: "Iterable[ClockRun]", today: date) -> list[Fact]:
    """What was asked for, where, by whom it is heard, and the court's time."""
    issued = f"{row.get_application_display()}, issued {says_day(row.issued_on)}"
    return [
        Fact(label="Application", value=issued, source=row.because),
        Fact(label="Court", value=row.court, source=f"Case number {row.number}" if row.number else ""),
        Fact(
            label="Heard by",
            value=row.allocated_to,
            source=f"Allocated {says_day(row.allocated_on)}" if row.allocated_on else "",
        ),
        *([Fact(label="At short notice", value=row.get_short_notice_display())] if row.short_notice else []),
        *(_clock(run, today) for run in runs),
        *([Fact(label="Over since", value=says_day(row.concluded_on))] if row.concluded_on else []),
    ]


def _clock(run: "ClockRun", today: date) -> Fact:
    clock = clocks.clock(run.clock)
    moved = f" First due {says_day(run.first_due_on)}." if run.first_due_on != run.due_on else ""
    words, _tone = clock_status(run.due_on, run.stopped_on, today=today)
    return Fact(label=clock.title, value=words, source=f"{clock.timescale.standing}.{moved}")


def child_rows(
    parts: "Iterable[Part[Any]]", orders: "Mapping[int, Sequence[CourtOrder]]", today: date
) -> list[list[str]]:
    """Each child with their own orders and their own end."""
    return [
        [
            part.who.name,
            _plans(part.row),
            ", ".join(
                each.get_kind_display() + (f" until {says_day(each.runs_until)}" if each.runs_until else "")
                for each in standing(orders.get(part.child.pk, ()), on=today)
            )
            or "None",
            f"{says_day(part.row.ended_on)}: {part.row.outcome}" if part.row.ended_on else "Goes on",
        ]
        for part in parts
    ]


def _plans(row: Any) -> str:
    last = f"; at last: {row.get_final_plan_display()}" if row.final_plan else ""
    return f"At first: {row.get_initial_plan_display()}{last}"


def hearing_rows(row: "Proceedings", key: UUID, today: date, *, writes: bool) -> list[list[Any]]:
    return [
        [
            says_day(each.on),
            each.get_purpose_display(),
            each.outcome or _to_say(each, key, today, writes=writes),
            f"{each.get_delay_display()}: {each.delay_says}" if each.delay else "",
        ]
        for each in row.hearings.all()
    ]


def _to_say(each: "Hearing", key: UUID, today: date, *, writes: bool) -> Any:
    if not writes:
        return "To come" if each.on > today else "Not written down"
    about = f"({says_hearing(each)})"
    off = link("Not held", reverse("court:vacated", args=[key, each.pk]), about=about)
    if each.on > today:
        return Markup("To come · {}").format(off)
    said = link("Say what came of it", reverse("court:heard", args=[key, each.pk]), about=about)
    return Markup("{} · {}").format(said, off)


def party_rows(row: "Proceedings") -> list[list[str]]:
    return [
        [each.name, each.get_stands_display(), each.represented_by or "Not recorded"]
        for each in row.parties.all()
    ]


def expert_rows(row: "Proceedings", key: UUID, today: date, *, writes: bool) -> list[list[Any]]:
    return [
        [each.who, each.about, says_day(each.asked_on), _due(each, today), _filed(each, key, writes=writes)]
        for each in row.experts.all()
    ]


def _due(each: "Expert", today: date) -> str:
    is_late = each.due_on < today and each.filed_on is None
    return f"{says_day(each.due_on)}, which has passed" if is_late else says_day(each.due_on)


def _filed(each: "Expert", key: UUID, *, writes: bool) -> Any:
    if each.filed_on is not None:
        return says_day(each.filed_on)
    url = reverse("court:filed", args=[key, each.pk])
    return link("It was filed", url, about=f"({each.who})") if writes else "Not yet"


def extension_rows(row: "Proceedings") -> list[list[str]]:
    return [
        [says_day(each.until_on), says_hearing(each.hearing), each.get_delay_display(), each.because]
        for each in row.extensions.all()
    ]
