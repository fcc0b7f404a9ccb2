"""What is known of a person in rows: names, numbers, addresses, relationships, the household."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.text import has_hidden_characters
from kittiwake.records.people.choices import NameKind, Responsibility, Scheme
from kittiwake.records.people.selectors import (
    Household,
    HouseholdMember,
    addresses_of,
    family_of,
    identifiers_of,
    names_of,
    relationships_of,
)
from kittiwake.web.people.present import page_of

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

RESPONSIBILITY = {
    Responsibility.HOLDS.label: "holds parental responsibility",
    Responsibility.NOT.label: "does not hold parental responsibility",
    Responsibility.UNKNOWN.label: "parental responsibility not known",
}


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
    family = family_of(viewer, subject, on=on)
    relatives = family.relatives if family else ()
    holders = [f"{each.who.name} ({each.stands.lower()})" for each in relatives if each.holds_responsibility]
    return {
        "key": subject.key,
        "together": household_rows(family.household.living_together) if family else [],
        "elsewhere": household_rows(family.household.elsewhere) if family else [],
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


def _name_notes(name: Any) -> Iterable[str]:
    if name.is_restricted:
        yield "Shown only to this person’s worker and managers."
    if has_hidden_characters(name.full):
        yield "This name contains characters that are not drawn."


def _relative_notes(relative: Any) -> Iterable[str]:
    yield relative.certainty
    if relative.responsibility:
        yield RESPONSIBILITY[relative.responsibility]
    if relative.who.ring:
        yield f"closed to you: ring {relative.who.ring}"
