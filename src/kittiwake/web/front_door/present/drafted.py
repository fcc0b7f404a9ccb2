"""What a message proposes for a contact: each value with where it stood, and nothing decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from kittiwake.core.dates import When, says_day
from kittiwake.records.front_door.choices import How
from kittiwake.records.front_door.messages import (
    MAX_TEXT_CHARACTERS,
    Candidates,
    Found,
    Kind,
    Message,
    Passage,
    candidates,
)

CAUTIONS = {
    Kind.DO_NOT_DISCLOSE: "The writer asks that this is not disclosed",
    Kind.ANONYMITY: "The writer may not want to be named",
    Kind.FAMILY_NOT_TOLD: "The family has not been told",
    Kind.URGENT: "The writer calls it urgent",
}
GROUPS = (
    ("People", (Kind.NAME, Kind.KNOWN_AS, Kind.SURNAME, Kind.BIRTH, Kind.AGE, Kind.PREGNANCY, Kind.TWINS)),
    ("Numbers", (Kind.UPN, Kind.NHS_NUMBER, Kind.REFERENCE, Kind.PHONE)),
    ("Places", (Kind.ADDRESS, Kind.PLACE, Kind.POSTCODE)),
    ("When it happened", (Kind.OCCURRED,)),
    ("Words said", (Kind.QUOTED_WORDS,)),
)
WORDS = {
    Kind.NAME: "Name",
    Kind.KNOWN_AS: "Called",
    Kind.SURNAME: "Surname",
    Kind.BIRTH: "Born",
    Kind.AGE: "Age",
    Kind.PREGNANCY: "Pregnant",
    Kind.TWINS: "Twins",
    Kind.UPN: "Pupil number",
    Kind.NHS_NUMBER: "NHS number",
    Kind.REFERENCE: "Their reference",
    Kind.PHONE: "Telephone",
    Kind.ADDRESS: "Address",
    Kind.PLACE: "Place",
    Kind.POSTCODE: "Postcode",
    Kind.OCCURRED: "Happened",
    Kind.QUOTED_WORDS: "Said",
}


TOO_LONG = "The words are too many for one account. The message is kept as a file: write here what it says."


@dataclass(frozen=True, kw_only=True)
class Moment:
    """One moment at which we may first have had the message."""

    value: str
    words: str
    where: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    label: str
    words: str
    where: str
    note: str


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """A draft contact as the message proposes it.

    where     the form field -> where its proposed value stood.
    account   the message's own words, whole; empty when they are longer than a contact takes.
    cautions  what must be noticed first: a title and the words that stood there.
    """

    account: str
    initial: dict[str, str]
    where: dict[str, str]
    moments: tuple[Moment, ...]
    cautions: tuple[tuple[str, str], ...]
    suggestions: tuple[tuple[str, tuple[Suggestion, ...]], ...]
    attachments: tuple[tuple[str, str, str], ...]
    notices: tuple[str, ...]


def proposed_by(message: Message, *, is_file: bool) -> Proposed:
    """What the message proposes. Where it tells two senders or two moments, none is put in."""
    found = candidates(message)
    moments = tuple(moments_of(found))
    initial, where = _fields(message, found, moments, is_file=is_file)
    account = account_of(message)
    notices = message.all_notices()
    if len(account) > MAX_TEXT_CHARACTERS:
        account, notices = (
            "",
            (
                *notices,
                TOO_LONG,
            ),
        )
    return Proposed(
        account=account,
        initial=initial,
        where=where,
        moments=moments,
        cautions=tuple((CAUTIONS[each.kind], _flat(each.excerpt)) for each in _once(found.of(*CAUTIONS))),
        suggestions=tuple(_groups(found)),
        attachments=tuple((file.name, file.actual_words, file.says) for file in message.all_attachments()),
        notices=notices,
    )


def account_of(message: Message) -> str:
    """The words as they stood; several texts each under the place where it stood."""
    texts = [passage for passage in message.all_passages() if _is_text(passage) and passage.text.strip()]
    if len(texts) == 1:
        return texts[0].text
    return "\n\n".join(f"[{passage.where}]\n{passage.text.strip()}" for passage in texts)


def moments_of(found: Candidates) -> Iterable[Moment]:
    """Each different moment once, the earliest first."""
    told: dict[datetime, Found] = {}
    for each in found.received:
        if isinstance(each.value, datetime):
            told.setdefault(each.value, each)
    for moment, each in sorted(told.items()):
        words = f"{When.moment(moment).says()}, a {moment:%A}"
        yield Moment(
            value=moment.isoformat(), words=words, where=each.where, why=f"{each.where}. {each.note}".strip()
        )


def said(value: object) -> str:
    """A value of a message in words."""
    if isinstance(value, datetime):
        return When.moment(value).says()
    return says_day(value) if isinstance(value, date) else str(value)


def _fields(
    message: Message, found: Candidates, moments: tuple[Moment, ...], *, is_file: bool
) -> tuple[dict[str, str], dict[str, str]]:
    senders = [(each.sender, _from_line(each)) for each in message.with_nested() if each.sender]
    initial: dict[str, str] = {"how": How.EMAIL} if is_file else {}
    where: dict[str, str] = {"how": "It came as an e-mail file."} if is_file else {}
    if len(moments) == 1:
        at = datetime.fromisoformat(moments[0].value)
        initial["received_at"], where["received_at"] = When.moment(at).says(), moments[0].why
    if len({sender.address for sender, _line in senders}) == 1:
        sender, line = senders[0]
        initial["referrer_name"] = sender.name
        initial["referrer_reached_at"] = ", ".join(
            [sender.address, *(each.excerpt for each in _once(found.of(Kind.PHONE)))]
        )
        where |= {"referrer_name": line, "referrer_reached_at": f"{line}, and numbers in the text"}
    elif senders:
        several = "; ".join(f"{sender} ({line.lower()})" for sender, line in senders)
        where["referrer_name"] = f"More than one sender, so nothing is filled in: {several}"
    happened = _once(found.of(Kind.OCCURRED))
    if happened:
        initial["occurred"] = "; ".join(_flat(each.excerpt) for each in happened)
        where["occurred"] = happened[0].where
    return initial, where


def _from_line(message: Message) -> str:
    return next(
        (p.where for p in message.passages if p.key.rpartition(".")[2] == "from"), "Headings in the text"
    )


def _groups(found: Candidates) -> Iterable[tuple[str, tuple[Suggestion, ...]]]:
    for title, kinds in GROUPS:
        rows = tuple(
            Suggestion(
                label=WORDS[each.kind],
                words=_flat(each.excerpt) if each.kind == Kind.QUOTED_WORDS else said(each.value),
                where=each.where,
                note=each.note if each.is_sound else f"This cannot be right. {each.note}".strip(),
            )
            for each in _once(found.of(*kinds))
        )
        if rows:
            yield title, rows


def _once(found: Iterable[Found]) -> list[Found]:
    """The same thing said twice is suggested once."""
    return list({(each.kind, str(each.value), each.person): each for each in reversed(list(found))}.values())[
        ::-1
    ]


def _is_text(passage: Passage) -> bool:
    return passage.key.rpartition(".")[2] in {"text", "html"}


def _flat(text: str) -> str:
    return " ".join(text.split())
