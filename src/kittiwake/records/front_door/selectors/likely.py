"""Who on the record a contact's message may mean: what it tells, put to the search. Nobody is matched."""

from collections.abc import Iterable, Iterator
from datetime import date

from kittiwake.records.access.models import User
from kittiwake.records.files.selectors import files_of
from kittiwake.records.front_door.messages import (
    CannotRead,
    Found,
    Kind,
    Message,
    candidates,
    read_message,
    read_pasted,
)
from kittiwake.records.front_door.models import Contact
from kittiwake.records.people.selectors import Match, Query, find_people

MOST_ASKED, MOST_SHOWN = 6, 10
NUMBERS, NAMES = (Kind.UPN, Kind.NHS_NUMBER), (Kind.NAME, Kind.KNOWN_AS)
MESSAGE = "message/rfc822"


def questions_of(contact: Contact) -> list[Query]:
    """What the message tells of people, each as a search: numbers first, each name with its birth."""
    found = candidates(_message(contact))
    only = _only_birth(found.of(Kind.BIRTH))
    asked = [Query(identifier=str(each.value), born_on=only) for each in found.of(*NUMBERS)]
    asked += [question for person in found.people() for question in _of_person(person)]
    asked += [Query(words=str(each.value), born_on=only) for each in found.of(*NAMES) if each.person is None]
    return list(dict.fromkeys(asked))[:MOST_ASKED]


def likely_people(viewer: User, contact: Contact) -> list[Match]:
    """Those who may be meant, as far as the viewer may know of them, the likeliest of each question first.

    A birthday alone is no reason: hundreds share one.
    """
    likely: dict[int, Match] = {}
    for query in questions_of(contact):
        by_number = {match.subject.pk for match in _found_by_number(viewer, query)}
        for match in find_people(viewer, query).matches:
            if query.born_on is None or len(match.reasons) > 1 or match.subject.pk in by_number:
                likely.setdefault(match.subject.pk, match)
    return list(likely.values())[:MOST_SHOWN]


def _found_by_number(viewer: User, query: Query) -> Iterable[Match]:
    return find_people(viewer, Query(identifier=query.identifier)).matches if query.identifier else ()


def _message(contact: Contact) -> Message:
    """The message as it arrived; what was written down where none did, or none that can be read."""
    file = next((each for each in files_of(contact) if each.content_type == MESSAGE), None)
    try:
        return read_message(bytes(file.content)) if file else read_pasted(contact.account)
    except CannotRead:
        return read_pasted(contact.account or "-")


def _of_person(said: tuple[Found, ...]) -> Iterator[Query]:
    born_on = _only_birth(tuple(each for each in said if each.kind is Kind.BIRTH))
    for each in said:
        if each.kind in NAMES:
            yield Query(words=str(each.value), born_on=born_on)


def _only_birth(births: tuple[Found, ...]) -> date | None:
    """The one date of birth that is told; None where several are: whose is which?"""
    days = {each.value for each in births if isinstance(each.value, date)}
    return days.pop() if len(days) == 1 else None
