"""To whom a letter about a contact may go, and where: read from the record as it is that day."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from kittiwake.core.dates import says_day
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.front_door.choices import Part
from kittiwake.records.front_door.models import Contact, ContactPerson
from kittiwake.records.front_door.selectors import people_of
from kittiwake.records.people.choices import ResidenceKind
from kittiwake.records.people.models import Person, Residence
from kittiwake.records.people.policies import can_see_protected
from kittiwake.records.people.selectors import Identity, identities, relationships_of
from kittiwake.records.people.selectors.dated import stands_on
from kittiwake.records.people.selectors.merged import person_of
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

REFERRER = "referrer"
PRIVATE = frozenset({"1A", "1B", "1C", "1D", "9", "10"})
"""Codes of those who told us as private people: they hear that we acted, not what we decided."""
NO_ADDRESS = "No address is recorded for them. Hand the letter over, or record where they live first."
NO_FIXED = "They have no fixed address. Hand the letter over, or ask them where post reaches them."
NOT_SHOWN = (
    "Their address is protected, and not shown to you. Hand the letter over yourself, or ask the allocated"
    " worker or a manager to write it."
)
PROTECTED = "Their address is protected. Make sure that nobody else opens or sees this letter."


@dataclass(frozen=True, kw_only=True)
class Recipient:
    """Somebody to whom a letter may go. One letter goes to one person: two parents are two letters.

    key       "referrer", or the person's key.
    stands    how they stand to the children, in words: "Mother of Mia Dunn".
    address   its lines, as they will be printed; none for a letter that is handed over.
    note      what to think of about the address.
    problem   why no letter can be written to them, and what to do; empty where one can.
    children  names of the children whom a letter to them may name: their own, and nobody else's.
    """

    key: str
    name: str
    stands: str = ""
    subject: Subject | None = None
    address: tuple[str, ...] = ()
    is_protected: bool = False
    note: str = ""
    problem: str = ""
    children: tuple[str, ...] = field(default_factory=tuple)

    @property
    def fingerprint(self) -> str:
        """Changes with the name and with the address: what the writer saw is what is printed."""
        return hashlib.sha256("\n".join((self.key, self.name, *self.address)).encode()).hexdigest()[:16]

    @property
    def says(self) -> str:
        """ "Karen Dunn, mother of Mia Dunn"."""
        return ", ".join(words for words in (self.name, self.stands[:1].lower() + self.stands[1:]) if words)


def referrer_of(contact: Contact) -> Recipient:
    """Whoever told us. Their address is not part of the record: what they gave to be reached at is shown."""
    name = contact.referrer_name or contact.referrer_role or (contact.agency.name if contact.agency else "")
    agency = contact.agency.name if contact.agency else ""
    problem = "" if name else "Nobody is recorded as having told us, so nobody can be written to."
    reached = f"To be reached at: {contact.referrer_reached_at}" if contact.referrer_reached_at else ""
    lines = tuple(line for line in (contact.referrer_role, agency) if line and line != name)
    return Recipient(key=REFERRER, name=name, stands="Told us", address=lines, note=reached, problem=problem)


def family_of(viewer: User, contact: Contact, *, on: date) -> list[Recipient]:
    """The adults of the family, each with their own address: nobody's stands in another's letter.

    People closed to the viewer are absent, or given with whom to ring.
    """
    on_it = list(people_of(contact))
    children = [row for row in on_it if row.part == Part.CHILD]
    named = identities(viewer, [row.subject for row in on_it], on=on)
    stands: dict[int, dict[str, str]] = {}
    known: dict[int, Identity] = {}
    for row in children:
        for relative in relationships_of(viewer, row.subject, on=on):
            if relative.responsibility and row.subject_id in named:
                known[relative.who.subject_id] = relative.who
                stands.setdefault(relative.who.subject_id, {})[named[row.subject_id].name] = relative.stands
    for row in on_it:
        if row.subject_id in named and _is_adult_on_it(row, named[row.subject_id]):
            known.setdefault(row.subject_id, named[row.subject_id])
    rows = Person.objects.select_related("subject").in_bulk(list(known))
    facts = {key: person_of(row.subject) for key, row in rows.items()}
    homes = _homes([row.subject for row in rows.values()], on=on)
    return [
        _family_member(viewer, who, facts[key], homes.get(key), stands.get(key, {}), on)
        for key, who in sorted(known.items(), key=lambda each: each[1].name)
    ]


def _is_adult_on_it(row: ContactPerson, who: Identity) -> bool:
    return row.part != Part.CHILD and who.is_adult is not False


def _homes(people: Iterable[Subject], *, on: date) -> dict[int, Residence]:
    """Where each lives; of joined records the home on the one that stands first, else on another."""
    whose = {key: subject.pk for subject in people for key in reversed(records_of(subject))}
    standing = Residence.objects.filter(stands_on(on), person__in=whose).select_related("address")
    homes = {home.person_id: home for home in standing.exclude(kind=ResidenceKind.STAYS)}
    return {first: homes[key] for key, first in whose.items() if key in homes}


def _family_member(
    viewer: User, who: Identity, person: Person, home: Residence | None, stands: dict[str, str], on: date
) -> Recipient:
    words = ", ".join(f"{how} of {child}" for child, how in stands.items())
    problem = _problem(who, person, words, on)
    known = Recipient(key=str(who.key), name=who.name, stands=words, subject=person.subject, problem=problem)
    if problem:
        return known
    address, is_protected, note = _address(viewer, person.subject, home)
    return replace(known, address=address, is_protected=is_protected, note=note, children=tuple(stands))


def _problem(who: Identity, person: Person, stands: str, on: date) -> str:
    if who.reach != Reach.FULL:
        return f"Their record is closed to you. Ring {who.ring}."
    if person.died_on and person.died_on <= on:
        return (
            f"{who.name} died on {says_day(person.died_on)}. No letter is addressed to them."
            " Think who should hear from us instead, and how."
        )
    if person.is_unidentified:
        return "Nobody knows yet who they are. Find out their name before a letter is written."
    if not stands:
        return (
            "How they stand to the children is not recorded. Record it first: a letter names their own only."
        )
    return ""


def _address(viewer: User, subject: Subject, home: Residence | None) -> tuple[tuple[str, ...], bool, str]:
    """The lines to print, whether they are protected, and what to think of."""
    if home is None:
        return (), False, NO_ADDRESS
    if home.address is None:
        return (), False, NO_FIXED
    hidden = home.is_protected or home.kind == ResidenceKind.REFUGE
    if hidden and not can_see_protected(viewer, subject):
        return (), False, NOT_SHOWN
    lines = tuple(line for line in (*home.address.lines.splitlines(), home.address.postcode) if line)
    return lines, hidden, PROTECTED if hidden else ""
