"""What an imported episode says on the line, in words of its census year."""

from collections.abc import Iterable
from datetime import date

from kittiwake.core.dates import says_day
from kittiwake.records.front_door.told import LONGEST_SAYS
from kittiwake.returns.cin_census.years import label


def says_referral(
    source: str,
    need: str,
    closure: str,
    *,
    conference_on: date | None,
    is_without_action: bool | None,
    year: int,
) -> str:
    parts = [
        f"from {label('referral_source', source, year)}" if source else "",
        label("primary_need", need, year) if need else "",
        "no further action" if is_without_action else "",
        f"initial conference on {says_day(conference_on)}" if conference_on else "",
        f"closed: {label('closure_reason', closure, year)}" if closure else "",
    ]
    return _together(parts)


def says_assessment(factors: Iterable[str], *, year: int) -> str:
    """The factors that were found, as many as fit."""
    words = [label("assessment_factor", code, year) for code in factors]
    told = list(words)
    while len(said := _listed(told, len(words) - len(told))) > LONGEST_SAYS:
        told.pop()
    return said


def says_inquiry(*, due_on: date | None, held_on: date | None, is_without: bool | None) -> str:
    parts = [
        f"initial conference on {says_day(held_on)}" if held_on else "",
        "no initial conference was needed" if is_without else "",
        f"conference due by {says_day(due_on)}" if due_on and not held_on and not is_without else "",
    ]
    return _together(parts)


def says_protection(
    first: str, latest: str, *, earlier: int | None, reviews: Iterable[date], year: int
) -> str:
    held = list(reviews)
    at_first = label("abuse_category", first, year) if first else ""
    now = label("abuse_category", latest, year) if latest else ""
    parts = [
        f"{at_first}, later {now}" if at_first and now and first != latest else at_first or now,
        f"{earlier} earlier {'plan' if earlier == 1 else 'plans'}" if earlier else "",
        f"latest review {says_day(max(held))}" if held else "",
    ]
    return _together(parts)


def _together(parts: Iterable[str]) -> str:
    return "; ".join(part for part in parts if part)[:LONGEST_SAYS]


def _listed(words: list[str], left_out: int) -> str:
    more = [f"and {left_out} more"] if left_out else []
    return ", ".join([*words, *more])
