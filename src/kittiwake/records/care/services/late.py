"""What is entered late or put right: it shows what gives way before anything is kept, and says it after."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day
from kittiwake.records.care import events
from kittiwake.records.care.episodes import Episode, episodes_of
from kittiwake.records.care.models import LegalStatus, Period, Placement
from kittiwake.records.care.policies import require_on
from kittiwake.records.care.selectors import InCareDays, days_of
from kittiwake.records.care.selectors.standing import placed
from kittiwake.records.care.services import owing
from kittiwake.records.care.services.agreeing import agree
from kittiwake.records.care.services.facts import BadCare, PlacementFacts, StatusFacts, needed
from kittiwake.records.care.services.laying import lay
from kittiwake.records.care.services.rows import (
    placement_row,
    status_row,
    tells_placement,
    tells_status,
)
from kittiwake.records.care.stays import Stay, laid_over
from kittiwake.records.line.services import Act, record, record_each
from kittiwake.records.subject.models import Subject


@dataclass(frozen=True, kw_only=True)
class Changed:
    """The episodes that were, and those that are now."""

    before: list[Episode]
    now: list[Episode]

    @property
    def gone(self) -> list[Episode]:
        return [each for each in self.before if each not in self.now]

    @property
    def new(self) -> list[Episode]:
        return [each for each in self.now if each not in self.before]


def what_changes(
    *, period: Period, facts: StatusFacts | PlacementFacts, from_on: date, to_on: date | None, act: Act
) -> Changed:
    """What `write_in` would do to the episodes. Nothing is kept. Raises as `write_in`."""
    return _changed(days_of(period.subject), _row(period, facts, from_on, to_on, act))


@transaction.atomic
def write_in(
    *,
    period: Period,
    facts: StatusFacts | PlacementFacts,
    from_on: date,
    to_on: date | None,
    because: str,
    act: Act,
) -> Changed:
    """Write a status or a placement among those that stand. What it covers gives way.

    to_on  the first day at whose end it no longer stood; None where it still stands, or until care ceased.
    Raises  policies.NotPermitted; BadCare for days outside the period, and no reason for the change.
    """
    Subject.objects.select_for_update().get(pk=period.subject_id)
    words = needed(because, "The reason", "Say why this is entered now.")
    row = _row(period, facts, from_on, to_on, act)
    days = days_of(period.subject)
    changed = _changed(days, row)
    if isinstance(row, LegalStatus):
        says = tells_status(row)
        lay(row, list(days.statuses), kind=events.STATUS_CHANGED, says=says, because=words, act=act)
    else:
        says = tells_placement(row)
        lay(row, list(days.placements), kind=events.PLACED, says=says, because=words, act=act)
    if isinstance(facts, StatusFacts) and facts.consent is not None and period.to_on is None:
        agree(period=period, consent=facts.consent, act=act)
    if to_on is None and period.to_on is None:
        _owe(days, row, period, act)
    told = f"{says} from {says_day(from_on)}, written in late. {_counted(changed)} Reason: {words}"
    record(events.WRITTEN_ANEW, act, about=[period.subject], source=row, says=told)
    return changed


def _owe(days: InCareDays, row: LegalStatus | Placement, period: Period, act: Act) -> None:
    """What stands today is what was written in: it owes what it would have owed in time."""
    main = owing.main_placement(days.placements)
    if isinstance(row, LegalStatus):
        record_each([*owing.resting_on(row, main), *owing.standing_under(row, period)], act)
        return
    record_each(owing.moved(main, row, days.statuses[-1] if days.statuses else None), act)


def _changed(days: InCareDays, row: LegalStatus | Placement) -> Changed:
    statuses, placements = days.status_stays, days.placement_stays
    if isinstance(row, LegalStatus):
        statuses = laid_over(statuses, Stay(row.from_on, row.to_on, row.code))
    else:
        placements = laid_over(placements, Stay(row.from_on, row.to_on, placed(row)))
    return Changed(before=days.episodes(), now=episodes_of(days.period_stays, statuses, placements))


def _counted(changed: Changed) -> str:
    return f"Episodes no longer so: {len(changed.gone)}; new: {len(changed.new)}."


def _row(
    period: Period, facts: StatusFacts | PlacementFacts, from_on: date, to_on: date | None, act: Act
) -> LegalStatus | Placement:
    require_on(act, "care.record", period.subject)
    if from_on > local_day(act.at) or (to_on or from_on) > local_day(act.at):
        raise BadCare("That day has not come. Check the dates.")
    if to_on is not None and to_on < from_on:
        raise BadCare("It ends before it begins. Check the dates.")
    end = to_on or period.to_on
    if from_on < period.from_on or (period.to_on and (end or from_on) > period.to_on):
        raise BadCare(
            f"The child was looked after from {says_day(period.from_on)}"
            + (f" to {says_day(period.to_on)}" if period.to_on else "")
            + ". Say days within that."
        )
    if isinstance(facts, StatusFacts):
        return status_row(period.subject, facts, from_on=from_on, to_on=end, act=act)
    return placement_row(period.subject, facts, from_on=from_on, to_on=end, act=act)
