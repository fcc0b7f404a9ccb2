"""What assessments and ties say with a marking: kept from a family's document until it is released."""

from collections.abc import Iterator

from kittiwake.core.today import local_day
from kittiwake.records.assessment.models import LifeTie, Statement
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.marked import Marked
from kittiwake.records.line.services import key_of
from kittiwake.records.marking.passages import Passage
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def withheld(subject: Subject) -> Iterator[Passage]:
    """Statements in assessments of this child, and what was found of their ties, of any version."""
    yield from _ties(subject)
    of_child = Statement.objects.filter(
        writing__assessment__parts__subject__in=records_of(subject)
    ).distinct()
    for said in of_child.exclude(sharing=Sharing.ORDINARY).select_related("writing__part"):
        yield Passage(
            source=key_of(said), title="A statement in an assessment", on=local_day(said.writing.at),
            words=Marked(said.text, sharing=said.sharing, source=said.said_by),
            only_of=said.writing.part.subject_id if said.writing.part else None,
        )  # fmt: skip


def _ties(subject: Subject) -> Iterator[Passage]:
    found = LifeTie.objects.filter(subject__in=records_of(subject)).exclude(sharing=Sharing.ORDINARY)
    for tie in found:
        yield Passage(
            source=key_of(tie), title="A tie in the child’s life", on=tie.found_on,
            words=Marked(tie.note, sharing=tie.sharing),
        )  # fmt: skip
