"""How many children come into care and leave it, and when: the preset's numbers at a scale, exactly."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from kittiwake.core.dates import add_months
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.preset import Preset

LOOKED_AFTER_IN_STORIES = {389: 2, 0: 3}
"""How many children of stories are looked after so many days before the as-at day; all in foster families."""
FOSTER = "foster"
AT_18 = "E8"
RETURNED = "returned"


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """One child who is wanted in care.

    on_first, on_last  whether they are looked after on the first and on the latest counted day.
    lives     where on the latest day, as the preset's `care_lives` says; empty for whoever has left by then.
    left      between which days they left last, both counting; why: the return's code.
    """

    on_first: bool
    on_last: bool
    lives: str = ""
    is_outside: bool = False
    is_alone: bool = False
    left: tuple[date, date] | None = None
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class Days:
    """The days between which everything is counted. `year` is the first of the twelve months to the last."""

    since: date
    first: date
    last: date

    @property
    def year(self) -> date:
        return add_months(self.last, -12) + timedelta(days=1)


def shared(total: int, weights: Mapping[str, float]) -> dict[str, int]:
    """So many, shared out by weight: whole numbers that sum to the total, the largest remainders first."""
    whole = sum(weights.values()) or 1
    exact = {key: total * weight / whole for key, weight in weights.items()}
    found = {key: int(each) for key, each in exact.items()}
    rest = sorted(exact, key=lambda key: (found[key] - exact[key], key))[: total - sum(found.values())]
    return {key: number + (key in rest) for key, number in found.items()}


def wanted(chance: Chance, preset: Preset, scale: float, days: Days) -> list[Wanted]:
    """Every child who is wanted, in no order. The counts of both days and of the year hold exactly."""
    first, last = (
        max(0, round(each["looked_after"] * scale) - LOOKED_AFTER_IN_STORIES[ago])
        for each, ago in zip(preset.counted, LOOKED_AFTER_IN_STORIES, strict=True)
    )
    care = preset.care
    leaving = _leaving(chance, preset, scale, days)
    came_back = [each for each in leaving if each.why == RETURNED]
    gone = [each for each in leaving if each.why != RETURNED]
    short = min(round(care["short"] * len(gone)), sum(_can_be_short(each) for each in gone))
    brief = {id(each) for each in sorted(gone, key=_can_be_short, reverse=True)[:short]}
    left = [_left(each, was_there=id(each) not in brief) for each in gone]
    both = max(len(came_back), first - (len(gone) - short))
    lives = _lives(chance, preset, scale, last)
    there = [Wanted(on_first=number < both, on_last=True, **kept) for number, kept in enumerate(lives)]
    places = [place for place, one in enumerate(there[:both]) if one.lives == FOSTER]
    for place, back in zip(places, came_back, strict=False):
        there[place] = _back(there[place], back)
    return [*there, *left, *_earlier(chance, preset, scale, days)]


def _leaving(chance: Chance, preset: Preset, scale: float, days: Days) -> list[Wanted]:
    """Who left in the year that is counted, and in the days between it and the first counted day."""
    care = preset.care
    total = round(care["ceased_in_a_year"] * scale)
    told = {
        "E12": care["adopted"], "E43": care["special_guardianship"], "E5": care["independent"],
        RETURNED: care["returned"],
    }  # fmt: skip
    others = care["ceased_in_a_year"] - sum(told.values())
    year = shared(total, {**told, "other": others})
    between = round(care["ceased_in_a_year"] * scale * (days.year - days.first).days / 365)
    reasons = [why for why, number in year.items() if why != "other" for _ in range(number)]
    reasons += _drawn(preset, year["other"])
    found = [_gone((days.year, days.last - timedelta(days=2)), why) for why in reasons]
    gap = (days.first + timedelta(days=1), days.year - timedelta(days=1))
    return [*found, *(_gone(gap, chance.by_weight(preset.care_leaves)) for _ in range(between))]


def _drawn(preset: Preset, number: int) -> list[str]:
    return [why for why, times in shared(number, preset.care_leaves).items() for _ in range(times)]


def _gone(left: tuple[date, date], why: str) -> Wanted:
    return Wanted(on_first=True, on_last=False, left=left, why=why)


def _can_be_short(each: Wanted) -> bool:
    """Home again, or elsewhere, within the year: a first order of a court takes longer."""
    return each.why in ("E4A", "E4B", "E13", "E3")


def _left(each: Wanted, *, was_there: bool) -> Wanted:
    return Wanted(on_first=was_there, on_last=False, left=each.left, why=each.why)


def _back(there: Wanted, back: Wanted) -> Wanted:
    """Who left within the year and is there again."""
    return Wanted(
        on_first=True, on_last=True, lives=there.lives, is_outside=there.is_outside, is_alone=False,
        left=back.left, why=RETURNED,
    )  # fmt: skip


def _lives(chance: Chance, preset: Preset, scale: float, number: int) -> list[dict[str, Any]]:
    """Where each of them lives on the latest day; those of stories live in foster families already."""
    in_stories = LOOKED_AFTER_IN_STORIES[0]
    found = shared(number + in_stories, preset.care_lives)
    outside = shared(round(sum(preset.care_outside.values()) * scale), preset.care_outside)
    found[FOSTER] -= in_stories
    lives: list[dict[str, Any]] = []
    for kind, times in found.items():
        out = min(outside.get(kind, 0), times)
        lives += [{"lives": kind, "is_outside": place < out} for place in range(times)]
    lives = chance.some(lives, len(lives))
    alone = round(preset.care["unaccompanied"] * scale)
    inside = [each for each in lives if each["lives"] == FOSTER and not each["is_outside"]]
    for each in inside[len(inside) - alone :] if alone else []:
        each["is_alone"] = True
    return sorted(lives, key=lambda each: bool(each.get("is_alone")))


def _earlier(chance: Chance, preset: Preset, scale: float, days: Days) -> list[Wanted]:
    """Who had left by the first counted day: as many a year as the preset says."""
    years = (days.first - days.since).days / 365
    number = round(preset.care["ceased_a_year_before"] * scale * years)
    care = preset.care
    told = {"E12": care["adopted"], "E43": care["special_guardianship"], "E5": care["independent"]}
    others = care["ceased_in_a_year"] - sum(told.values())
    shares = shared(number, {**told, "other": others})
    reasons = [why for why, times in shares.items() if why != "other" for _ in range(times)]
    reasons += _drawn(preset, shares["other"])
    window = (days.since + timedelta(days=15), days.first - timedelta(days=1))
    return [Wanted(on_first=False, on_last=False, left=window, why=why) for why in reasons]
