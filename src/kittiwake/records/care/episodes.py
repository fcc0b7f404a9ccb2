"""Episodes of care: derived from periods, statuses and placements, never asked for.

Pure reading: no database, no clock. An episode goes on until the status or the placement changes, or
care ceases. What changed twice in one day counts once, as it stood at the end of the day.

Source  SSDA903 guide: a new episode for each change of legal status or placement; one cannot start and
        end on the same day; the next starts on the day on which the last ended.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kittiwake.records.care.choices import GOES_ON, NewEpisode
from kittiwake.records.care.stays import Stay, at_the_end_of


@dataclass(frozen=True)
class Placed:
    """Where a child lives, as far as an episode tells it apart.

    carer   who cares for them there: the same key in two placements means the same carer.
    why_it_ended  the return's reason for the change of placement, told when the episode ends with it.
    """

    type: str
    provider: str
    carer: str
    why_it_ended: str = ""

    @property
    def home(self) -> tuple[str, str, str]:
        return self.type, self.provider, self.carer


@dataclass(frozen=True)
class InCare:
    """One period of care: its need code, and why it ceased; empty while it goes on."""

    need: str
    why_it_ceased: str = ""


@dataclass(frozen=True)
class Episode:
    """One row of the return, before any year's rules. `to_on` is None while it goes on.

    status, placed  None on days for which the record has none: shown as missing, never filled in.
    """

    from_on: date
    to_on: date | None
    why_new: NewEpisode
    status: str | None
    need: str
    placed: Placed | None
    why_ceased: str
    why_place_changed: str


@dataclass(frozen=True)
class _Stood:
    from_on: date
    status: str | None
    placed: Placed | None

    def goes_on_as(self, other: "_Stood") -> bool:
        return self.status == other.status and _home(self.placed) == _home(other.placed)


def episodes_of(
    periods: Iterable[Stay[InCare]], statuses: Sequence[Stay[str]], placements: Sequence[Stay[Placed]]
) -> list[Episode]:
    """Every period of care in episodes that follow one another without a gap, the first of all first."""
    began = sorted(periods, key=lambda period: period.from_on)
    return [each for period in began for each in _of_one(period, statuses, placements)]


def _of_one(
    period: Stay[InCare], statuses: Sequence[Stay[str]], placements: Sequence[Stay[Placed]]
) -> Iterator[Episode]:
    if period.is_of_no_night:
        return
    stood = _changes(period, statuses, placements)
    following: list[_Stood | None] = [*stood[1:], None]
    for number, (now, then) in enumerate(zip(stood, following, strict=True)):
        yield Episode(
            from_on=now.from_on,
            to_on=then.from_on if then else period.to_on,
            why_new=_why_new(stood[number - 1], now) if number else NewEpisode.STARTED,
            status=now.status,
            need=period.of.need,
            placed=now.placed,
            why_ceased=GOES_ON if then else period.of.why_it_ceased,
            why_place_changed=_why_place_changed(now, then),
        )


def _changes(
    period: Stay[InCare], statuses: Sequence[Stay[str]], placements: Sequence[Stay[Placed]]
) -> list[_Stood]:
    """What stood when the period began, and each day at whose end something else stood."""
    days = {period.from_on}
    stays: list[Stay[Any]] = [*statuses, *placements]
    for stay in stays:
        days |= {day for day in (stay.from_on, stay.to_on) if day and period.stood_at_the_end_of(day)}
    stood: list[_Stood] = []
    for day in sorted(days):
        now = _Stood(day, at_the_end_of(day, statuses), at_the_end_of(day, placements))
        if stood and stood[-1].goes_on_as(now):
            stood[-1] = _Stood(stood[-1].from_on, now.status, now.placed)  # the later row tells why it ended
        else:
            stood.append(now)
    return stood


def _home(placed: Placed | None) -> tuple[str, str, str] | None:
    return placed.home if placed else None


def _why_new(before: _Stood, now: _Stood) -> NewEpisode:
    status_changed = before.status != now.status
    if _home(before.placed) == _home(now.placed):
        return NewEpisode.STATUS
    if _is_same_carer(before.placed, now.placed):
        return NewEpisode.BOTH_SAME_CARER if status_changed else NewEpisode.SAME_CARER
    return NewEpisode.BOTH if status_changed else NewEpisode.PLACEMENT


def _is_same_carer(before: Placed | None, now: Placed | None) -> bool:
    return before is not None and now is not None and before.carer == now.carer


def _why_place_changed(now: _Stood, then: _Stood | None) -> str:
    """Told only where the placement changes while care goes on."""
    if then is None or now.placed is None or _home(now.placed) == _home(then.placed):
        return ""
    return now.placed.why_it_ended
