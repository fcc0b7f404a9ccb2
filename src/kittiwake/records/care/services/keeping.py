"""Becoming looked after, each change while it goes on, and ceasing to be."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When, age, says_day
from kittiwake.core.today import local_day
from kittiwake.records.care import events
from kittiwake.records.care.choices import GOES_ON, HOME_AS_PLANNED, HOME_UNPLANNED, SHORT_BREAKS, Coming
from kittiwake.records.care.codes import problem_with, says_code
from kittiwake.records.care.models import LegalStatus, Period, Placement
from kittiwake.records.care.models.stretch import Stretch
from kittiwake.records.care.policies import require_on
from kittiwake.records.care.selectors import days_of
from kittiwake.records.care.services import owing
from kittiwake.records.care.services.agreeing import agree
from kittiwake.records.care.services.facts import (
    LONGEST_LINE,
    BadCare,
    Beginning,
    CareMovedOn,
    Leaving,
    PlacementFacts,
    StatusFacts,
    needed,
)
from kittiwake.records.care.services.rows import (
    born_on,
    placement_row,
    says_where,
    status_row,
    tells_placement,
    tells_status,
)
from kittiwake.records.line.services import Act, Happening, record, record_each
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record

OF_AGE = 18
RETURNS = {HOME_AS_PLANNED: events.RETURNED_HOME, HOME_UNPLANNED: events.RETURNED_UNPLANNED}


@transaction.atomic
def begin_care(*, subject: Subject, facts: Beginning, act: Act) -> Period:
    """A child becomes looked after: the period, the status and the placement begin in one act.

    Raises  policies.NotPermitted; BadCare for a day to come, before birth, at 18 or later or inside another
            period, a code that the year or the age does not take, and words that are missing.
    Source  Children Act 1989, section 22(1).
    """
    child = _held(first_record(subject))
    require_on(act, "care.record", child)
    _require_day(facts.on, child, act)
    _require_free(child, facts.on)
    born = born_on(child)
    if problem := problem_with("need", facts.need, on=facts.on, born_on=born):
        raise BadCare(problem)
    period = Period.objects.create(
        subject=child, from_on=facts.on, need=facts.need, coming=Coming(facts.coming),
        because=needed(facts.because, "The reason", "Say why the child comes into care."),
        decided_by=needed(facts.decided_by, "Who decided", "Say who decided.", at_most=LONGEST_LINE),
        recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip
    status = status_row(child, facts.status, from_on=facts.on, to_on=None, act=act)
    placement = placement_row(child, facts.placement, from_on=facts.on, to_on=None, act=act)
    status.save()
    placement.save()
    _tell_the_beginning(period, status, placement, act)
    if facts.status.consent is not None:
        agree(period=period, consent=facts.status.consent, act=act)
    return period


def _tell_the_beginning(period: Period, status: LegalStatus, placement: Placement, act: Act) -> None:
    when, about = When.day(period.from_on), [period.subject]
    told = [Happening(kind=events.CAME_INTO_CARE, about=about, source=period, when=when)]
    if period.coming == Coming.EMERGENCY:
        told.append(Happening(kind=events.CAME_IN_AN_EMERGENCY, about=about, source=period, when=when))
    says = tells_status(status)
    told.append(Happening(kind=events.STATUS_CHANGED, about=about, source=status, when=when, says=says))
    says = tells_placement(placement)
    told.append(Happening(kind=events.PLACED, about=about, source=placement, when=when, says=says))
    record_each([*told, *owing.begun(period, status, placement)], act)


@transaction.atomic
def change_status(*, period: Period, on: date, facts: StatusFacts, act: Act) -> LegalStatus:
    """From that day another legal status stands. The one before ends with it.

    Raises  policies.NotPermitted; BadCare; CareMovedOn where care has ceased. A day before something already
            written needs `write_in`, which shows first what gives way.
    """
    held = _open(period, act)
    days = days_of(held.subject)
    standing = list(days.statuses)
    _require_last(on, standing, held, act)
    row = status_row(held.subject, facts, from_on=on, to_on=None, act=act)
    if any(each.to_on is None and each.code == row.code for each in standing):
        raise BadCare("The child is under this status already. Nothing has changed.")
    for each in standing:
        _end_if_open(each, on)
    row.save()
    says = tells_status(row)
    record(events.STATUS_CHANGED, act, about=[held.subject], source=row, when=When.day(on), says=says)
    _owe_anew(held, standing, row, owing.main_placement(days.placements), act)
    if facts.consent is not None:
        agree(period=held, consent=facts.consent, act=act)
    return row


@transaction.atomic
def move(*, period: Period, leaving: Leaving, facts: PlacementFacts, act: Act) -> Placement:
    """From that day the child lives somewhere else. Raises  as `change_status`."""
    on = leaving.on
    held = _open(period, act)
    days = days_of(held.subject)
    standing = list(days.placements)
    _require_last(on, standing, held, act)
    if problem := problem_with("place_change", leaving.why, on=on, born_on=None):
        raise BadCare(problem)
    words = needed(leaving.because, "The reason", "Say why the child moves.")
    row = placement_row(held.subject, facts, from_on=on, to_on=None, act=act)
    for each in standing:
        if each.to_on is None:
            each.why_it_ended, each.ended_because, each.ended_as_planned = (
                leaving.why,
                words,
                leaving.is_planned,
            )
            _end_if_open(each, on)
            _tell_the_end(each, act)
    row.save()
    record(events.PLACED, act, about=[held.subject], source=row, when=When.day(on), says=tells_placement(row))
    status = days.statuses[-1] if days.statuses else None
    record_each(owing.moved(owing.main_placement(days.placements), row, status), act)
    return row


def _tell_the_end(placement: Placement, act: Act) -> None:
    """What was not planned is told apart: a meeting about it is owed."""
    when, about = When.day(placement.to_on or placement.from_on), [placement.subject]
    says = f"{says_where(placement)} ended: {says_code('place_change', placement.why_it_ended)}"
    record(events.MOVED_ON, act, about=about, source=placement, when=when, says=says)
    if placement.ended_as_planned is False:
        record(events.ENDED_UNPLANNED, act, about=about, source=placement, case=placement, when=when)


@transaction.atomic
def cease_care(*, period: Period, on: date, why: str, because: str, act: Act) -> Period:
    """The child is no longer looked after from that day: the status and the placement end with the period.

    Raises  policies.NotPermitted; BadCare; CareMovedOn where it has ceased already.
    """
    held = _open(period, act)
    days = days_of(held.subject)
    rows: list[Stretch] = [*days.statuses, *days.placements]
    _require_last(on, rows, held, act)
    if why == GOES_ON:
        raise BadCare("Say why care ends; where it goes on, say what changed.")
    if problem := problem_with("ceased", why, on=on, born_on=None):
        raise BadCare(problem)
    held.ceased_because = needed(because, "The reason", "Say why care ends and what follows.")
    held.to_on, held.why_it_ceased = on, why
    held.save()
    for row in rows:
        _end_if_open(row, on)
    says = f"{events.LEFT_CARE.says}: {says_code('ceased', why)}"
    record(events.LEFT_CARE, act, about=[held.subject], source=held, when=When.day(on), says=says)
    record_each([*owing.over(held.subject, held), *_returned(held)], act)
    return held


def _returned(period: Period) -> Iterator[Happening]:
    """A child who went home: as planned, or not, so that weighing it is owed (records/permanence)."""
    if kind := RETURNS.get(period.why_it_ceased):
        when = When.day(period.to_on or period.from_on)
        yield Happening(kind=kind, about=[period.subject], source=period, when=when)


def _owe_anew(
    period: Period, before: list[LegalStatus], row: LegalStatus, placement: Placement | None, act: Act
) -> None:
    """What another status makes due, or due no longer."""
    owed = [*owing.resting_on(row, placement), *owing.standing_under(row, period)]
    was_a_series = bool(before) and before[-1].code in SHORT_BREAKS
    if was_a_series and row.code not in SHORT_BREAKS:
        when = When.day(row.from_on)
        owed.append(
            Happening(kind=events.DUTIES_BEGAN, about=[row.subject], source=row, case=period, when=when)
        )
    record_each(owed, act)


def _end_if_open(row: Stretch, on: date) -> None:
    """Its last night was the one before; none, where it began on that day too."""
    if row.to_on is None:
        row.to_on = on
        row.save()


def _held(child: Subject) -> Subject:
    """One act at a time on one child's days."""
    return Subject.objects.select_for_update().get(pk=child.pk)


def _open(period: Period, act: Act) -> Period:
    _held(period.subject)
    held = Period.objects.select_related("subject").get(pk=period.pk)
    require_on(act, "care.record", held.subject)
    if held.to_on is not None or held.withdrawn_at is not None:
        raise CareMovedOn("This period of care is over. Look at the record again.")
    return held


def _require_day(on: date, child: Subject, act: Act) -> None:
    if on > local_day(act.at):
        raise BadCare("That day has not come. Check the date.")
    born = born_on(child)
    if born is None:
        raise BadCare("A child is looked after from birth at the earliest. Record the date of birth first.")
    if on < born:
        raise BadCare(f"The child was born on {says_day(born)}. Check the date.")
    if age(born, on) >= OF_AGE:
        raise BadCare("Nobody comes into care at 18 or later. Check the date.")


def _require_free(child: Subject, on: date) -> None:
    clash = next((each for each in days_of(child).periods if each.to_on is None or each.to_on > on), None)
    if clash is not None:
        until = f" to {says_day(clash.to_on)}" if clash.to_on else ""
        raise BadCare(
            f"The child is looked after from {says_day(clash.from_on)}{until}. "
            "Say what changed in that period, or check the date."
        )


def _require_last(on: date, standing: Iterable[Stretch], held: Period, act: Act) -> None:
    if on > local_day(act.at):
        raise BadCare("That day has not come. Check the date.")
    last = max((each.from_on for each in standing), default=held.from_on)
    if on < max(last, held.from_on):
        raise BadCare(
            f"Something is written from {says_day(last)}, after that day. "
            "Enter this as a late change: it shows what gives way before anything is kept."
        )
