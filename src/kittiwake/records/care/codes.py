"""What the return's codes allow: which year takes them, and at what age."""

from datetime import date

from kittiwake.core import codes
from kittiwake.core.dates import age
from kittiwake.records.care.choices import CODES

YOUNGEST = {"J1": 10, "J2": 10, "J3": 10, "P2": 16, "H5": 16, "K3": 16}
"""Source  SSDA903 rules 358, 370 and 371 (reference/codes.json). Units: whole years."""


def census_year(day: date) -> int:
    """The census year of a day: it ends on 31 March."""
    return day.year + (1 if (day.month, day.day) > (3, 31) else 0)


def in_use(name: str, on: date) -> list[codes.Code]:
    """The codes of one set that the return of that day's year takes, in their own order."""
    return [code for code in codes.code_set(CODES, name) if code.in_use(census_year(on))]


def says_code(name: str, code: str) -> str:
    return codes.label(CODES, name, code)


def problem_with(name: str, code: str, *, on: date, born_on: date | None) -> str:
    """Why this code cannot stand on that day for a child born then, in words; empty where it can."""
    if code not in {each.code for each in in_use(name, on)}:
        return f"“{says_code(name, code) or code}” is no choice for that day. Choose one from the list."
    youngest = YOUNGEST.get(code, 0)
    if youngest and born_on and age(born_on, on) < youngest:
        return f"“{says_code(name, code)}” is for those of {youngest} and over. Check the date or the choice."
    return ""
