"""Releasing marked words."""

from dataclasses import dataclass

from django.db import transaction

from kittiwake.core.text import clean, overlong, visible
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.line.services import Act, record
from kittiwake.records.marking import events
from kittiwake.records.marking.choices import Basis
from kittiwake.records.marking.models import Release
from kittiwake.records.marking.passages import kept_from_family
from kittiwake.records.marking.selectors import readable
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record

LONGEST = 5_000


class BadRelease(Exception):
    """It cannot be kept as it stands. The message says what to do; nothing typed is lost."""


@dataclass(frozen=True, kw_only=True)
class ReleaseFacts:
    """Which words, by their row's key; on what basis, and why."""

    source: str
    basis: str
    because: str


@transaction.atomic
def release(facts: ReleaseFacts, *, subject: Subject, act: Act) -> Release:
    """Let marked words stand in documents for this child's family. Only a manager answers for that.

    Raises  policies.NotPermitted, also for a record closed to the actor; BadRelease, also for words that are
            not withheld, or no longer.
    """
    child = first_record(subject)
    day = local_day(act.at)
    policies.require(act.by, "marking.release", on=day)
    if reach_of(act.by, child, on=day) != Reach.FULL:
        raise policies.NotPermitted("This record is closed to you. Ring the person named beside it.")
    Subject.objects.select_for_update().get(pk=child.pk)
    if facts.source not in {passage.source for passage in readable(act.by, kept_from_family(child))}:
        raise BadRelease("These words are not withheld any more. Look again.")
    if facts.basis not in Basis.values:
        raise BadRelease("Say on what basis they are released.")
    because = clean(facts.because).strip()
    if not visible(because).strip():
        raise BadRelease("Say why, and whom you asked.")
    if problem := overlong("The reason", because, at_most=LONGEST):
        raise BadRelease(problem)
    row = Release.objects.create(
        subject=child, source=facts.source, basis=facts.basis, because=because, by=act.by, at=act.at
    )
    basis = row.get_basis_display()
    says = f"Marked words may be told to the family: {basis[:1].lower()}{basis[1:]}"
    record(events.RELEASED, act, about=[child], source=row, says=says)
    return row
