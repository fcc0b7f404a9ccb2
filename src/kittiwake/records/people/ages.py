"""How old somebody is, in words no more exact than what is known."""

from datetime import date

from kittiwake.core.dates import age, says_day
from kittiwake.core.lengths import says_age
from kittiwake.records.people.choices import BirthPrecision
from kittiwake.records.people.models import Person

ADULT_FROM_YEARS = 18


def age_of(person: Person, *, on: date) -> str:
    """As “9 years”, “about 7 months”, “unborn, expected 3 July 2017”, “age not known”; or when they died."""
    if person.died_on and person.died_on <= on:
        return f"died {says_day(person.died_on)}{_reached(person)}"
    if person.born_on:
        return _living(person, person.born_on, on)
    if person.expected_on:
        expected = "expected" if person.expected_on >= on else "was expected"
        return f"unborn, {expected} {says_day(person.expected_on)}"
    return _told(person)


def birth_of(person: Person) -> str:
    """The date of birth with how sure it is: "about 27 March 2008 (estimated)"; never made up."""
    if person.born_on is None:
        return f"expected {says_day(person.expected_on)}" if person.expected_on else "not known"
    if person.birth_precision == BirthPrecision.EXACT:
        return says_day(person.born_on)
    return f"{says_day(person.born_on)} ({BirthPrecision(person.birth_precision).label.lower()})"


def is_adult(person: Person, *, on: date) -> bool | None:
    """From the date of birth; else what we were told; None where nobody knows."""
    if person.born_on:
        return person.born_on <= on and age(person.born_on, on) >= ADULT_FROM_YEARS
    return False if person.expected_on else person.is_adult


def _living(person: Person, born_on: date, on: date) -> str:
    if born_on > on:
        return "not born yet"
    said = says_age(born_on, on)
    match person.birth_precision:
        case BirthPrecision.ESTIMATED:
            return f"about {said}"
        case BirthPrecision.DISPUTED:
            return f"{said} (date of birth disputed)"
    return said


def _reached(person: Person) -> str:
    if person.born_on is None or person.died_on is None or person.born_on > person.died_on:
        return ""
    return f", aged {says_age(person.born_on, person.died_on)}"


def _told(person: Person) -> str:
    if person.is_adult is None:
        return "age not known"
    return "an adult, age not known" if person.is_adult else "a child, age not known"
