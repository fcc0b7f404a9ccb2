"""Assessment factors: which codes a census year takes, and which may stand together."""

from datetime import date

from kittiwake.core import codes
from kittiwake.records.assessment.choices import CODES, FACTORS


def census_year(day: date) -> int:
    """The census year of a day: it ends on 31 March."""
    return day.year + (1 if (day.month, day.day) > (3, 31) else 0)


def factors_on(day: date) -> list[codes.Code]:
    """The codes in use on that day, in their own order."""
    return [code for code in codes.code_set(CODES, FACTORS) if code.in_use(census_year(day))]


def says_factor(code: str) -> str:
    return codes.label(CODES, FACTORS, code)
