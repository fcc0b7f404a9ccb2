"""People in words: the identity bar, rows of matches, facts, the household."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.urls import NoReverseMatch, reverse

from kittiwake.core.codes import label
from kittiwake.core.dates import says_day
from kittiwake.core.lengths import says_age
from kittiwake.core.text import has_hidden_characters
from kittiwake.core.today import today
from kittiwake.records import people
from kittiwake.records.access.choices import Reach
from kittiwake.records.people.choices import NameKind, Scheme, Sex
from kittiwake.records.people.selectors import (
    Household,
    HouseholdMember,
    Identity,
    Match,
    addresses_of,
    household_of,
    identifiers_of,
    identity,
    names_of,
    relationships_of,
)
from kittiwake.web.components.shapes import Fact, Who

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

CODES = Path(people.__file__).parent / "codes.toml"


@dataclass(frozen=True, kw_only=True)
class Row:
    """One thing known of a person in a list, with the way to end it, if there is one."""

    words: str
    kind: str = ""
    since: str = ""
    note: str = ""
    url: str = ""
    end_url: str = ""
    protect_url: str = ""
    is_protected: bool = False


@dataclass(frozen=True, kw_only=True)
class MatchRow:
    """One person found. With `ring` the record is closed to the viewer."""

    key: str
    name: str
    facts: tuple[Fact, ...]
    reasons: tuple[str, ...]
    ring: str
    url: str

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
    person = subject.person
    disabilities = [label(CODES, "disability", each.code) for each in person.disabilities.all()]
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


def name_rows(viewer: "User", subject: "Subject", *, on: date) -> list[Row]:
    return [
        Row(
            words=name.full,
            kind=NameKind(name.kind).label,
            since=span(name.from_on, name.to_on),
            note=" ".join(_name_notes(name)),
            is_protected=name.is_restricted,
        )
        for name in names_of(viewer, subject, on=on)
    ]


def number_rows(viewer: "User", subject: "Subject") -> list[Row]:
    return [
        Row(
            words=number.value,
            kind=number.system or Scheme(number.scheme).label,
            since=span(number.from_on, number.to_on),
            note="" if number.is_valid else "This number cannot be right: check it with its source.",
        )
        for number in identifiers_of(viewer, subject)
    ]


def address_rows(viewer: "User", subject: "Subject") -> list[Row]:
    rows = []
    for home in addresses_of(viewer, subject):
        parts = {"key": subject.key, "residence_id": home.residence_id}
        rows.append(
            Row(
                words=home.address,
                kind=home.kind,
                since=span(home.from_on, home.to_on),
                note=home.source,
                end_url="" if home.to_on else reverse("people:address_end", kwargs=parts),
                protect_url=reverse("people:address_protect", kwargs=parts),
                is_protected=home.is_protected,
            )
        )
    return rows


def relationship_rows(viewer: "User", subject: "Subject", *, on: date) -> list[Row]:
    return [
        Row(
            words=relative.who.name,
            kind=relative.stands,
            since=span(relative.from_on, relative.to_on),
            note=", ".join(_relative_notes(relative)),
            url=page_of(relative.who),
            end_url=reverse("people:relationship_end", args=[subject.key, relative.relationship_id]),
        )
        for relative in relationships_of(viewer, subject, on=on)
    ]


def household_rows(members: Iterable[HouseholdMember]) -> list[Row]:
    """Who is in a household. A record closed to the viewer is a name and whom to ring."""
    return [
        Row(
            words=member.who.name,
            kind=member.stands,
            since=member.who.age,
            note=f"Closed to you. Ring {member.who.ring}."
            if member.who.ring
            else ""
            if member.lives_with
            else member.who.address,
            url=page_of(member.who),
        )
        for member in members
    ]


def people_panel(viewer: "User", subject: "Subject", *, on: date) -> dict[str, Any]:
    """What people/_panel.html shows on the child's page: the household, and who holds responsibility."""
    household = household_of(viewer, subject, on=on)
    relatives = relationships_of(viewer, subject, on=on)
    holders = [f"{each.who.name} ({each.stands.lower()})" for each in relatives if each.holds_responsibility]
    return {
        "key": subject.key,
        "together": household_rows(household.living_together) if household else [],
        "elsewhere": household_rows(household.elsewhere) if household else [],
        "responsibility": ", ".join(holders),
    }


def household_context(household: Household) -> dict[str, Any]:
    return {
        "together": household_rows(household.living_together),
        "elsewhere": household_rows(household.elsewhere),
        "lives_at": household.of.address,
    }


def span(from_on: date | None, to_on: date | None) -> str:
    """ "from 3 May 2015", "until 2 June 2016", "3 May 2015 to 2 June 2016", or nothing where nobody knows."""
    if from_on and to_on:
        return f"{says_day(from_on)} to {says_day(to_on)}"
    if from_on:
        return f"from {says_day(from_on)}"
    return f"until {says_day(to_on)}" if to_on else ""


def typed_fields(sent: Mapping[str, Any], leave_out: tuple[str, ...]) -> list[tuple[str, str]]:
    """Everything that was sent with a form, to be carried on unseen."""
    every = sent.lists() if hasattr(sent, "lists") else ((name, [value]) for name, value in sent.items())
    return [(name, value) for name, values in every for value in values if name not in leave_out]


def _name_notes(name: Any) -> Iterable[str]:
    if name.is_restricted:
        yield "Shown only to this person’s worker and managers."
    if has_hidden_characters(name.full):
        yield "This name contains characters that are not drawn."


def _relative_notes(relative: Any) -> Iterable[str]:
    yield relative.certainty
    if relative.responsibility:
        yield f"parental responsibility: {relative.responsibility.lower()}"
    if relative.who.ring:
        yield f"closed to you: ring {relative.who.ring}"
