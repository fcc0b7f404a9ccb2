"""Letters as one viewer may see them, and what a new one begins from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_closed_to
from kittiwake.records.files.models import File
from kittiwake.records.files.selectors import files_of
from kittiwake.records.front_door.models import Contact
from kittiwake.records.front_door.selectors import contacts_visible_to
from kittiwake.records.letters.choices import NEEDS_DECISION, TO_REFERRER, LetterKind
from kittiwake.records.letters.models import Letter, Sending
from kittiwake.records.letters.recipients import PRIVATE, REFERRER, Recipient, family_of, referrer_of
from kittiwake.records.letters.wordings import Wording, outcome_words, wording_on
from kittiwake.records.people.policies import can_see_protected

NO_PHONE = "the number on our website"


@dataclass(frozen=True, kw_only=True)
class Beginning:
    """A letter before anybody has changed it: to whom, under which heading, in which words."""

    kind: LetterKind
    recipient: Recipient
    wording: Wording
    text: str


def letters_of(viewer: User, contact: Contact) -> list[Letter]:
    """The letters about one contact, the newest first, each with how it went."""
    return list(letters_visible_to(viewer).filter(contact=contact))


def letters_visible_to(viewer: User) -> QuerySet[Letter]:
    """Letters about contacts that the viewer reads, to nobody whose record is closed to them."""
    visible = contacts_visible_to(viewer).filter(pk=OuterRef("contact"))
    closed = subjects_closed_to(viewer).filter(pk=OuterRef("to_subject"))
    found = Letter.objects.filter(Exists(visible)).exclude(Exists(closed))
    return found.select_related("by", "to_subject", "contact").prefetch_related("sendings__by")


def letter_visible_to(viewer: User, letter_id: int) -> Letter | None:
    """One letter, or None when there is none or it is closed to the viewer."""
    return letters_visible_to(viewer).filter(pk=letter_id).first()


def shows_address(viewer: User, letter: Letter) -> bool:
    """True unless the letter carries a protected address that this viewer may not see."""
    if not letter.is_address_protected or letter.to_subject is None:
        return True
    return can_see_protected(viewer, letter.to_subject)


def letter_files(viewer: User, letter: Letter) -> Sequence[File]:
    """Its PDF and its Word file; none for somebody who may not see the address that stands in them."""
    return list(files_of(letter)) if shows_address(viewer, letter) else []


def recipients_of(viewer: User, contact: Contact, *, kind: str, on: date) -> list[Recipient]:
    """To whom a letter of this kind about this contact may go."""
    return [referrer_of(contact)] if kind in TO_REFERRER else family_of(viewer, contact, on=on)


def beginning(viewer: User, contact: Contact, *, kind: str, to: str, on: date) -> Beginning | None:
    """What a new letter begins from; None when nobody of that key is to be written to."""
    recipient = next(
        (each for each in recipients_of(viewer, contact, kind=kind, on=on) if each.key == to), None
    )
    if recipient is None:
        return None
    wording = wording_on(kind, on)
    words = "" if recipient.problem else _filled(wording, viewer, contact, recipient, on)
    return Beginning(kind=LetterKind(kind), recipient=recipient, wording=wording, text=words)


def is_decided(contact: Contact) -> bool:
    return contact.decisions.exists()


def latest_sending(letter: Letter) -> Sending | None:
    return max(letter.sendings.all(), key=lambda each: (each.sent_at, each.pk), default=None)


def address_has_changed(viewer: User, letter: Letter, *, at: datetime) -> bool:
    """True when the record no longer says that its recipient is to be written to there."""
    if letter.to_subject is None:
        return False
    now = recipients_of(viewer, letter.contact, kind=letter.kind, on=local_day(at))
    key = str(letter.to_subject.key)
    return not any(each.key == key and "\n".join(each.address) == letter.address for each in now)


def _filled(wording: Wording, viewer: User, contact: Contact, recipient: Recipient, on: date) -> str:
    post = next(iter(viewer.posts_on(on)), None)
    phone = (post.team.phone if post else "") or NO_PHONE
    words = wording.filled(
        received=says_day(local_day(contact.received_at)),
        children=_and(recipient.children),
        outcome=_outcome(contact, recipient) if wording.kind in NEEDS_DECISION else "",
        worker=viewer.name,
        job=post.title if post else "",
        team=post.team.name if post else "",
        phone=phone,
        authority=settings.AUTHORITY_NAME,
    )
    signed = "\n".join(line for line in (viewer.name, post.title if post else "") if line)
    return f"Dear {recipient.name},\n\n{words}\n\nYours sincerely,\n\n{signed}"


def _outcome(contact: Contact, recipient: Recipient) -> str:
    decision = contact.decisions.filter(superseded_by=None).first()
    if decision is None:
        return ""
    is_private = contact.source_code in PRIVATE
    to = "family" if recipient.key != REFERRER else "private" if is_private else "professional"
    return outcome_words(decision.outcome, to=to)


def _and(names: Sequence[str]) -> str:
    *others, latest = names or ("a child",)
    return f"{', '.join(others)} and {latest}" if others else latest
