"""Saying which people a contact speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reaches_of
from kittiwake.records.front_door import events
from kittiwake.records.front_door.choices import Part
from kittiwake.records.front_door.models import Contact, ContactPerson
from kittiwake.records.front_door.services.receiving import received_words
from kittiwake.records.line.services import Act, Happening, record_each, withdraw_entries
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of, records_of_each


class CannotMatch(Exception):
    """This person cannot be put to this contact, or taken off it. The message is safe to show."""


@dataclass(frozen=True)
class Matching:
    """One person whom a contact speaks of, in which part, and why it is they."""

    subject: Subject
    part: str
    because: str


def match_person(*, contact_id: int, subject: Subject, part: str, because: str, act: Act) -> ContactPerson:
    """Put a person to a contact, with the reason why it is they. The contact then stands on their line.

    Raises  what `match_people` raises.
    """
    return match_people([Matching(subject, part, because)], contact_id=contact_id, act=act)[0]


@transaction.atomic
def match_people(matchings: Sequence[Matching], *, contact_id: int, act: Act) -> list[ContactPerson]:
    """Put several people to a contact at once, such as a household that was found together.

    Raises  policies.NotPermitted; CannotMatch for somebody who is there already, for no reason given, and
            for a record closed to the worker.
    """
    policies.require(act.by, "contact.record", on=local_day(act.at))
    matchings = [replace(each, subject=first_record(each.subject)) for each in matchings]
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    reaches = reaches_of(act.by, [each.subject for each in matchings], on=local_day(act.at))
    if any(reach != Reach.FULL for reach in reaches.values()):
        raise CannotMatch("This record is closed to you. Ring the person named beside it.")
    if not all(each.because.strip() for each in matchings):
        raise CannotMatch("Say why this is the same person: what matches.")
    records = records_of_each(each.subject for each in matchings)
    if len(reaches) < len(matchings) or contact.people.filter(subject__in=records, removed_at=None).exists():
        raise CannotMatch("This person is on the contact already.")
    matched = ContactPerson.objects.bulk_create(
        ContactPerson(
            contact=contact, subject=each.subject, part=each.part, because=each.because.strip()[:300],
            by=act.by, at=act.at,
        )
        for each in matchings
    )  # fmt: skip
    record_each([told for row in matched for told in _told(contact, row)], act)
    return matched


def _told(contact: Contact, row: ContactPerson) -> tuple[Happening, Happening]:
    received = received_words(contact)
    words = received if row.part == Part.CHILD else f"{received} about a child they know"
    found = f"Matched to a contact: {row.because}"
    when = When.moment(contact.received_at)
    on = [row.subject]
    return (
        Happening(kind=events.CONTACT_RECEIVED, about=on, source=row, case=contact, when=when, says=words),
        Happening(kind=events.PERSON_MATCHED, about=on, source=row, case=contact, says=found),
    )


@transaction.atomic
def remove_person(*, contact_id: int, subject: Subject, because: str, act: Act) -> None:
    """Take somebody off a contact who is not the person it speaks of. Both lines say so.

    Raises  policies.NotPermitted; CannotMatch when they are not on it, or no reason is given.
    """
    policies.require(act.by, "entry.move", on=local_day(act.at))
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    matched = contact.people.filter(subject__in=records_of(subject), removed_at=None).first()
    if matched is None:
        raise CannotMatch("This person is not on the contact.")
    if not because.strip():
        raise CannotMatch("Say why this is not the person: it stays on both records.")
    matched.removed_at, matched.removed_because = act.at, because.strip()[:300]
    matched.save()
    withdraw_entries(source=matched, subject=subject, reason=because.strip(), act=act)
    for row in (
        *contact.proposals.all(),
        *contact.decisions.all(),
        *contact.referrals.filter(subject__in=records_of(subject)),
        contact,
    ):
        withdraw_entries(source=row, subject=subject, reason=because.strip(), act=act)


def people_on(contact: Contact) -> list[Subject]:
    """Everybody who is on the contact now, for writing to their lines."""
    matched = contact.people.filter(removed_at=None).select_related("subject").order_by("pk")
    return [each.subject for each in matched]


def lines_of(contact: Contact) -> list[Subject | None]:
    """Whose line an act on this contact stands on; nobody's while nobody is known."""
    return list(people_on(contact)) or [None]
