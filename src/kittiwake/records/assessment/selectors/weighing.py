"""What the author and the manager should see about an assessment before it is authorised."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from kittiwake.core.shares import says_share
from kittiwake.records.access.models import User
from kittiwake.records.assessment.choices import AssessmentKind, Scope
from kittiwake.records.assessment.models import Assessment, Part, Writing
from kittiwake.records.assessment.sections import Section, sections_for
from kittiwake.records.assessment.selectors.unread import unread_history
from kittiwake.records.assessment.selectors.whole import Place, current_writings, parts_going_on
from kittiwake.records.line.choices import Provenance
from kittiwake.records.line.selectors import Entry
from kittiwake.records.people.kinship import MAY_HOLD_RESPONSIBILITY
from kittiwake.records.people.selectors.ties import relationships_with
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key, records_of


@dataclass(frozen=True, kw_only=True)
class SelfReport:
    """How many words with a source are the parents' own account, of how many."""

    parent: int
    all: int

    @property
    def says(self) -> str:
        """ "412 of 500 (82%)", or that nothing with a source is written."""
        return says_share(self.parent, self.all) if self.all else "nothing with a source is written"

    @property
    def percent(self) -> int:
        return round(100 * self.parent / self.all) if self.all else 0


@dataclass(frozen=True, kw_only=True)
class Weighing:
    """What is there and what is missing. Nothing here stops anybody.

    share                    of self-report.
    by_source                words by provenance, for a table.
    missing                  wanted sections that are empty.
    without_lived_experience, without_analysis  parts, by primary key.
    missing_voices           children, parents and carers from whom nothing is written down as said.
    unread_history           entries of the family's history that nobody marked as read.
    """

    share: SelfReport
    by_source: Mapping[str, int]
    missing: tuple[tuple[Section, Part | None], ...]
    without_lived_experience: tuple[int, ...]
    without_analysis: tuple[int, ...]
    missing_voices: tuple[Subject, ...]
    unread_history: tuple[Entry, ...]


def weigh(viewer: User, assessment: Assessment, *, on: date) -> Weighing:
    """Weigh an assessment as it is written now, for whoever writes or authorises it.

    The viewer reads every child of it: the caller has made sure.
    """
    parts = parts_going_on(assessment)
    writings = current_writings(assessment)
    by_source = _words(writings.values())
    missing = tuple(_missing(assessment, parts, writings))
    children = [part.subject for part in parts]
    return Weighing(
        share=SelfReport(parent=by_source.get(Provenance.PARENT, 0), all=sum(by_source.values())),
        by_source=by_source,
        missing=missing,
        without_lived_experience=tuple(_without(assessment, parts, writings, "lived")),
        without_analysis=tuple(part.pk for kind, part in missing if part and kind.key == "analysis"),
        missing_voices=tuple(_missing_voices(assessment, children, writings.values(), on)),
        unread_history=tuple(unread_history(viewer, assessment, children)),
    )


def is_written(writings: Mapping[Place, Writing], place: Place) -> bool:
    found = writings.get(place)
    return found is not None and any(found.statements.all())


def _words(writings: Iterable[Writing]) -> dict[str, int]:
    counted: dict[str, int] = {}
    for writing in writings:
        for each in writing.statements.all():
            if each.provenance:
                counted[each.provenance] = counted.get(each.provenance, 0) + each.words
    return counted


def _missing(
    assessment: Assessment, parts: list[Part], writings: Mapping[Place, Writing]
) -> Iterable[tuple[Section, Part | None]]:
    for kind in sections_for(assessment.kind):
        whose: list[Part | None] = list(parts) if kind.about == Scope.CHILD else [None]
        for part in whose:
            if kind.wanted and not is_written(writings, (part.pk if part else None, kind.key)):
                yield kind, part


def _without(
    assessment: Assessment, parts: list[Part], writings: Mapping[Place, Writing], trait: str
) -> Iterable[int]:
    """The parts in which no section with this trait is written."""
    keys = [kind.key for kind in sections_for(assessment.kind) if getattr(kind, trait)]
    for part in parts:
        if not any(is_written(writings, (part.pk, key)) for key in keys):
            yield part.pk


def _missing_voices(
    assessment: Assessment, children: list[Subject], writings: Iterable[Writing], on: date
) -> Iterable[Subject]:
    """Children who are born, and their parents and carers, nothing of whom stands as said by them."""
    heard: set[int] = set()
    child_parts: set[int] = set()
    for writing in writings:
        for each in writing.statements.all():
            if each.speaker is not None:
                heard.add(first_key(each.speaker))
            if each.provenance == Provenance.CHILD and writing.part_id:
                child_parts.add(writing.part_id)
    spoke = {part.subject_id for part in assessment.parts.all() if part.pk in child_parts}
    if assessment.kind != AssessmentKind.PRE_BIRTH:
        yield from (child for child in children if child.pk not in spoke and first_key(child) not in heard)
    yield from (adult for adult in _carers(children, on) if first_key(adult) not in heard)


def _carers(children: list[Subject], on: date) -> list[Subject]:
    keys = {record for child in children for record in records_of(child)}
    rows = relationships_with(keys, on)
    theirs = [row.one.subject for row in rows if row.other_id in keys and row.kind in MAY_HOLD_RESPONSIBILITY]
    return list({first_key(each): each for each in theirs}.values())
