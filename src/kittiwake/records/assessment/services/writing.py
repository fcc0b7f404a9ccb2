"""Writing a section: a new version each time, so that nobody overwrites what they have not seen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max

from kittiwake.core.text import clean, overlong, visible
from kittiwake.records.assessment import events
from kittiwake.records.assessment.cases import children_of, open_parts
from kittiwake.records.assessment.choices import Scope
from kittiwake.records.assessment.models import Assessment, HistoryRead, Part, Statement, Writing
from kittiwake.records.assessment.policies import require_writing
from kittiwake.records.assessment.sections import Section, sections_for
from kittiwake.records.assessment.selectors.unread import newest_of_household
from kittiwake.records.assessment.standing import require_writable
from kittiwake.records.line.choices import Provenance, Sharing
from kittiwake.records.line.services import Act, ChangedMeanwhile, record
from kittiwake.records.subject.models import Subject

LONGEST = 20_000  # characters of one statement: some eight pages
MOST = 200


class CannotWrite(Exception):
    """The section cannot be kept as it stands. The message says what to do; nothing typed is lost."""


@dataclass(frozen=True, kw_only=True)
class StatementFacts:
    """One thing that is stated; where it is not the writer's own thinking, how they know it."""

    text: str
    provenance: str = ""
    speaker: Subject | None = None
    said_by: str = ""
    sharing: str = Sharing.ORDINARY


@dataclass(frozen=True, kw_only=True)
class Place:
    """Which section of which assessment; `part_id` for one that each child has of their own."""

    assessment_id: int
    section: str
    part_id: int | None = None


@transaction.atomic
def write_section(place: Place, statements: Iterable[StatementFacts], *, expected: int, act: Act) -> Writing:
    """Put a new version of one section in place of the last. The same words again make no version.

    expected  the number of the version that the writer began from; 0 where there was none.
    Raises  policies.NotPermitted, NotNow, CannotWrite; ChangedMeanwhile when somebody wrote it meanwhile.
    """
    assessment, part, kind = held(place, act)
    said = [each for each in statements if visible(each.text).strip()]
    for number, each in enumerate(said, start=1):
        _check(each, number, kind)
    if len(said) > MOST:
        raise CannotWrite(
            f"This section has {len(said)} statements; {MOST} fit. Say the most important ones."
        )
    last = last_version(assessment, part, kind.key)
    if last is not None and _says_the_same(last, said):
        return last
    standing = last.number if last else 0
    if standing != expected and last is not None:
        raise ChangedMeanwhile(last)
    return _write((assessment, part), kind, said, standing + 1, act)


@transaction.atomic
def mark_history_read(*, assessment_id: int, act: Act) -> HistoryRead:
    """The author has read what is known of the family, up to its newest entry.

    Raises  policies.NotPermitted, NotNow.
    """
    assessment = Assessment.objects.select_for_update().get(pk=assessment_id)
    children = children_of(open_parts(assessment))
    require_writing(act, children)
    require_writable(assessment)
    read = HistoryRead.objects.create(
        assessment=assessment, newest=newest_of_household(act.by, children), by=act.by, at=act.at
    )
    record(events.HISTORY_READ, act, about=children, source=read, case=assessment)
    return read


def held(place: Place, act: Act) -> tuple[Assessment, Part | None, Section]:
    """The assessment, locked and writable; the child's part, where the section is of one; the section.

    Raises  policies.NotPermitted, NotNow, CannotWrite.
    """
    assessment = Assessment.objects.select_for_update().get(pk=place.assessment_id)
    parts = open_parts(assessment)
    require_writing(act, children_of(assessment.parts.select_related("subject")))
    require_writable(assessment)
    kind = next((each for each in sections_for(assessment.kind) if each.key == place.section), None)
    if kind is None:
        raise CannotWrite("This kind of assessment has no such section.")
    part = next((each for each in parts if each.pk == place.part_id), None)
    if (kind.about == Scope.CHILD) != (part is not None):
        raise CannotWrite("This child’s part has been stopped, or the section is not one of theirs.")
    return assessment, part, kind


def last_version(assessment: Assessment, part: Part | None, section: str) -> Writing | None:
    theirs = Writing.objects.filter(assessment=assessment, part=part, section=section)
    return theirs.order_by("-number").first()


def _write(
    whose: tuple[Assessment, Part | None],
    kind: Section,
    said: Sequence[StatementFacts],
    number: int,
    act: Act,
) -> Writing:
    assessment, part = whose
    writing = Writing.objects.create(
        assessment=assessment, part=part, section=kind.key, number=number, by=act.by, at=act.at
    )
    Statement.objects.bulk_create(
        Statement(
            writing=writing, place=place, text=_tidy(each.text), words=len(each.text.split()),
            provenance=each.provenance, speaker=each.speaker, sharing=each.sharing,
            said_by="" if each.speaker else " ".join(clean(each.said_by).split()),
        )
        for place, each in enumerate(said, start=1)
    )  # fmt: skip
    about = [part.subject] if part else children_of(open_parts(assessment))
    record(
        events.SECTION_WRITTEN, act, about=about, source=writing, case=assessment,
        says=f"Assessment: “{kind.title}” written",
    )  # fmt: skip
    return writing


def _check(said: StatementFacts, number: int, kind: Section) -> None:
    problem = overlong(f"Statement {number}", said.text, at_most=LONGEST)
    problem = problem or overlong(f"Who said statement {number}", said.said_by, at_most=200)
    if problem:
        raise CannotWrite(problem)
    if kind.own and said.provenance:
        raise CannotWrite("This section is your own thinking, so no source is given in it.")
    if not kind.own and said.provenance not in Provenance.values:
        raise CannotWrite(
            f"Say how you know statement {number}: seen, said by the child, by a parent, by an agency."
        )
    if said.sharing not in Sharing.values:
        raise CannotWrite(f"Say who may be shown statement {number}.")


def _says_the_same(last: Writing, said: Sequence[StatementFacts]) -> bool:
    before = [
        (each.text, each.provenance, each.speaker_id, each.said_by, each.sharing)
        for each in last.statements.all()
    ]
    after = [
        (_tidy(each.text), each.provenance, each.speaker.pk if each.speaker else None,
         "" if each.speaker else " ".join(clean(each.said_by).split()), each.sharing)
        for each in said
    ]  # fmt: skip
    return before == after


def _tidy(text: str) -> str:
    return clean(text).strip()


def newest_writing(assessment: Assessment) -> int:
    """The newest version of any section, by primary key; 0 where nothing is written."""
    return assessment.writings.aggregate(newest=Max("pk"))["newest"] or 0
