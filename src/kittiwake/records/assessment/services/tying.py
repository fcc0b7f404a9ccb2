"""Writing down how the tie between a child and somebody or something in their life is."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When, says_day
from kittiwake.core.text import clean, overlong, visible
from kittiwake.core.today import local_day
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.assessment import events
from kittiwake.records.assessment.choices import Sphere, Strength
from kittiwake.records.assessment.models import LifeTie
from kittiwake.records.assessment.policies import require_writing
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.services import Act, record
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of

LONGEST_NAME, LONGEST_NOTE = 200, 10_000


class BadTie(Exception):
    """The tie cannot be kept so. The message says what is missing; nothing typed is lost."""


@dataclass(frozen=True, kw_only=True)
class TieFacts:
    """One tie as it was found on a day.

    towards  who it leads to, where that is somebody of the record; `called` for anybody and anything else.
    note     how it shows.
    """

    sphere: str
    strength: str
    note: str
    found_on: date
    towards: Subject | None = None
    called: str = ""
    sharing: str = Sharing.ORDINARY


@transaction.atomic
def find_tie(facts: TieFacts, *, subject: Subject, act: Act) -> LifeTie:
    """Keep how one tie of this child was found. It supersedes what was found of the same tie before.

    Raises  policies.NotPermitted; BadTie without words, for a day to come, for somebody whom the worker does
            not know of, or for a day before the newest finding.
    """
    child = first_record(subject)
    require_writing(act, [child])
    towards = first_record(facts.towards) if facts.towards else None
    called = " ".join(clean(facts.called).split()) if towards is None else ""
    _check(facts, called, act)
    _check_person(child, towards, act)
    Subject.objects.select_for_update().get(pk=child.pk)
    before = standing_tie(child, towards, called)
    if before and before.found_on > facts.found_on:
        raise BadTie(
            f"How this tie was on {says_day(before.found_on)} is on the record. Give that day or a later one."
        )
    columns = vars(facts) | {"towards": towards, "called": called, "note": clean(facts.note).strip()}
    tie = LifeTie.objects.create(**columns, subject=child, by=act.by, at=act.at, supersedes=before)
    when = When.moment(act.at) if facts.found_on == local_day(act.at) else When.day(facts.found_on)
    record(events.TIE_FOUND, act, about=[child], source=tie, when=when)
    return tie


def standing_tie(child: Subject, towards: Subject | None, called: str) -> LifeTie | None:
    """The newest finding of one tie. A name is the same name however it is spaced or capitalised."""
    theirs = LifeTie.objects.filter(subject__in=records_of(child), superseded_by=None)
    same = theirs.filter(towards__in=records_of(towards)) if towards else theirs.filter(called__iexact=called)
    return same.order_by("-found_on", "-pk").first()


def _check(facts: TieFacts, called: str, act: Act) -> None:
    if facts.sphere not in Sphere.values or facts.strength not in Strength.values:
        raise BadTie("Choose who or what it is, and how the tie is.")
    if facts.towards is None and not visible(called).strip():
        raise BadTie("Say who or what the tie leads to.")
    if not visible(facts.note).strip():
        raise BadTie("Say in your words how the tie shows.")
    if facts.found_on > local_day(act.at):
        raise BadTie("This day has not come yet. Give the day on which you found it so.")
    for what, text, most in (("The name", called, LONGEST_NAME), ("The words", facts.note, LONGEST_NOTE)):
        if too_long := overlong(what, text, at_most=most):
            raise BadTie(too_long)


def _check_person(child: Subject, towards: Subject | None, act: Act) -> None:
    if towards is None:
        return
    if towards.pk == child.pk:
        raise BadTie("A child has no tie with themselves. Choose somebody else.")
    if reach_of(act.by, towards, on=local_day(act.at)) == Reach.NONE:
        raise BadTie("Choose somebody of the family, or write who it is.")
