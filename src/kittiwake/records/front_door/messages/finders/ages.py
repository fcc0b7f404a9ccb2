"""Dates of birth, ages, pregnancies and twins, as precise as they were written and no more."""

import re
from collections.abc import Iterator

from kittiwake.records.front_door.messages.days import DAY, MONTH, MONTHS, read_day
from kittiwake.records.front_door.messages.message import Found, Kind, Passage

ROUGHLY = r"(?:about|around|approx(?:imately|\.)?|circa|c\.|est(?:imated)?\.?|maybe)"
BIRTH = re.compile(
    r"\b(?:d\.?o\.?b\.?|d/o/b|date of birth|born)(?:[ ]?[:\-]|[ ]is|[ ]on|[ ]in)?[ ]+"
    rf"(?P<said>(?P<rough>{ROUGHLY}[ ]+)?(?P<when>{DAY}|{MONTH}[ ]\d{{4}}(?!\d)|(?:19|20)\d\d\b(?![/.-]\d)))",
    re.IGNORECASE,
)
NOT_AN_AGE = r"(?![\d/:%])(?!\s*(?:min|times?\b|hour|hrs|days?\b|mile|metre|am\b|pm\b|people|o'?clock))"
AGE = re.compile(
    rf"\b(?:aged?|only|lad|lass|boy|girl|child|baby|toddler|think)\s+(?P<said>(?P<rough>{ROUGHLY}\s+)?"
    rf"(?P<number>\d{{1,2}})(?P<unit>\s*(?:years?|yrs?|months?|weeks?)\b)?){NOT_AN_AGE}"
    r"|\b(?P<old>\d{1,2}[ -](?:year|month|week)s?[ -]old)\b",
    re.IGNORECASE,
)
PREGNANCY = re.compile(
    r"\b(?P<before>\d{1,2}[ ]weeks?[ ])?pregnant\b(?P<after>[ ]?\([^()\n]{1,80}\)|,?[ ]\d{1,2}[ ]weeks\b)?",
    re.IGNORECASE,
)
TWINS = re.compile(r"\b(?:twins?|triplets)\b", re.IGNORECASE)


def find_ages(passage: Passage) -> Iterator[Found]:
    yield from births(passage)
    yield from ages(passage)
    for word in TWINS.finditer(passage.text):
        yield passage.found(word.span(), Kind.TWINS, note="Make sure that each has a record.")
    for words in PREGNANCY.finditer(passage.text):
        if re.search(r"\b(?:not|never)\s$", passage.text[: words.start()][-8:]):
            continue
        weeks = re.search(r"\d{1,2} weeks?", words[0])
        yield passage.found(words.span(), Kind.PREGNANCY, value=weeks[0] if weeks else "pregnant")


def births(passage: Passage) -> Iterator[Found]:
    for birth in BIRTH.finditer(passage.text):
        words, is_rough = birth["when"], birth["rough"] is not None
        if re.fullmatch(DAY, words, re.IGNORECASE):
            day, fault = read_day(words)
            yield passage.found(
                birth.span("said"),
                Kind.BIRTH,
                value=words if day is None else day,
                note=fault,
                is_sound=day is not None,
                is_estimate=is_rough,
            )
            continue
        only = "the year" if words.isdigit() else "the month"
        yield passage.found(
            birth.span("said"),
            Kind.BIRTH,
            value=words if words.isdigit() else month_value(words),
            note=f"Only {only} is given.",
            is_estimate=True,
        )


def month_value(words: str) -> str:
    month, year = words.split()
    return f"{year}-{MONTHS.index(month[:3].lower()) + 1:02}"


def ages(passage: Passage) -> Iterator[Found]:
    for age in AGE.finditer(passage.text):
        if age["old"]:
            yield passage.found(age.span("old"), Kind.AGE, note="As old as this when it was written.")
            continue
        is_rough = age["rough"] is not None
        if not is_rough and not age["unit"] and not age[0].lower().startswith("age"):
            continue  # "only 3": of anything
        value = f"{age['number']}{age['unit'] or ''}"
        note = "" if age["unit"] else "Neither years nor months are said."
        yield passage.found(age.span("said"), Kind.AGE, value=value, note=note, is_estimate=is_rough)
