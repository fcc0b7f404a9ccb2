"""Saying which people a contact speaks of."""

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.front_door import events
from kittiwake.records.front_door.choices import Part
from kittiwake.records.front_door.models import Contact, ContactPerson
from kittiwake.records.front_door.services.receiving import received_words
from kittiwake.records.line.services import Act, record, withdraw_entries
from kittiwake.records.subject.models import Subject


class CannotMatch(Exception):
    """This person cannot be put to this contact, or taken off it. The message is safe to show."""


@transaction.atomic
def match_person(*, contact_id: int, subject: Subject, part: str, because: str, act: Act) -> ContactPerson:
    """Put a person to a contact, with the reason why it is they. The contact then stands on their line.

    Raises  policies.NotPermitted; CannotMatch for somebody who is there already, for no reason given, and
            for a record closed to the worker.
    """
    policies.require(act.by, "contact.record", on=local_day(act.at))
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    if reach_of(act.by, subject, on=local_day(act.at)) != Reach.FULL:
        raise CannotMatch("This record is closed to you. Ring the person named beside it.")
    if not because.strip():
        raise CannotMatch("Say why this is the same person: what matches.")
    if contact.people.filter(subject=subject, removed_at=None).exists():
        raise CannotMatch("This person is on the contact already.")
    matched = ContactPerson.objects.create(
        contact=contact, subject=subject, part=part, because=because.strip()[:300], by=act.by, at=act.at
    )
    received = When.moment(contact.received_at)
    words = received_words(contact) if part == Part.CHILD else f"{received_words(contact)} about a child they know"
    record(events.CONTACT_RECEIVED, act, about=[subject], source=matched, case=contact, when=received, says=words)
    record(events.PERSON_MATCHED, act, about=[subject], source=matched, case=contact, says=f"Matched to a contact: {because}")
    return matched


@transaction.atomic
def remove_person(*, contact_id: int, subject: Subject, because: str, act: Act) -> None:
    """Take somebody off a contact who is not the person it speaks of. Both lines say so.

    Raises  policies.NotPermitted; CannotMatch when they are not on it, no reason is given, or it is decided.
    """
    policies.require(act.by, "entry.move", on=local_day(act.at))
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    matched = contact.people.filter(subject=subject, removed_at=None).first()
    if matched is None:
        raise CannotMatch("This person is not on the contact.")
    if not because.strip():
        raise CannotMatch("Say why this is not the person: it stays on both records.")
    matched.removed_at, matched.removed_because = act.at, because.strip()[:300]
    matched.save()
    withdraw_entries(source=matched, subject=subject, reason=because.strip(), act=act)
    for row in (*contact.proposals.all(), *contact.decisions.all(), *contact.referrals.filter(subject=subject), contact):
        withdraw_entries(source=row, subject=subject, reason=because.strip(), act=act)


def people_on(contact: Contact) -> list[Subject]:
    """Everybody who is on the contact now, for writing to their lines."""
    matched = contact.people.filter(removed_at=None).select_related("subject").order_by("pk")
    return [each.subject for each in matched]


def lines_of(contact: Contact) -> list[Subject | None]:
    """Whose line an act on this contact stands on; nobody's while nobody is known."""
    return list(people_on(contact)) or [None]
