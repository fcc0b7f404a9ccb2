"""The history rail: what is known of everybody in the household, and plainly what is not."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kittiwake.core.dates import When, says_day
from kittiwake.core.lengths import says_count
from kittiwake.records.front_door.selectors import Standing
from kittiwake.records.line.selectors import Entry
from kittiwake.records.people.selectors import Identity
from kittiwake.web.front_door.present.people import names_for

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")
SHOWN_FIRST = 12


@dataclass(frozen=True, kw_only=True)
class Line:
    """One entry of the history on one line: when, what, whose."""

    when: str
    text: str
    whose: str
    is_late: bool


@dataclass(frozen=True, kw_only=True)
class Rail:
    """The household's history as one viewer sees it.

    statements  what the history amounts to, in plain sentences.
    absence     said where nothing is known, or nobody is matched yet; empty otherwise.
    is_read     this viewer has read all of it.
    readings    who else has, and when.
    """

    people: int
    statements: tuple[str, ...]
    absence: str
    closed: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]
    earlier: tuple[Line, ...]
    newest: int
    is_read: bool
    readings: tuple[str, ...]


def rail_of(standing: Standing, people: Mapping[int, Identity], *, viewer: "User") -> Rail:
    history = standing.history
    lines = tuple(_line(entry, standing, people) for entry in history.entries)
    return Rail(
        people=len(history.people),
        statements=tuple(_statements(standing)),
        absence=_absence(standing),
        closed=tuple(
            (people[subject.pk].name, ring) for subject, ring in history.closed if subject.pk in people
        ),
        lines=lines[:SHOWN_FIRST],
        earlier=lines[SHOWN_FIRST:],
        newest=history.newest,
        is_read=bool(history.entries) and is_read_by(standing, viewer),
        readings=tuple(
            f"{'You' if reading.by_id == viewer.pk else reading.by} read this"
            f" on {When.moment(reading.at).says()}:"
            f" {reading.entries} {'entry' if reading.entries == 1 else 'entries'}"
            f" about {reading.people} {'person' if reading.people == 1 else 'people'}"
            for reading in standing.readings
        ),
    )


def is_read_by(standing: Standing, viewer: "User") -> bool:
    """True when this viewer has read all of it, or nothing is known of a household that is."""
    history = standing.history
    if not history.entries:
        return bool(history.people)
    return any(
        reading.by_id == viewer.pk
        and reading.up_to >= history.newest
        and reading.people >= len(history.people)
        for reading in standing.readings
    )


def _line(entry: Entry, standing: Standing, people: Mapping[int, Identity]) -> Line:
    whose = standing.history.about[entry.event.pk]
    when = says_day(entry.when.on) if entry.when.at else entry.when.says()  # the hour is on the line itself
    return Line(when=when, text=entry.text, whose=names_for(whose, people), is_late=entry.is_late)


def _statements(standing: Standing) -> list[str]:
    history = standing.history
    if not history.people:
        return []
    number = len(history.recent_contacts) + 1
    which = ORDINALS[number - 1] if number <= len(ORDINALS) else f"{number}th"
    said = [f"{which} contact about this household in 12 months."]
    plans = [entry for entry in history.entries if entry.event.kind == "episode.recorded"]
    if plans:
        said.append(f"{says_count(len(plans), 'earlier episode')} known from elsewhere.")
    return said


def _absence(standing: Standing) -> str:
    history = standing.history
    if not history.people:
        return "Nobody is matched yet, so no history can be shown. Find or add the child first."
    if not history.entries:
        return "Nothing is known of anybody in this household before."
    return ""
