"""What a worker may take over from a message. Suggestions only: each with its place, none decided."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kittiwake.records.front_door.messages.finders.ages import find_ages
from kittiwake.records.front_door.messages.finders.cautions import find_cautions
from kittiwake.records.front_door.messages.finders.names import entries, find_names
from kittiwake.records.front_door.messages.finders.numbers import find_numbers
from kittiwake.records.front_door.messages.finders.places import find_places
from kittiwake.records.front_door.messages.finders.times import find_times
from kittiwake.records.front_door.messages.message import Found, Kind, Message, Passage
from kittiwake.records.front_door.messages.quoted import blocks, mailbox, sent_in

FINDERS = (find_names, find_ages, find_numbers, find_places, find_times, find_cautions)
OF_ONE_PERSON = {
    Kind.NAME,
    Kind.KNOWN_AS,
    Kind.SURNAME,
    Kind.BIRTH,
    Kind.AGE,
    Kind.UPN,
    Kind.NHS_NUMBER,
    Kind.PREGNANCY,
}
ANY_SPACE = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f", " "))
READ_FOR_CANDIDATES = ("subject", "text", "html")


@dataclass(frozen=True)
class Candidates:
    """Everything found, in reading order, and the moments from which "received" is chosen."""

    found: tuple[Found, ...]
    received: tuple[Found, ...]

    def of(self, *kinds: Kind) -> tuple[Found, ...]:
        return tuple(found for found in self.found if found.kind in kinds)

    def people(self) -> tuple[tuple[Found, ...], ...]:
        """What was said together of one person, person by person."""
        together: dict[int, list[Found]] = {}
        for found in self.found:
            if found.person is not None:
                together.setdefault(found.person, []).append(found)
        return tuple(tuple(of_one) for of_one in together.values())

    @property
    def must_choose_received(self) -> bool:
        """True when the message tells more than one moment: a worker says which one counts."""
        return len({found.value for found in self.received}) > 1


def candidates(message: Message) -> Candidates:
    """Suggestions from the subject and the words of a message and of all forwarded inside it."""
    found: list[Found] = []
    for passage in message.all_passages():
        if passage.key.rpartition(".")[2] in READ_FOR_CANDIDATES:
            people = len({each.person for each in found if each.person is not None})
            found += in_passage(passage, first_person=people + 1)
    return Candidates(found=tuple(found), received=tuple(received(message, found)))


def in_passage(passage: Passage, *, first_person: int) -> list[Found]:
    plain = replace(passage, text=passage.text.translate(ANY_SPACE))  # of the same length
    found = [each for find in FINDERS for each in find(plain)]
    found += quoted_headings(plain)
    found = [replace(each, excerpt=passage.text[each.start : each.end]) for each in found]
    found.sort(key=lambda each: (each.start, each.end, each.kind))
    return numbered(passage, found, first_person)


def numbered(passage: Passage, found: list[Found], first_person: int) -> list[Found]:
    """The same, where things that stand in one person's own stretch share a number.

    A stretch that names two people ("Zoë and Łukasz") is left unnumbered: whose is the birthday?
    """
    stretches = [(start, end) for start, end, _label in entries(passage.text)]
    starts = [start for start, _end in stretches]
    held: dict[int, list[int]] = {}
    for index, each in enumerate(found):
        at = bisect_right(starts, each.start) - 1
        if at >= 0 and each.end <= stretches[at][1] and each.kind in OF_ONE_PERSON:
            held.setdefault(at, []).append(index)
    person = first_person
    for indexes in held.values():
        if sum(found[index].kind is Kind.NAME for index in indexes) == 1:
            for index in indexes:
                found[index] = replace(found[index], person=person)
            person += 1
    return found


def quoted_headings(passage: Passage) -> Iterator[Found]:
    """Who sent, and when, a message whose headings stand in the text itself."""
    for lines in blocks(passage.text):
        start, end = lines["from"]
        if sender := mailbox(passage.text[start:end].strip()):
            said = "Stands in the text itself."
            yield passage.found((start, end), Kind.SENDER, value=sender.address, note=said)
        if sent := sent_in(passage, lines):
            yield sent


def received(message: Message, found: list[Found]) -> Iterator[Found]:
    """Every moment at which the authority may first have had it, each with what speaks for it."""
    ours = {recipient.domain for recipient in message.recipients}
    for each in message.with_nested():
        for sent in each.sent_at:
            yield sent if each is message else replace(sent, note=first_had(each, ours, sent.note))
    told = {(sent.passage, sent.start) for each in message.with_nested() for sent in each.sent_at}
    for quoted in found:
        if quoted.kind is Kind.SENT_AT and (quoted.passage, quoted.start) not in told:
            yield quoted


def first_had(forwarded: Message, ours: set[str], note: str) -> str:
    """Whether the forwarded message had already come to the organisation that now has it."""
    same = sorted(ours & {recipient.domain for recipient in forwarded.recipients})
    if same:
        said = f"It was sent to {same[0]}, as this one was: the authority may have had it from then."
    else:
        said = "It was not sent to the same organisation: the authority may not have had it then."
    return f"{said} {note}".strip()
