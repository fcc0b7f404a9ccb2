"""People in words: the identity bar, rows of matches, facts, the household."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.urls import NoReverseMatch, reverse

from kittiwake.core.codes import label
from kittiwake.core.dates import says_day
from kittiwake.core.lengths import says_age
from kittiwake.core.today import today
from kittiwake.records import people
from kittiwake.records.access.choices import Reach
from kittiwake.records.people.choices import Sex
from kittiwake.records.people.selectors import (
    Identity,
    Match,
    disabilities_of,
    identity,
    person_of,
)
from kittiwake.web.components.shapes import Fact, Who

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

CODES = Path(people.__file__).parent / "codes.toml"


@dataclass(frozen=True, kw_only=True)
class MatchRow:
    """One person found. With `ring` the record is closed to the viewer."""

    key: str
    name: str
    facts: tuple[Fact, ...]
    reasons: tuple[str, ...]
    ring: str
    url: str
    apart: tuple[str, ...] = ()

    @property
    def because(self) -> str:
        """The reasons as one sentence, for whoever uses the match."""
        return "; ".join(self.reasons)[:300]


def bar(who: Identity) -> Who:
    """Whose record the page is about."""
    facts = [Fact(label="Born", value=who.born), Fact(label="Lives at", value=who.address)]
    if who.sex:
        facts.insert(1, Fact(label="Sex", value=who.sex))
    if who.language:
        facts.append(Fact(label="Language", value=who.language))
    if who.other_names:
        facts.append(Fact(label="Also", value=", ".join(who.other_names)))
    return Who(
        name=who.name, age=who.age, url=page_of(who), facts=tuple(facts), is_restricted=who.is_restricted,
        alerts=("Address protected",) if who.address == "Address protected" else (),
    )  # fmt: skip


def who_is(viewer: "User", subject: "Subject") -> Identity:
    """The person a page is about. Raises Http404 when the record was sealed since the page was asked for."""
    who = identity(viewer, subject)
    if who is None:
        raise Http404
    return who


def page_of(who: Identity) -> str:
    """The child's page, or the details while there is none; nothing for a record closed to the viewer."""
    if who.reach != Reach.FULL:
        return ""
    try:
        return reverse("child:page", args=[who.key])
    except NoReverseMatch:
        return reverse("people:details", args=[who.key])


def match_row(match: Match) -> MatchRow:
    who = match.who
    return MatchRow(
        key=str(who.key),
        name=who.name,
        facts=identity_facts(who),
        reasons=match.reasons,
        ring=who.ring,
        url=page_of(who),
        apart=match.apart,
    )


def identity_facts(who: Identity) -> tuple[Fact, ...]:
    """What tells two people apart, in the order in which people compare."""
    if who.reach != Reach.FULL:
        return ()
    return (
        Fact(label="Date of birth", value=who.born),
        Fact(label="Age", value=who.age),
        Fact(label="Sex", value=who.sex),
        Fact(label="Names", value=", ".join((who.name, *who.other_names))),
        Fact(label="Address", value=who.address),
    )


def typed_facts(form: Any) -> tuple[Fact, ...]:
    """What was typed about somebody new, in the order of `identity_facts`."""
    typed = form.cleaned_data
    born, expected = typed["born_on"], typed["expected_on"]
    others = [typed["known_as"], *typed["aliases"].splitlines()]
    names = [
        f"{typed['given']} {typed['family']}".strip(),
        *(other.strip() for other in others if other.strip()),
    ]
    return (
        Fact(
            label="Date of birth",
            value=says_day(born) if born else f"expected {says_day(expected)}" if expected else "",
        ),
        Fact(label="Age", value=says_age(born, today()) if born else ""),
        Fact(label="Sex", value="" if typed["sex"] in ("", Sex.UNKNOWN) else Sex(typed["sex"]).label),
        Fact(label="Names", value=", ".join(name for name in names if name)),
        Fact(
            label="Address", value=", ".join((*typed["address"].splitlines(), typed["postcode"])).strip(", ")
        ),
    )


def details_facts(subject: "Subject", who: Identity) -> list[Fact]:
    """Everything in the person's own row, with what is not recorded said as such."""
    person = person_of(subject)
    disabilities = [label(CODES, "disability", code) for code in disabilities_of(subject)]
    told = [
        ("Date of birth", who.born),
        ("Age", who.age),
        ("Sex", who.sex),
        ("Gender", person.gender),
        ("Ethnicity", label(CODES, "ethnicity", person.ethnicity) if person.ethnicity else ""),
        ("Religion", person.religion),
        ("Language", who.language),
        ("Disability", ", ".join(disabilities)),
    ]
    if person.expected_on and person.born_on:
        told.insert(1, ("Was expected on", says_day(person.expected_on)))
    return [Fact(label=name, value=value) for name, value in told] + [
        Fact(label="Told by", value=person.source)
    ]


def typed_fields(sent: Mapping[str, Any], leave_out: tuple[str, ...]) -> list[tuple[str, str]]:
    """Everything that was sent with a form, to be carried on unseen."""
    every = sent.lists() if hasattr(sent, "lists") else ((name, [value]) for name, value in sent.items())
    return [(name, value) for name, values in every for value in values if name not in leave_out]
