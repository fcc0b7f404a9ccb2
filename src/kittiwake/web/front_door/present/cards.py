"""Contacts in lists: one row each, with why its date is what it is."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from kittiwake.core import today as clock
from kittiwake.core.dates import When
from kittiwake.core.lengths import says_count
from kittiwake.core.today import local_day
from kittiwake.records.front_door.choices import Outcome, Part, Stage
from kittiwake.records.front_door.selectors import ContactCard
from kittiwake.records.line.selectors import explained
from kittiwake.records.people.selectors import Identity, identities
from kittiwake.records.subject.whole import records_of
from kittiwake.web.addresses import address
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

NOBODY = "Nobody matched yet"


def rows_of(cards: Iterable[ContactCard], *, viewer: "User") -> list[DeskRow]:
    """The contacts as rows of work, in a number of queries that does not grow with them."""
    listed = list(cards)
    people = identities(viewer, [each.subject for card in listed for each in card.people])
    reasons = explained(card.decision_run for card in listed if card.decision_run)
    return [_row(card, title_of(card, people), reasons, viewer) for card in listed]


def rows_on_the_page_of(subject: "Subject", cards: Iterable[ContactCard], *, viewer: "User") -> list[DeskRow]:
    """The contacts as rows on the page of somebody they are about, who need not be named again."""
    listed = list(cards)
    people = identities(viewer, [each.subject for card in listed for each in card.people])
    reasons = explained(card.decision_run for card in listed if card.decision_run)
    rows = [
        replace(row, title=f"Contact from {who}", hint=row.hint.replace(f" from {who}", "", 1))
        for card in listed
        for who, row in [(teller(card.contact), _row(card, "", reasons, viewer))]
    ]
    return [
        replace(row, hint=f"{row.hint} · Also about {others}") if others else row
        for row, card in zip(rows, listed, strict=True)
        for others in [_others(card, subject, people)]
    ]


def _others(card: ContactCard, subject: "Subject", people: Mapping[int, Identity]) -> str:
    """The other children that a contact is about, by name."""
    of_one = set(records_of(subject))
    others = [each for each in card.people if each.part == Part.CHILD and each.subject_id not in of_one]
    return ", ".join(people[each.subject_id].name for each in others if each.subject_id in people)


def title_of(card: ContactCard, people: Mapping[int, Identity]) -> str:
    """Who the contact is about: the children first, then anybody; a number while nobody is known."""
    children = [each for each in card.people if each.part == Part.CHILD] or card.people
    names = [people[each.subject_id].name for each in children if each.subject_id in people]
    return ", ".join(names) or NOBODY


def waited(since: date, *, today: date) -> str:
    """How long, in the days people count."""
    days = (today - since).days
    return "since today" if days <= 0 else f"for {says_count(days, 'day')}"


def _row(card: ContactCard, title: str, reasons: Mapping[int, str], viewer: "User") -> DeskRow:
    run = card.decision_run
    status, tone = clock_status(run.due_on, run.stopped_on, today=clock.today()) if run else ("", "plain")
    return DeskRow(
        title=title,
        url=address("front_door:contact", contact_id=card.contact.pk),
        hint=" · ".join(words for words in _hints(card, viewer) if words),
        status=status,
        tone=tone,
        explained=reasons.get(run.pk, "") if run and not run.stopped_on else "",
    )


def _hints(card: ContactCard, viewer: "User") -> Iterable[str]:
    contact = card.contact
    yield "Urgent" if contact.is_urgent else ""
    yield f"Received {When.moment(contact.received_at).says()} from {teller(contact)}"
    yield _standing(card)
    if card.stage != Stage.DECIDED and contact.screener_id != viewer.pk:
        yield f"Screened by {contact.screener}" if contact.screener else "Nobody is screening it"


def teller(contact: Any) -> str:
    """Who told us, without a private person's name: the agency, or the kind of source."""
    return str(contact.agency) if contact.agency else source_words(contact.get_source_code_display())


def source_words(label: str) -> str:
    """The census's capitals as people read them: "INDIVIDUAL – self" is "individual – self"."""
    head, dash, rest = label.partition(" – ")
    known = {"LA SERVICES": "council services", "HEALTH SERVICES": "health services"}
    return f"{known.get(head, head.lower())}{dash}{rest.partition(' (')[0]}"


def _standing(card: ContactCard) -> str:
    today = clock.today()
    if card.stage == Stage.WAITING and card.wait:
        return f"Waiting {waited(local_day(card.wait.at), today=today)} for {card.wait.from_whom}"
    if card.stage == Stage.RETURNED and card.question:
        return f"{card.question.by} asks: {card.question.text}"
    if card.stage == Stage.PROPOSED and card.proposal:
        said = f"{card.proposal.by} proposes: {Outcome(card.proposal.outcome).label}"
        return f"{said} ({says_count(card.exceptions, 'exception')} to agree)" if card.exceptions else said
    if card.decision:
        return f"Decided by {card.decision.by}: {Outcome(card.decision.outcome).label}"
    return ""
