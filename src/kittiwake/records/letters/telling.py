"""What a letter must not say: another's address, who told us, what an agency told us in confidence."""

from datetime import date

from kittiwake.core.passages import plain_words, quotes
from kittiwake.records.front_door.models import Contact
from kittiwake.records.front_door.selectors import people_of
from kittiwake.records.front_door.services import telling as agencies_words
from kittiwake.records.letters.recipients import PRIVATE, REFERRER, Recipient
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.marked import Hearer, NotToBeTold
from kittiwake.records.people.selectors.homes import holds_an_address, homes_of_others

SHORTEST_NAME = 4


class MustNotTell(Exception):
    """The letter says what its reader must not be told. The message says what kind of thing, not which."""


def require_tellable(text: str, *, contact: Contact, recipient: Recipient, on: date) -> None:
    """Raises  MustNotTell for another's address, the name of who told us, or words not to be passed on.

    It finds what stands there word for word; what is told in other words is the writer's to judge.
    """
    matched = [row.subject for row in people_of(contact)]
    if holds_an_address(text, homes_of_others(matched, reader=recipient.subject, on=on)):
        raise MustNotTell(
            "This letter holds an address in the family that is not its reader’s own. Take it out: two people"
            " of one family must not learn from us where the other lives."
        )
    if recipient.key != REFERRER and _names_who_told_us(plain_words(text), contact):
        raise MustNotTell(
            "This letter names whoever told us, who is not to be named to the family. Take it out."
        )
    _require_passed_on(text, contact, recipient)


def _names_who_told_us(words: str, contact: Contact) -> bool:
    is_secret = contact.wants_no_name_given or contact.sharing == Sharing.NOT_NAMED
    name = plain_words(contact.referrer_name)
    return is_secret and len(name) >= SHORTEST_NAME and f" {name} " in f" {words} "


def _require_passed_on(text: str, contact: Contact, recipient: Recipient) -> None:
    """What agencies said keeps its marking; so does what was told in confidence at the beginning."""
    try:
        agencies_words.require_tellable(text, contact=contact, hearer=hearer_of(contact, recipient))
    except NotToBeTold as refusal:
        raise MustNotTell(str(refusal)) from refusal
    is_marked = recipient.key != REFERRER and contact.sharing != Sharing.ORDINARY
    if is_marked and quotes(text, contact.account):
        raise MustNotTell(
            "This letter repeats what somebody told us in confidence. Say in your own words what the family"
            " needs to know."
        )


def hearer_of(contact: Contact, recipient: Recipient) -> Hearer:
    if recipient.key != REFERRER:
        return Hearer.FAMILY
    return Hearer.PRIVATE if contact.source_code in PRIVATE else Hearer.PROFESSIONAL
