"""The authority is told of an arrangement; it begins, is put right, and ends."""

from datetime import date
from typing import Any

from django.db import transaction

from kittiwake.core.dates import When, age, says_day
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, Happening, record, record_each, withdraw_entries
from kittiwake.records.people.selectors import person_of
from kittiwake.records.private_fostering import events
from kittiwake.records.private_fostering.choices import ToldBy, WhyEnded
from kittiwake.records.private_fostering.limits import until_age
from kittiwake.records.private_fostering.models import Arrangement
from kittiwake.records.private_fostering.policies import require_on
from kittiwake.records.private_fostering.services.facts import (
    LONGEST_LINE,
    ArrangementFacts,
    ArrangementMovedOn,
    BadArrangement,
    needed,
)
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of
from kittiwake.records.visits.events import ARRANGEMENT_BEGAN

ASK = "Say what was wrong, and what is right."


@transaction.atomic
def notify(*, subject: Subject, facts: ArrangementFacts, act: Act) -> Arrangement:
    """The authority is told that a child is, or is to be, privately fostered. A first visit is due.

    Raises  policies.NotPermitted; BadArrangement for days that cannot be, a child too old, or one who is
            privately fostered already.
    Source  SI 2005/1533, regulations 3 and 4.
    """
    child = Subject.objects.select_for_update().get(pk=first_record(subject).pk)
    require_on(act, "private_fostering.record", child)
    values = _checked(child, facts, act)
    _require_free(child, facts.from_on)
    row = Arrangement.objects.create(subject=child, recorded_by=act.by, recorded_at=act.at, **values)
    told = _of(events.NOTIFIED, row, row.notified_on, f"{events.NOTIFIED.says}: {ToldBy(row.told_by).label}")
    began = [_of(ARRANGEMENT_BEGAN, row, row.from_on)] if row.from_on else []
    record_each([told, *began], act)
    return row


@transaction.atomic
def begin(*, arrangement: Arrangement, on: date, act: Act) -> Arrangement:
    """What was proposed has begun. Raises  policies.NotPermitted; BadArrangement; ArrangementMovedOn."""
    held = standing(arrangement)
    require_on(act, "private_fostering.record", held.subject)
    if held.from_on is not None:
        raise ArrangementMovedOn(f"It has begun already, on {says_day(held.from_on)}.")
    _require_come(on, act)
    _require_young(held.subject, on)
    _require_free(held.subject, on, but=held)
    held.from_on = on
    held.save()
    record_each([_of(ARRANGEMENT_BEGAN, held, on)], act)
    return held


@transaction.atomic
def end(*, arrangement: Arrangement, on: date, why: str, because: str, act: Act) -> Arrangement:
    """The child no longer lives there, or is too old. Nothing is due any more.

    Raises  policies.NotPermitted; BadArrangement for a day before it began or to come; ArrangementMovedOn.
    """
    held = standing(arrangement)
    require_on(act, "private_fostering.record", held.subject)
    _require_come(on, act)
    begun = held.from_on or held.notified_on
    if on < begun:
        raise BadArrangement(f"It began on {says_day(begun)}. Check the date.")
    held.ended_because = needed(because, "The reason", "Say where the child lives now, and why it ended.")
    held.to_on, held.why_ended = on, WhyEnded(why)
    held.save()
    record_each([_of(events.ENDED, held, on, f"{events.ENDED.says}: {WhyEnded(why).label}")], act)
    return held


@transaction.atomic
def put_right(*, arrangement: Arrangement, facts: ArrangementFacts, because: str, act: Act) -> Arrangement:
    """What was written was wrong. The row keeps what stood; a due date that was told stays as it was told.

    Raises  policies.NotPermitted; BadArrangement as `notify`, and without a reason; ArrangementMovedOn.
    """
    held = standing(arrangement)
    require_on(act, "private_fostering.record", held.subject)
    words = needed(because, "The reason", ASK)
    values = _checked(held.subject, facts, act)
    _require_free(held.subject, facts.from_on, but=held)
    began = held.from_on is None and facts.from_on is not None
    for name, value in values.items():
        setattr(held, name, value)
    held.save()
    says = f"{events.PUT_RIGHT.says}. {words}"
    told = Happening(kind=events.PUT_RIGHT, about=[held.subject], source=held, says=says)
    more = [_of(ARRANGEMENT_BEGAN, held, facts.from_on)] if began and facts.from_on else []
    record_each([told, *more], act)
    return held


@transaction.atomic
def withdraw(*, arrangement: Arrangement, because: str, act: Act) -> Arrangement:
    """It was no private fostering: with a close relative, or shorter than 28 days. Every row stays.

    Raises  policies.NotPermitted; ArrangementMovedOn.
    """
    held = standing(arrangement)
    require_on(act, "private_fostering.decide", held.subject)
    held.withdrawn_because = needed(because, "The reason", ASK)
    held.withdrawn_by, held.withdrawn_at = act.by, act.at
    held.save()
    for row in (held, *held.checks.all(), *held.decisions.all()):
        withdraw_entries(source=row, subject=held.subject, reason=held.withdrawn_because, act=act)
    says = f"{events.MISTAKEN.says}. {held.withdrawn_because}"
    record(events.MISTAKEN, act, about=[held.subject], source=held, says=says)
    return held


def standing(arrangement: Arrangement) -> Arrangement:
    """The row, held for this act. Raises  ArrangementMovedOn where it is over or was taken off."""
    held = Arrangement.objects.select_for_update(of=["self"]).select_related("subject").get(pk=arrangement.pk)
    if not held.is_open:
        raise ArrangementMovedOn("This arrangement is over. Look at the record again.")
    return held


def _checked(child: Subject, facts: ArrangementFacts, act: Act) -> dict[str, Any]:
    """The columns, as they will be kept. Raises  BadArrangement."""
    for day in (facts.notified_on, facts.from_on, facts.arranged_on):
        if day is not None:
            _require_come(day, act)
    if facts.from_on is None and facts.proposed_on is None:
        raise BadArrangement("Say on which day it began, or is to begin.")
    _require_young(child, facts.from_on or facts.notified_on)
    line = {"at_most": LONGEST_LINE}
    return {
        "told_by": ToldBy(facts.told_by),
        "told_by_says": needed(facts.told_by_says, "Who told", "Say who told you, by name.", **line),
        "notified_on": facts.notified_on, "arranged_on": facts.arranged_on,
        "proposed_on": facts.proposed_on, "from_on": facts.from_on, "carer": facts.carer,
        "carer_says": needed(facts.carer_says, "The carer", "Say with whom the child lives.", **line),
        "address": needed(facts.address, "The address", "Say where."),
        "household": needed(facts.household, "The household", "Say who else lives there, or nobody."),
        "parents": needed(facts.parents, "The parents", "Say who the parents are and how they are reached."),
        "because": needed(facts.because, "Why", "Say why the child lives there, and for how long."),
    }  # fmt: skip


def _require_come(day: date, act: Act) -> None:
    if day > local_day(act.at):
        raise BadArrangement(f"{says_day(day)} has not come. Check the date.")


def _require_young(child: Subject, on: date) -> None:
    """Raises  BadArrangement from 16 on, or 18 for a disabled child: it is no private fostering then."""
    person = person_of(child)
    born = person.born_on if person else None
    if born is None or on < born:
        raise BadArrangement("Record the date of birth, or an estimate, first; nobody is fostered before it.")
    limit = until_age(child)
    if age(born, on) >= limit:
        raise BadArrangement(f"The child was {age(born, on)} then. Private fostering ends at {limit}.")


def _require_free(child: Subject, from_on: date | None, *, but: Arrangement | None = None) -> None:
    """Raises  BadArrangement while another stands, or on days of one that has ended."""
    theirs = Arrangement.objects.filter(subject__in=records_of(child), withdrawn_at=None)
    for row in theirs.exclude(pk=but.pk if but else 0):
        if row.to_on is None:
            raise BadArrangement("The child is privately fostered already. End that first, or put it right.")
        if from_on is None or from_on < row.to_on:
            raise BadArrangement(f"Another arrangement stood until {says_day(row.to_on)}. Check the dates.")


def _of(kind: Any, row: Arrangement, on: date, says: str = "") -> Happening:
    return Happening(kind=kind, about=[row.subject], source=row, when=When.day(on), says=says)
