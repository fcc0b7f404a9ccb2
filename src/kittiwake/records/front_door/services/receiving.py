"""A contact is received: the moment that starts its clocks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from kittiwake.core.dates import When
from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.files.services import Arrived, keep
from kittiwake.records.front_door import events
from kittiwake.records.front_door.choices import Consent
from kittiwake.records.front_door.messages import MAX_TEXT_CHARACTERS
from kittiwake.records.front_door.models import Arrival, Contact, Trace
from kittiwake.records.front_door.services.taking_in_again import as_known_to, join_to_first, submission_for
from kittiwake.records.line.choices import Provenance, Sharing
from kittiwake.records.line.services import Act, record
from kittiwake.records.people.models import Agency


class BadContact(Exception):
    """What was given cannot be a contact. The message says what to do; nothing is lost."""


@dataclass(frozen=True, kw_only=True)
class ContactFacts:
    """What is known of a contact when it is received.

    received_at       when the authority first had it, aware; not when somebody typed it in.
    received_because  where that moment stood, such as "Date of the forwarded message".
    account           what was said, word for word.
    occurred          when it happened, as told.
    """

    received_at: datetime
    how: str
    source_code: str
    account: str
    received_because: str = ""
    agency: Agency | None = None
    referrer_name: str = ""
    referrer_role: str = ""
    referrer_reached_at: str = ""
    wants_no_name_given: bool = False
    is_urgent: bool = False
    provenance: str = Provenance.AGENCY
    sharing: str = Sharing.ORDINARY
    occurred: str = ""
    consent: str = Consent.NOT_RECORDED
    consent_reason: str = ""
    not_yet_known: str = ""


@dataclass(frozen=True, kw_only=True)
class ArrivedMessage:
    """The message a contact was made from: its fingerprint, where each field stood, and its files."""

    sha256: str
    message_id: str = ""
    traces: Iterable[Mapping[str, object]] = ()
    files: Iterable[Arrived] = field(default_factory=tuple)


@transaction.atomic
def receive_contact(
    facts: ContactFacts, *, submission: UUID, act: Act, message: ArrivedMessage | None = None
) -> Contact:
    """Record a contact and start its clocks from the moment the authority first had it.

    The same form sent twice, or the same message taken in twice, gives the contact that is there already;
    to somebody who may not know of that one, a contact of their own, which tells them nothing.
    Raises  policies.NotPermitted, BadContact.
    Source  docs/practice/front-door.md#receiving
    """
    policies.require(act.by, "contact.record", on=local_day(act.at))
    columns = _columns(facts, act)
    contact, is_new = _contact(columns, submission, message, act)
    if not is_new:
        return contact
    if message:
        Trace.objects.bulk_create(Trace(contact=contact, **row) for row in message.traces)
        for arrived in message.files:
            keep(arrived, source=contact, act=act)
    Arrival.objects.filter(key=submission, owner=act.by).delete()
    record(
        events.CONTACT_RECEIVED, act, about=[None], source=contact,
        when=When.moment(contact.received_at), says=received_words(contact),
    )  # fmt: skip
    return contact


def received_words(contact: Contact) -> str:
    """How the line says that a contact was received. No name of a family stands in it."""
    teller = contact.agency.name if contact.agency else contact.get_source_code_display().capitalize()
    return f"Contact from {teller}"


def _contact(
    columns: dict[str, object], submission: UUID, message: ArrivedMessage | None, act: Act
) -> tuple[Contact, bool]:
    """The contact, and whether it is new: one sent at the very same moment is not.

    One that is there already and closed to the sender is not there for them: theirs is new.
    """
    columns |= {"message_id": message.message_id[:300] if message else ""}
    there_already = _same_contact(submission, message)
    if there_already is None:
        try:
            with transaction.atomic():
                sha256 = message.sha256 if message else ""
                return _create(columns, act, submission=submission, message_sha256=sha256), True
        except IntegrityError:
            there_already = _same_contact(submission, message)
            if there_already is None:
                raise
    known = as_known_to(act.by, there_already)
    if known is not None:
        return known, False
    contact = _create(columns, act, submission=submission_for(submission, there_already))
    join_to_first(contact, first=there_already, act=act)
    return contact, True


def _create(columns: dict[str, object], act: Act, **own: object) -> Contact:
    return Contact.objects.create(**columns, **own, recorded_by=act.by, recorded_at=act.at, screener=act.by)


def _same_contact(submission: UUID, message: ArrivedMessage | None) -> Contact | None:
    found = Contact.objects.filter(submission=submission).first()
    if found is None and message is not None and message.sha256:
        found = Contact.objects.filter(message_sha256=message.sha256).first()
    return found


def _columns(facts: ContactFacts, act: Act) -> dict[str, object]:
    account = clean(facts.account)
    if not account.strip():
        raise BadContact("Write down what was said, in the words in which it was said.")
    if len(account) > MAX_TEXT_CHARACTERS:
        raise BadContact(
            f"The account has {len(account):,} characters; {MAX_TEXT_CHARACTERS:,} fit."
            " Attach the whole as a file and write here what it says."
        )
    if facts.received_at > act.at:
        raise BadContact("A contact cannot have been received later than now. Check the date and time.")
    if facts.consent == Consent.NOT_SOUGHT and not facts.consent_reason.strip():
        raise BadContact("Give the lawful reason for not asking the family.")
    named = {field: getattr(facts, field) for field in ContactFacts.__dataclass_fields__}
    words = {name: clean(value) for name, value in named.items() if isinstance(value, str)}
    return named | words
