"""To whom a letter before proceedings goes, and where: everybody with parental responsibility."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from kittiwake.core.dates import says_day
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.people.choices import ResidenceKind
from kittiwake.records.people.models import Person, Residence
from kittiwake.records.people.policies import can_see_protected
from kittiwake.records.people.selectors import Identity, identities, person_of, relationships_of
from kittiwake.records.people.selectors.dated import stands_on
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

HAND_OVER = "No address is recorded for them: hand the letter over."
NOT_YOURS = "Their record is not open to you, so no address is printed: hand the letter over."
PROTECTED = "Their address is protected from you, so none is printed: hand the letter over."


@dataclass(frozen=True, kw_only=True)
class Recipient:
    """One person with parental responsibility, and the copy they are to have.

    children  the names of those for whom they hold it: their copy names nobody else's.
    address   its lines; none for a copy that is handed over.
    note      why no address is printed; empty where one is.
    problem   why they cannot have it, and what to do; empty where they can.
    """

    subject: Subject
    name: str
    stands: str
    children: tuple[str, ...]
    address: tuple[str, ...] = ()
    is_protected: bool = False
    note: str = ""
    problem: str = ""


def recipients_of(viewer: User, children: Iterable[Subject], *, on: date) -> list[Recipient]:
    """Everybody with parental responsibility for one of the children, each once, by name."""
    about = list(children)
    known = identities(viewer, about, on=on)
    stands: dict[int, dict[str, str]] = {}
    who: dict[int, Identity] = {}
    for child in about:
        for relative in relationships_of(viewer, child, on=on):
            if relative.holds_responsibility and child.pk in known and relative.who.reach != Reach.NONE:
                who[relative.who.subject_id] = relative.who
                stands.setdefault(relative.who.subject_id, {})[known[child.pk].name] = relative.stands
    people = Person.objects.select_related("subject").in_bulk(list(who))
    found = [_recipient(viewer, who[key], people[key].subject, stands[key], on) for key in who]
    return sorted(found, key=lambda each: (each.name, each.subject.pk))


def _recipient(viewer: User, who: Identity, subject: Subject, stands: dict[str, str], on: date) -> Recipient:
    known = Recipient(
        subject=subject, name=who.name, stands=_stands(stands),
        children=tuple(stands),
    )  # fmt: skip
    if who.reach != Reach.FULL:
        return replace(known, note=NOT_YOURS)
    person = person_of(subject)
    if person and person.died_on and person.died_on <= on:
        died = f"They died on {says_day(person.died_on)}. Put right who holds parental responsibility."
        return replace(known, problem=died)
    address, is_protected, note = _address(viewer, subject, on)
    return replace(known, address=address, is_protected=is_protected, note=note)


def _address(viewer: User, subject: Subject, on: date) -> tuple[tuple[str, ...], bool, str]:
    """The lines to print, whether they are protected, and why there are none."""
    standing = Residence.objects.filter(stands_on(on), person__in=records_of(subject))
    home = standing.exclude(kind=ResidenceKind.STAYS).select_related("address").first()
    if home is None or home.address is None:
        return (), False, HAND_OVER
    hidden = home.is_protected or home.kind == ResidenceKind.REFUGE
    if hidden and not can_see_protected(viewer, subject):
        return (), False, PROTECTED
    lines = tuple(line for line in (*home.address.lines.splitlines(), home.address.postcode) if line)
    return lines, hidden, ""


def _stands(stands: dict[str, str]) -> str:
    """ "mother of Mia Dunn, mother of Theo Dunn"."""
    return ", ".join(f"{how[:1].lower()}{how[1:]} of {child}" for child, how in stands.items())
