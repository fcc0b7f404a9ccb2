"""The people of a contact: those on it, and those who came in through the household."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from django.urls import NoReverseMatch, reverse

from kittiwake.records.access.choices import Reach
from kittiwake.records.front_door.choices import Part
from kittiwake.records.front_door.selectors import Standing
from kittiwake.records.people.selectors import Identity


@dataclass(frozen=True, kw_only=True)
class PersonRow:
    """One person as a contact's page shows them. `ring` is filled for a record closed to the viewer."""

    key: UUID
    name: str
    url: str
    facts: str
    address: str = ""
    also: str = ""
    part: str = ""
    because: str = ""
    ring: str = ""
    is_restricted: bool = False
    warns: tuple[str, ...] = ()


def matched_rows(
    standing: Standing, people: Mapping[int, Identity], warns: Mapping[int, tuple[str, ...]]
) -> list[PersonRow]:
    """Those whom somebody put to the contact, the children first. The sealed are absent.

    warns  what somebody must know before ringing or knocking, of those whose record is open.
    """
    order = list(Part)
    on_it = sorted(standing.people, key=lambda each: (order.index(Part(each.part)), each.pk))
    return [
        replace(
            person_row(people[each.subject_id], part=Part(each.part).label, because=each.because),
            warns=warns.get(each.subject_id, ()),
        )
        for each in on_it
        if each.subject_id in people
    ]


def household_rows(standing: Standing, people: Mapping[int, Identity]) -> list[PersonRow]:
    """Those whom nobody put to the contact, but who live with or belong to somebody who was."""
    on_it = {each.subject_id for each in standing.people}
    around = [subject for subject in standing.history.people if subject.pk not in on_it]
    closed = [subject for subject, _ring in standing.history.closed if subject.pk not in on_it]
    return [person_row(people[each.pk]) for each in (*around, *closed) if each.pk in people]


def person_row(who: Identity, *, part: str = "", because: str = "") -> PersonRow:
    is_open = who.reach == Reach.FULL
    born = f"born {who.born}" if who.born_on else ""
    return PersonRow(
        key=who.key,
        name=who.name,
        url=record_url(who.key) if is_open else "",
        facts=", ".join(words for words in (who.age, born, who.sex.lower()) if words),
        address=who.address,
        also=", ".join(who.other_names),
        part=part,
        because=because if is_open else "",
        ring=who.ring,
        is_restricted=who.is_restricted,
    )


def names_for(keys: Iterable[int], people: Mapping[int, Identity]) -> str:
    """Names in one line, in the order given; the sealed are absent."""
    return ", ".join(people[key].name for key in keys if key in people)


def record_url(key: UUID) -> str:
    """The address of a person's page."""
    return route("child:page", key)


def route(name: str, *parts: object) -> str:
    """A route of another area, or nothing while it is not built."""
    try:
        return reverse(name, args=parts)
    except NoReverseMatch:
        return ""
