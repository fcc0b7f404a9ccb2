"""Pre-proceedings in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.urls import reverse

from kittiwake import clocks
from kittiwake.core.dates import says_day
from kittiwake.core.documents import PDF_TYPE
from kittiwake.core.today import local_day
from kittiwake.records.court import selectors
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import Fact
from kittiwake.web.court.present import link

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.court.models import AgreedAction, Commissioned, PanelLook, PreProceedings
    from kittiwake.records.court.selectors import Part
    from kittiwake.records.line.models import ClockRun


FORMS = {"pdf": "PDF", "word": "Word"}


@dataclass(frozen=True, kw_only=True)
class Copy:
    """One copy of the letter: to whom, where, and its files."""

    to: str
    address: str
    files: list[tuple[str, str]]
    no_pdf: str


@dataclass(frozen=True, kw_only=True)
class Met:
    """One meeting that was held."""

    title: str
    facts: list[Fact]
    actions: list[list[Any]]


def case_facts(
    row: "PreProceedings", parts: "Iterable[Part[Any]]", runs: "Iterable[ClockRun]", today: date
) -> list[Fact]:
    """Who, since when, the family first, the plan in reserve, and what is due."""
    due = "\n".join(_says_due(run, today) for run in runs)
    return [
        Fact(label="Children", value="\n".join(map(_child, parts))),
        Fact(label="Letter", value=says_day(row.issued_on), source=f"Issued by {row.recorded_by}"),
        Fact(label="Family group conference", value=row.get_conference_display(), source=row.conference_says),
        Fact(label="Relatives and friends", value=row.get_connected_display(), source=row.connected_says),
        Fact(label="How we help", value=row.help),
        Fact(label="What happens if nothing changes", value=row.otherwise),
        Fact(label="The plan in reserve", value=row.in_reserve, source="Not in the letter"),
        *([Fact(label="What is due", value=due)] if due else []),
        *([_ended(row)] if row.ended_on else []),
    ]


def _says_due(run: "ClockRun", today: date) -> str:
    words, _tone = clock_status(run.due_on, None, today=today)
    return f"{clocks.clock(run.clock).title}: {words[:1].lower()}{words[1:]}"


def _child(part: "Part[Any]") -> str:
    return f"{part.who.name}: {part.row.get_ending_display().lower()}" if part.row.ending else part.who.name


def _ended(row: "PreProceedings") -> Fact:
    day = says_day(row.ended_on) if row.ended_on else ""
    return Fact(label="Ended", value=day, source=f"{row.ended_because} Decided by {row.ended_by}")


def concern_rows(row: "PreProceedings") -> list[list[str]]:
    return [[each.worry, each.change, says_day(each.by_on)] for each in row.concerns.all()]


def copies(viewer: "User", key: UUID, row: "PreProceedings") -> list[Copy]:
    """The copies to people of whom the viewer may know, each with its files where they may have them."""
    return [
        Copy(
            to=f"{copy.to_name}, {copy.stands}",
            address=_address(viewer, copy),
            files=_files(viewer, key, copy),
            no_pdf=copy.no_pdf,
        )
        for copy in row.copies.all()
        if selectors.knows_recipient(viewer, copy)
    ]  # fmt: skip


def _files(viewer: "User", key: UUID, copy: Any) -> list[tuple[str, str]]:
    forms = [
        "pdf" if each.content_type == PDF_TYPE else "word" for each in selectors.copy_files(viewer, copy)
    ]
    return [(FORMS[form], reverse("court:download", args=[key, copy.pk, form])) for form in forms]


def _address(viewer: "User", copy: Any) -> str:
    if not copy.address:
        return "No address on it: to be handed over"
    return copy.address if selectors.shows_address(viewer, copy) else "Its address is not shown to you"


def meetings(row: "PreProceedings", key: UUID, today: date) -> list[Met]:
    return [
        Met(
            title=f"{each.get_kind_display()}, {says_day(each.held_on)}",
            facts=[
                Fact(label="Who attended", value=each.attended),
                Fact(label="What was discussed", value=each.discussed),
            ],
            actions=[_action(action, key, today) for action in each.actions.all()],
        )
        for each in row.meetings.all()
    ]


def _action(action: "AgreedAction", key: UUID, today: date) -> list[Any]:
    came: Any = f"{says_day(action.done_on)}: {action.came_to}" if action.done_on else ""
    if not came:
        url = reverse("court:done", args=[key, action.pk])
        came = link("Say what became of it", url, about=f"({action.what})")
    return [action.what, action.who, _due(action.by_on, action.done_on, today), came]


def commissioned_rows(row: "PreProceedings", key: UUID, today: date) -> list[list[Any]]:
    return [_commissioned(each, key, today) for each in row.commissioned.all()]


def _commissioned(each: "Commissioned", key: UUID, today: date) -> list[Any]:
    came = f"{says_day(each.received_on)}: {each.came_to}" if each.received_on else None
    url = reverse("court:received", args=[key, each.pk])
    return [
        each.what, each.who, says_day(each.asked_on), _due(each.due_on, each.received_on, today),
        came or link("It arrived", url, about=f"({each.what})"),
    ]  # fmt: skip


def decision_rows(row: "PreProceedings") -> list[list[str]]:
    """What the panel decided, and more time that was agreed, the newest first."""
    looks = [
        (each.on, f"The legal panel: {_decided(each)}", each.because, str(each.by))
        for each in row.looks.all()
    ]
    longer = [
        (local_day(each.at), f"May go on until {says_day(each.until_on)}", each.because, str(each.by))
        for each in row.longer.all()
    ]
    told: Sequence[tuple[date, str, str, str]] = sorted([*looks, *longer], reverse=True)
    return [[says_day(on), what, why, by] for on, what, why, by in told]


def _decided(look: "PanelLook") -> str:
    again = f" on {says_day(look.again_on)}" if look.again_on else ""
    return f"{look.get_says_display().lower()}{again}"


def _due(by: date, done: date | None, today: date) -> str:
    return says_day(by) if done or by >= today else f"{says_day(by)}, which has passed"
