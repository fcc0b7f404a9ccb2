"""What a social worker writes down while an assessment runs: visits, calls, and what a child says."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kittiwake.core.dates import When
from kittiwake.records.line.choices import Provenance
from kittiwake.records.notes.choices import NoteKind
from kittiwake.records.notes.services import NoteFacts, write_note
from kittiwake.simulation.volumes.words import words
from kittiwake.simulation.volumes.work import Work
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, later

OLD_ENOUGH_TO_TALK = 4
SHARE_SEEN_ALONE, SHARE_CALLED = 0.7, 0.4
SHARE_WRITTEN_LATE = 0.15


@dataclass(frozen=True)
class Sort:
    """One sort of note: its words in the catalogue, and how the writer knows what stands in it."""

    words: str
    kind: NoteKind
    provenance: Provenance


VISIT = Sort("visit", NoteKind.VISIT, Provenance.SEEN)
TALK = Sort("child", NoteKind.TALK, Provenance.CHILD)
CALL = Sort("call", NoteKind.CALL, Provenance.AGENCY)


def notes_of_an_assessment(work: Work, children: list[Any], at: datetime) -> Iterator[datetime]:
    """A first visit, a talk with a child old enough, sometimes a call; all within ten working days."""
    chance = work.chance
    at = later(at, chance.whole(1, 3) * WORKING_DAY_MINUTES)
    at = yield from _written(work, VISIT, children, at)
    ages = [age for key in work.household.children() if (age := work.household.age_of(key)) is not None]
    if max(ages, default=0) >= OLD_ENOUGH_TO_TALK and chance.happens(SHARE_SEEN_ALONE):
        at = later(at, chance.whole(1, 2) * WORKING_DAY_MINUTES)
        at = yield from _written(work, TALK, children[:1], at)
    if chance.happens(SHARE_CALLED):
        at = later(at, WORKING_DAY_MINUTES)
        yield from _written(work, CALL, children, at)


def _written(
    work: Work, sort: Sort, children: list[Any], happened_at: datetime
) -> Generator[datetime, None, datetime]:
    """One note, written soon after or two days late; gives back when."""
    at = later(
        happened_at,
        work.chance.whole(20, 90) + work.chance.happens(SHARE_WRITTEN_LATE) * 2 * WORKING_DAY_MINUTES,
    )
    yield at
    told = work.chance.pick(words()["notes"][sort.words])
    texts = work.fill(told["title"], told["text"], "{child}")
    note = NoteFacts(
        kind=sort.kind, title=texts[0], text=texts[1], provenance=sort.provenance,
        said_by=texts[2] if sort is TALK else "", when=When.moment(happened_at),
    )  # fmt: skip
    write_note(note, subjects=children, act=work.act(at, who=work.household.worker))
    work.stage.count("notes")
    return at
