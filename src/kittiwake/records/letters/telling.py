"""What a letter must not say: another's address, who told us, what an agency told us in confidence."""

import re
from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from kittiwake.core.text import fold
from kittiwake.records.front_door.models import Contact
from kittiwake.records.front_door.selectors import people_of
from kittiwake.records.front_door.services import telling as agencies_words
from kittiwake.records.letters.recipients import PRIVATE, REFERRER, Recipient
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.marked import Hearer, NotToBeTold
from kittiwake.records.people.models import Address, Residence
from kittiwake.records.people.selectors import household_subjects
from kittiwake.records.people.selectors.dated import stands_on
from kittiwake.records.people.selectors.ties import relationships_around
from kittiwake.records.subject.whole import records_of, records_of_each

PASSAGE_WORDS = 6  # so many words in a row that somebody else wrote are their words
SHORTEST_NAME = 4
_SPACES = re.compile(r"[^\w]+")


class MustNotTell(Exception):
    """The letter says what its reader must not be told. The message says what kind of thing, not which."""


def require_tellable(text: str, *, contact: Contact, recipient: Recipient, on: date) -> None:
    """Raises  MustNotTell for another's address, the name of who told us, or words not to be passed on.

    It finds what stands there word for word; what is told in other words is the writer's to judge.
    """
    words = _plain(text)
    if _holds_an_address(words, _homes_of_others(contact, recipient, on=on)):
        raise MustNotTell(
            "This letter holds an address in the family that is not its reader’s own. Take it out: two people"
            " of one family must not learn from us where the other lives."
        )
    if recipient.key != REFERRER and _names_who_told_us(words, contact):
        raise MustNotTell(
            "This letter names whoever told us, who is not to be named to the family. Take it out."
        )
    _require_passed_on(text, contact, recipient)


def _homes_of_others(contact: Contact, recipient: Recipient, *, on: date) -> list[Address]:
    """Wherever anybody of the family lives, and any protected home of theirs, but where the reader lives."""
    matched = [row.subject for row in people_of(contact)]
    around = set(records_of_each([*matched, *household_subjects(matched, on)]))
    for row in relationships_around(around, on=on):
        around |= set(records_of_each([row.one.subject, row.other.subject]))
    homes = Residence.objects.filter(
        stands_on(on) | Q(is_protected=True), person__in=around, address__isnull=False
    )
    reader = records_of(recipient.subject) if recipient.subject else []
    own = homes.filter(stands_on(on), person__in=reader)
    theirs = homes.exclude(address__in=own.values("address"))
    return list(Address.objects.filter(pk__in=theirs.values("address")))


def _holds_an_address(words: str, homes: Iterable[Address]) -> bool:
    together = words.replace(" ", "")
    for home in homes:
        lines = [_plain(line) for line in home.lines.splitlines()]
        said = lines[0] if len(lines[0].split()) > 1 else " ".join(lines[:2])
        postcode = _plain(home.postcode).replace(" ", "")
        if (len(said.split()) > 1 and f" {said} " in f" {words} ") or (postcode and postcode in together):
            return True
    return False


def _names_who_told_us(words: str, contact: Contact) -> bool:
    is_secret = contact.wants_no_name_given or contact.sharing == Sharing.NOT_NAMED
    name = _plain(contact.referrer_name)
    return is_secret and len(name) >= SHORTEST_NAME and f" {name} " in f" {words} "


def _require_passed_on(text: str, contact: Contact, recipient: Recipient) -> None:
    """What agencies said keeps its marking; so does what was told in confidence at the beginning."""
    try:
        agencies_words.require_tellable(text, contact=contact, hearer=hearer_of(contact, recipient))
    except NotToBeTold as refusal:
        raise MustNotTell(str(refusal)) from refusal
    is_marked = recipient.key != REFERRER and contact.sharing != Sharing.ORDINARY
    if is_marked and _quotes(_plain(text), contact.account):
        raise MustNotTell(
            "This letter repeats what somebody told us in confidence. Say in your own words what the family"
            " needs to know."
        )


def hearer_of(contact: Contact, recipient: Recipient) -> Hearer:
    if recipient.key != REFERRER:
        return Hearer.FAMILY
    return Hearer.PRIVATE if contact.source_code in PRIVATE else Hearer.PROFESSIONAL


def _quotes(words: str, said: str) -> bool:
    """True when the letter holds so many words in a row of what was said, or all of something shorter."""
    theirs = _plain(said).split()
    length = min(PASSAGE_WORDS, len(theirs))
    passages = (" ".join(theirs[n : n + length]) for n in range(len(theirs) - length + 1))
    return length > 1 and any(f" {passage} " in f" {words} " for passage in passages)


def _plain(text: str) -> str:
    """Words alone, folded: how two ways of writing the same thing compare."""
    return " ".join(_SPACES.sub(" ", fold(text)).split())
