"""Whether a child of that age, who came on that day, can be one of those who are wanted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kittiwake.core.dates import add_months, age
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.volumes.in_care.targets import AT_18, RETURNED, Days, Wanted

AGES: Mapping[str, tuple[int, int]] = {
    "own_home": (10, 17), "independent_home": (10, 17), "residential_school": (8, 17), "for_adoption": (0, 6),
    "semi_independent": (16, 17), "alone": (17, 17), "secure": (12, 17), "family_centre": (0, 1),
}  # fmt: skip
"""Whole years on the latest counted day; both ends count."""
AGES_LEAVING: Mapping[str, tuple[int, int]] = {"E12": (0, 7), "E43": (0, 14)}
LEAST_DAYS: Mapping[str, int] = {
    "E12": 330, "E43": 190, "for_adoption": 250, "with_parents": 70, "residential_school": 60, "E41": 60,
    "E13": 25, "secure": 30,
}  # fmt: skip
DAYS_OF_A_STAY, DAYS_SO_FAR, LONGEST_YEARS, BACK_AFTER = 560, 950, 14, 12
GROWN = ("E5", AT_18, "E7")
"""Reasons of those who are about to come of age, or have."""
MARGIN = 34
"""Days: an emergency comes on another day than the one drawn, and nobody may slip over a counted day."""
HARD = (
    "alone", "semi_independent", "E7", "E5", AT_18, "family_centre", "for_adoption", "E12", "secure",
    "own_home", "independent_home", "residential_school", "E43",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Span:
    """From when a child is in care, and until when; `again_on`: back from that day.

    to_on is None for whoever is there on the latest day, or leaves when they come of age, within `window`.
    """

    from_on: date
    to_on: date | None = None
    window: tuple[date, date] | None = None
    again_on: date | None = None
    may_be_sudden: bool = True

    def left_on(self, born_on: date) -> date | None:
        return add_months(born_on, 12 * 18) if self.window else self.to_on


def hardest_first(wanted: Iterable[Wanted]) -> list[Wanted]:
    def hard(one: Wanted) -> int:
        keys = [HARD.index(key) for key in (one.lives, one.why) if key in HARD]
        return -1 if one.is_alone or one.why == RETURNED else min(keys, default=len(HARD))

    return sorted(wanted, key=hard)


def least_days(one: Wanted) -> int:
    return max(LEAST_DAYS.get(one.why, 9), LEAST_DAYS.get(one.lives, 9))


def span_of(chance: Chance, one: Wanted, days: Days) -> Span | None:
    """From when to when such a child is in care; None where this draw does not work."""
    if one.why == RETURNED:
        return _returning(chance, one, days)
    latest = one.left[1] if one.left else days.last
    leaves = _between(chance, *one.left) if one.left and one.why not in GROWN else None
    bound = (leaves or latest) - timedelta(days=least_days(one))
    if one.on_first:
        bound = min(bound, days.first - timedelta(days=1))
        ago = min(chance.about(DAYS_SO_FAR), 365 * LONGEST_YEARS)
        from_on = bound - timedelta(days=round(ago))
    elif latest < days.first:
        ago = min(chance.about(DAYS_OF_A_STAY), 365 * LONGEST_YEARS)
        from_on = bound - timedelta(days=round(ago))
    else:
        if bound <= days.first + timedelta(days=12):
            return None
        from_on = _between(chance, days.first + timedelta(days=11), bound)
    until = leaves or (one.left[0] if one.left else days.last)
    sudden = _may_be_sudden(one, from_on, until, days)
    return Span(
        from_on=from_on, to_on=leaves, window=one.left if one.why in GROWN else None, may_be_sudden=sudden
    )


def exit_of(chance: Chance, one: Wanted, from_on: date, days: Days) -> Span | None:
    """As `span_of`, for a brother or sister who comes on that day."""
    if one.left is None:
        fits = (days.last - from_on).days >= least_days(one)
        return Span(from_on=from_on) if fits else None
    if one.why in GROWN:
        return Span(from_on=from_on, window=one.left)
    first = max(one.left[0], from_on + timedelta(days=max(least_days(one), MARGIN)))
    if first > one.left[1]:
        return None
    return Span(from_on=from_on, to_on=_between(chance, first, one.left[1]))


def _returning(chance: Chance, one: Wanted, days: Days) -> Span | None:
    assert one.left is not None  # noqa: S101 -- whoever returned has left: for the type alone
    left = _between(chance, one.left[0], one.left[1] - timedelta(days=60))
    again = _between(chance, left + timedelta(days=BACK_AFTER), days.last - timedelta(days=6))
    bound = min(days.first - timedelta(days=1), left - timedelta(days=90))
    from_on = bound - timedelta(days=round(min(chance.about(300), 900)))
    return Span(from_on=from_on, to_on=left, again_on=again, may_be_sudden=False)


def _may_be_sudden(one: Wanted, from_on: date, until: date, days: Days) -> bool:
    """Not so near to a counted day, or to their leaving, that a late decision changes a count."""
    near = [day for day in (days.first, days.last, until) if abs((day - from_on).days) <= MARGIN]
    return not near and not one.is_alone


def born_to_fit(one: Wanted, span: Span, born: date, days: Days) -> bool:
    """Born when they came, and of the right age when they left or on the latest day."""
    if born > span.from_on:
        return False
    eighteen = add_months(born, 12 * 18)
    if span.window is not None:
        first, last = span.window
        least = timedelta(days=max(least_days(one), MARGIN))
        return first <= eighteen <= last and span.from_on + least <= eighteen
    until = days.last + timedelta(days=1) if one.on_last else span.to_on
    assert until is not None  # noqa: S101 -- whoever is not there any more has left: for the type alone
    if eighteen <= until:
        return False
    years = age(born, until)
    youngest, oldest = AGES.get(one.lives, (0, 17)) if one.on_last else AGES_LEAVING.get(one.why, (0, 17))
    if one.is_alone:
        youngest = 15
    return youngest <= years <= oldest


def _between(chance: Chance, first: date, last: date) -> date:
    return first + timedelta(days=chance.whole(0, max(0, (last - first).days)))
