"""What somebody says is known of a person, looked at before it is written down."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from kittiwake.core.codes import code_set
from kittiwake.core.dates import NotADate, plausible_birth, says_day
from kittiwake.core.text import clean, visible
from kittiwake.records.people.choices import BirthPrecision, NameKind, ResidenceKind, Sex

CODES = Path(__file__).parent.parent / "codes.toml"
LONGEST_PREGNANCY_DAYS = 310
LONGEST_NAME, LONGEST_WORDS = 200, 60


class BadPerson(Exception):
    """What was given cannot be right about a person. The message says what to do; nothing is lost."""


@dataclass(frozen=True, kw_only=True)
class NameFacts:
    """One name. A single name may stand in either box; nobody is forced to have a family name."""

    kind: str = NameKind.LEGAL
    given: str
    family: str = ""
    is_restricted: bool = False
    from_on: date | None = None
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class NumberFacts:
    """One number, as it was given. `system` says whose it is, for a local one."""

    scheme: str
    value: str
    system: str = ""
    source: str = ""
    from_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class AddressFacts:
    """Where somebody lives, as it was told. No postcode is forced; no fixed address has no lines.

    is_protected  None leaves it to the kind: a refuge is protected, any other is not.
    """

    kind: str = ResidenceKind.HOME
    lines: str = ""
    postcode: str = ""
    from_on: date | None = None
    to_on: date | None = None
    is_protected: bool | None = None
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class PersonFacts:
    """What is known of a person when their record is opened.

    names            at least one; words such as "Unknown father" for somebody `is_unidentified`.
    birth_precision  exact when a date of birth is given and nothing else is said.
    expected_on      expected date of delivery; without `born_on` the child is unborn.
    is_adult         what we were told, where no date of birth is known.
    home             where they live, if anybody said.
    disabilities     codes of the census; ("NONE",) when somebody said that there is none.
    """

    names: tuple[NameFacts, ...]
    born_on: date | None = None
    birth_precision: str = ""
    expected_on: date | None = None
    is_adult: bool | None = None
    sex: str = Sex.UNKNOWN
    gender: str = ""
    ethnicity: str = ""
    religion: str = ""
    first_language: str = ""
    needs_interpreter: bool | None = None
    disabilities: tuple[str, ...] = ()
    is_unidentified: bool = False
    numbers: tuple[NumberFacts, ...] = ()
    home: AddressFacts | None = None
    source: str = ""

    def columns(self) -> dict[str, object]:
        """The columns of `Person` that these facts fill, tidied."""
        words = {
            name: tidy(getattr(self, name)) for name in ("gender", "religion", "first_language", "source")
        }
        chosen = {name: getattr(self, name) for name in ("expected_on", "ethnicity", "needs_interpreter")}
        return {
            **words,
            **chosen,
            "sex": Sex(self.sex).value,
            "born_on": self.born_on,
            "birth_precision": precision_of(self.born_on, self.birth_precision),
            "is_adult": None if self.born_on or self.expected_on else self.is_adult,
            "is_unidentified": self.is_unidentified,
        }


def tidy(text: str) -> str:
    """One line, safe to keep, nothing that was written lost but spare spaces."""
    return " ".join(clean(text).split())


def precision_of(born_on: date | None, said: str) -> str:
    """How sure a date of birth is: not known without one, exact unless somebody said otherwise."""
    if born_on is None:
        return BirthPrecision.UNKNOWN
    return BirthPrecision.EXACT if said in ("", BirthPrecision.UNKNOWN) else BirthPrecision(said).value


def checked_name(facts: NameFacts) -> tuple[str, str]:
    """Given and family name, tidied; a single name comes back as the given one.

    Raises  BadPerson for a name of nothing but spaces or undrawn characters, and for one too long to keep.
    """
    given, family = tidy(facts.given), tidy(facts.family)
    if not visible(given).strip():
        given, family = family, ""
    if not visible(given).strip():
        raise BadPerson(
            "Give a name. For somebody nobody can name, write what they are called, such as “Unknown father”."
        )
    if max(len(given), len(family)) > LONGEST_NAME:
        raise BadPerson(
            f"A name has at most {LONGEST_NAME} characters here. Shorten it, and put the whole into a note."
        )
    return given, family


def check_person(facts: PersonFacts, *, on: date) -> None:
    """Raises  BadPerson for what cannot be right on that day: dates, codes, a person without a name."""
    if not facts.names:
        raise BadPerson(
            "Give a name, or say that nobody can name the person, with words such as “Unknown father”."
        )
    for name in facts.names:
        checked_name(name)
    check_birth(facts.born_on, on=on)
    check_expected(facts.expected_on, on=on)
    check_codes("ethnicity", [facts.ethnicity] if facts.ethnicity else [])
    check_disabilities(facts.disabilities)
    check_words(facts.gender, facts.religion, facts.first_language)


def check_birth(born_on: date | None, *, on: date) -> None:
    if born_on is None:
        return
    try:
        plausible_birth(born_on, on)
    except NotADate as refusal:
        raise BadPerson(str(refusal)) from refusal


def check_expected(expected_on: date | None, *, on: date) -> None:
    if expected_on and expected_on - on > timedelta(days=LONGEST_PREGNANCY_DAYS):
        raise BadPerson(
            f"{says_day(expected_on)} is too far ahead for an expected date of delivery. Check the year."
        )


def check_disabilities(codes: Iterable[str]) -> None:
    check_codes("disability", codes)
    if "NONE" in codes and len(set(codes)) > 1:
        raise BadPerson("“No disability” cannot stand beside a disability. Choose one or the other.")


def check_codes(name: str, codes: Iterable[str]) -> None:
    known = {code.code for code in code_set(CODES, name)}
    for code in codes:
        if code not in known:
            raise BadPerson(f"“{code}” is not one of our codes for {name}.")


def check_words(*texts: str) -> None:
    for words in texts:
        if len(words) > LONGEST_WORDS:
            raise BadPerson(f"“{words[:30]}…” is too long: {LONGEST_WORDS} characters fit here.")
