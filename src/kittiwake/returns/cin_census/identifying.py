"""Who a child of the file is: numbers, birth, sex, ethnicity, disability. The census has no names."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import kittiwake.records.people
from kittiwake.core import identifiers
from kittiwake.core.codes import code_set
from kittiwake.core.dates import add_months, age, says_day
from kittiwake.returns.cin_census.reading import LEFT_OUT, Reading
from kittiwake.returns.cin_census.telling import ToldChild
from kittiwake.returns.cin_census.years import code_of

PEOPLE_CODES = Path(kittiwake.records.people.__file__).with_name("codes.toml")
LONGEST_PREGNANCY_DAYS = 310
LONGEST_NUMBER = 40
OLDEST_YEARS = 25
SEX_TAGS = ("Sex", "GenderCurrent")


def identified(child: Any, reading: Reading) -> ToldChild:
    """The child without their episodes; what is wrong is noted."""
    who, kind = _part(child, "ChildIdentifiers", reading), _part(child, "ChildCharacteristics", reading)
    reading.child = reading.text(who, "LAchildID", LONGEST_NUMBER)
    if not reading.child:
        reading.note(
            "LAchildID", "", "The child has no number of the authority.", "Only a UPN can tell who it is."
        )
    told = ToldChild(
        place=reading.place,
        number=reading.child,
        upn=_upn(who, "UPN", reading),
        former_upn=_upn(who, "FormerUPN", reading),
        sex=_sex(who, reading),
        ethnicity=_ethnicity(kind, reading),
        disabilities=_disabilities(kind, reading),
    )
    reading.code(who, "UPNunknown", "upn_unknown")
    return _with_life(told, who, reading)


def _part(child: Any, tag: str, reading: Reading) -> Any:
    found = child.findall(tag)
    if len(found) != 1:
        wrong = "It stands more than once." if found else "It is missing."
        reading.note(
            tag, len(found), wrong, "The first is taken." if found else "The child has nothing of it."
        )
    return found[0] if found else child.makeelement(tag)


def _upn(who: Any, tag: str, reading: Reading) -> str:
    words = reading.text(who, tag, LONGEST_NUMBER)
    if not words:
        return ""
    looked_at = identifiers.check("upn", words)
    if not looked_at.is_valid:
        wrong = looked_at.says.removesuffix(" It is kept as typed: check it with its source.")
        reading.note(tag, words, wrong, "It is kept as it stands, marked as wrong.")
    return looked_at.value


def _sex(who: Any, reading: Reading) -> str:
    tag = next((tag for tag in SEX_TAGS if who.find(tag) is not None), "Sex")
    said = reading.code(who, tag, "sex")
    known = code_of("sex", said, reading.opening.year)
    return known.group if known else "U"


def _ethnicity(kind: Any, reading: Reading) -> str:
    words = reading.text(kind, "Ethnicity").upper()
    if words and words not in _codes("ethnicity"):
        reading.note("Ethnicity", words, "It is not a code of the census.", LEFT_OUT)
        return ""
    return words


def _disabilities(kind: Any, reading: Reading) -> tuple[str, ...]:
    found = [
        " ".join("".join(each.itertext()).split()).upper()
        for each in kind.iterfind("Disabilities/Disability")
    ]
    codes = list(dict.fromkeys(each for each in found if each))
    for code in codes:
        if code not in _codes("disability"):
            reading.note("Disability", code, "It is not a code of the census.", LEFT_OUT)
    known = [code for code in codes if code in _codes("disability")]
    if "NONE" in known and len(known) > 1:
        reading.note("Disability", " ".join(known), "NONE stands beside a disability.", "NONE is left out.")
        known.remove("NONE")
    return tuple(known)


def _codes(name: str) -> set[str]:
    return {code.code for code in code_set(PEOPLE_CODES, name)}


def _with_life(told: ToldChild, who: Any, reading: Reading) -> ToldChild:
    """Birth, expected birth and death, each only if it can be right."""
    born_on = _birth(reading.day(who, "PersonBirthDate"), reading)
    expected_on = _expected(reading.day(who, "ExpectedPersonBirthDate"), reading)
    died_on = reading.day(who, "PersonDeathDate")
    if born_on is None and expected_on is None:
        reading.note("PersonBirthDate", "", "Neither a date of birth nor an expected one can be read.",
                     "The child is brought in without one.")  # fmt: skip
    if died_on and (died_on > reading.on or (born_on and died_on < born_on)):
        reading.note("PersonDeathDate", died_on, "This day cannot be right.", LEFT_OUT)
        died_on = None
    return replace(told, born_on=born_on, expected_on=expected_on, died_on=died_on)


def _birth(born_on: date | None, reading: Reading) -> date | None:
    if born_on is None:
        return None
    drawn_on = reading.opening.reference_on
    if born_on > reading.on:
        reading.note("PersonBirthDate", born_on, "This day has not come yet.", LEFT_OUT)
        return None
    if (born_on.month, born_on.day) == (1, 1):
        reading.note(
            "PersonBirthDate", born_on, "1 January often stands for a year only.", "It is kept: ask about it."
        )
    if born_on <= drawn_on and age(born_on, drawn_on) > OLDEST_YEARS:
        wrong = f"The child would be {age(born_on, drawn_on)} on {says_day(drawn_on)}."
        reading.note("PersonBirthDate", born_on, wrong, "It is kept: check the year.")
    return born_on


def _expected(expected_on: date | None, reading: Reading) -> date | None:
    if expected_on is None:
        return None
    earliest = add_months(reading.opening.reference_on, -12 * (OLDEST_YEARS + 1))
    if expected_on > reading.on + timedelta(days=LONGEST_PREGNANCY_DAYS) or expected_on < earliest:
        reading.note("ExpectedPersonBirthDate", expected_on, "This day cannot be right.", LEFT_OUT)
        return None
    return expected_on
