"""Writing a letter, and recording that it went. Kittiwake sends nothing itself."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from kittiwake.core.text import clean, overlong
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.files.services import keep
from kittiwake.records.front_door.choices import FeedbackKind
from kittiwake.records.front_door.models import Contact
from kittiwake.records.front_door.selectors import contacts_visible_to, people_of
from kittiwake.records.front_door.services import give_feedback
from kittiwake.records.letters import events
from kittiwake.records.letters.choices import NEEDS_DECISION, TO_REFERRER, HowSent, LetterKind
from kittiwake.records.letters.making import Paper, files_from, sender_of
from kittiwake.records.letters.models import Letter, Sending
from kittiwake.records.letters.selectors import Beginning, beginning, is_decided, letters_visible_to
from kittiwake.records.letters.telling import require_tellable
from kittiwake.records.line.services import Act, record
from kittiwake.records.subject.models import Subject

LONGEST_TO = 300
LONGEST = 20_000  # characters: four pages; a local limit, so that a letter stays one that somebody reads
TOLD = {
    LetterKind.ACKNOWLEDGEMENT: FeedbackKind.ACKNOWLEDGEMENT,
    LetterKind.OUTCOME_REFERRER: FeedbackKind.OUTCOME,
}


class CannotWrite(Exception):
    """No such letter can be written now. The message says why, and what to do."""


class NotConfirmed(Exception):
    """The recipient was not confirmed, or is no longer who was confirmed. The message says what to do."""


class CannotRecordSending(Exception):
    """The letter cannot have gone so. The message says what to do."""


@dataclass(frozen=True, kw_only=True)
class LetterFacts:
    """What the writer sends.

    to         the key of the recipient that the letter is addressed to.
    confirmed  the key of whom the writer ticked, having seen name, address and words.
    seen       the recipient's fingerprint as the writer saw it.
    """

    kind: str
    to: str
    confirmed: str
    seen: str
    text: str


@transaction.atomic
def write_letter(facts: LetterFacts, *, contact_id: int, submission: UUID, act: Act) -> Letter:
    """Make a letter, addressed from the record as it is now, and keep it as PDF and as Word.

    The same form sent twice is one letter.
    Raises  policies.NotPermitted; CannotWrite; NotConfirmed; telling.MustNotTell.
    Source  docs/practice/letters.md
    """
    day = local_day(act.at)
    contact = _contact(contact_id, act)
    begun = _begun(facts, contact, act)
    text = _words(facts.text)
    require_tellable(text, contact=contact, recipient=begun.recipient, on=day)
    there = Letter.objects.filter(submission=submission, by=act.by).first()
    if there:
        return there
    paper = _paper(begun, contact, text, act)
    files, no_pdf = files_from(paper)
    to = begun.recipient
    try:
        with transaction.atomic():
            letter = Letter.objects.create(
                submission=submission, contact=contact, kind=begun.kind.value, wording=begun.wording.key,
                to_subject=to.subject, to_name=to.name, to_stands=to.stands,
                address="\n".join(to.address), is_address_protected=to.is_protected,
                heading=begun.wording.heading, text=text, no_pdf=no_pdf, by=act.by, at=act.at,
            )  # fmt: skip
    except IntegrityError:
        return Letter.objects.get(submission=submission, by=act.by)
    for file in files:
        keep(file, source=letter, act=act)
    says = f"Letter written. {begun.kind.label}"
    record(events.LETTER_WRITTEN, act, about=_lines_of(letter), source=letter, case=contact, says=says)
    return letter


@transaction.atomic
def record_sending(*, letter_id: int, how: str, sent_at: datetime, act: Act, to: str = "") -> Sending:
    """Record that a letter went. One to whoever told us is an answer to them, and stops the clock for it.

    Raises  policies.NotPermitted; CannotRecordSending.
    """
    policies.require(act.by, "letter.write", on=local_day(act.at))
    letter = Letter.objects.select_for_update().get(pk=letter_id)
    if not letters_visible_to(act.by).filter(pk=letter_id).exists():
        raise policies.NotPermitted("This letter is closed to you. Ring the front door.")
    _require_sendable(letter, how=how, to=to.strip(), sent_at=sent_at, act=act)
    is_first = not letter.sendings.exists()
    to_whom = clean(to).strip()
    if too_long := overlong("To whom it went", to_whom, at_most=LONGEST_TO):
        raise CannotRecordSending(too_long)
    sent = Sending.objects.create(
        letter=letter,
        how=HowSent(how).value,
        to=to_whom,
        sent_at=sent_at,
        by=act.by,
        at=act.at,
    )
    says = f"Letter sent, {HowSent(how).label.lower()}. {LetterKind(letter.kind).label}"
    record(events.LETTER_SENT, act, about=_lines_of(letter), source=sent, case=letter.contact, says=says)
    if is_first and letter.kind in TO_REFERRER:
        told = f"Letter, {HowSent(how).label.lower()}"
        give_feedback(
            contact_id=letter.contact_id, kind=TOLD[LetterKind(letter.kind)], to=letter.to_name,
            how=told, text=letter.text, act=act,
        )  # fmt: skip
    return sent


def _contact(contact_id: int, act: Act) -> Contact:
    policies.require(act.by, "letter.write", on=local_day(act.at))
    contact = contacts_visible_to(act.by).select_related("agency").filter(pk=contact_id).first()
    if contact is None:
        raise policies.NotPermitted("This contact is closed to you. Ring the front door.")
    return contact


def _begun(facts: LetterFacts, contact: Contact, act: Act) -> Beginning:
    """To whom and from which words. Refuses whoever cannot be written to, or was not confirmed."""
    if facts.kind in TO_REFERRER:
        policies.require(act.by, "contact.record", on=local_day(act.at))
    if facts.kind in NEEDS_DECISION and not is_decided(contact):
        raise CannotWrite("Nothing has been decided yet. You can write that it arrived, or ask for consent.")
    begun = beginning(act.by, contact, kind=facts.kind, to=facts.to, on=local_day(act.at))
    if begun is None:
        raise CannotWrite("The record knows nobody of this family to whom this letter could go.")
    if begun.recipient.problem:
        raise CannotWrite(begun.recipient.problem)
    if facts.seen != begun.recipient.fingerprint:
        raise NotConfirmed(
            "Their name or address on the record changed while you were writing."
            " Look at them again, then confirm."
        )
    if facts.confirmed != begun.recipient.key:
        raise NotConfirmed(
            f"You ticked somebody else than {begun.recipient.name}, to whom this letter is."
            " Check who it is for."
        )
    return begun


def _words(typed: str) -> str:
    text = clean(typed).strip()
    if not text:
        raise CannotWrite("The letter has no words.")
    if len(text) > LONGEST:
        raise CannotWrite(
            f"The letter has {len(text):,} characters; {LONGEST:,} fit, which is about four pages."
            " Say the most important things, and attach the rest."
        )
    return text


def _paper(begun: Beginning, contact: Contact, text: str, act: Act) -> Paper:
    day: date = local_day(act.at)
    to = begun.recipient
    return Paper(
        sender=sender_of(act.by, on=day), recipient=(to.name, *to.address), written_on=day,
        reference=f"Our reference: {contact.pk}", heading=begun.wording.heading, text=text,
    )  # fmt: skip


def _lines_of(letter: Letter) -> list[Subject | None]:
    matched: list[Subject | None] = [row.subject for row in people_of(letter.contact)]
    return matched or [None]


def _require_sendable(letter: Letter, *, how: str, to: str, sent_at: datetime, act: Act) -> None:
    if how not in HowSent.values:
        raise CannotRecordSending("Say how it went: by post, by e-mail, or handed over.")
    if how == HowSent.POST and letter.to_subject_id and not letter.address:
        raise CannotRecordSending(
            "This letter has no address on it, so it cannot go by post. It is handed over."
        )
    if how == HowSent.EMAIL and "@" not in to:
        raise CannotRecordSending("Give the e-mail address to which it went.")
    if sent_at > act.at:
        raise CannotRecordSending("It cannot have gone later than now. Record it when it has gone.")
    if sent_at < letter.at.replace(second=0, microsecond=0):  # people give minutes
        raise CannotRecordSending("It cannot have gone before it was written. Check the date and time.")
