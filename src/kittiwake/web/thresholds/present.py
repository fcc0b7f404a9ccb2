"""Thresholds in words. No page of this room names or counts a worker."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kittiwake.assurance.thresholds import Agreement, Group
from kittiwake.core.dates import When, says_day
from kittiwake.records.front_door import continuum
from kittiwake.records.front_door.choices import Consent, Outcome, Part
from kittiwake.records.front_door.selectors.rereadings import BeforeDecision, HowAnswered
from kittiwake.records.line.choices import Provenance, Sharing
from kittiwake.records.people.selectors import identities
from kittiwake.web.components.shapes import Share
from kittiwake.web.front_door.present.cards import source_words
from kittiwake.web.front_door.present.people import PersonRow, names_for, person_row

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TOO_FEW = "Fewer than 6 read: too few to show a share"


@dataclass(frozen=True, kw_only=True)
class Side:
    """How one contact was answered, as one of several columns beside one another."""

    number: int
    title: str
    received: str
    account: str
    outcome: str
    level: str
    facts: list[tuple[str, str]]
    criteria: list[str]
    agencies: list[Any]
    reasons: list[tuple[str, str]]


def level_title(key: str) -> str:
    return continuum.newest().title_of(key)


def people_rows(before: BeforeDecision, viewer: "User") -> list[PersonRow]:
    """Those on the contact by the time it was decided, and those around them."""
    on_it = {each.subject_id: Part(each.part).label for each in before.people}
    people = identities(viewer, [*(each.subject for each in before.people), *before.history.people])
    return [person_row(who, part=on_it.get(pk, "In the household or family")) for pk, who in people.items()]


def history_lines(before: BeforeDecision, viewer: "User") -> list[tuple[str, str, str]]:
    """When, what and whose: the household's history as it stood then."""
    people = identities(viewer, before.history.people)
    return [
        (entry.when.says(), entry.text, names_for(before.history.about[entry.event.pk], people))
        for entry in before.history.entries
    ]


def said_of(before: BeforeDecision) -> list[tuple[str, str]]:
    """What was known of the telling and of screening; nobody who worked on it."""
    contact = before.contact
    facts = [
        ("Received", When.moment(contact.received_at).says()),
        ("Happened", contact.occurred),
        ("Who told us", source_words(contact.get_source_code_display()).capitalize()),
        ("How", contact.get_how_display()),
        ("How they know", Provenance(contact.provenance).label),
        ("Sharing", Sharing(contact.sharing).label),
        ("Consent", Consent(contact.consent).label),
        ("Why consent stands so", contact.consent_reason),
        ("Not yet known", contact.not_yet_known),
    ]
    return [(label, words) for label, words in facts if words]


def side(answered: HowAnswered, viewer: "User", *, title: str) -> Side:
    """One contact's answer with its reasons, the agencies asked and the history read."""
    decision = answered.decision
    entries = max((reading.entries for reading in answered.readings), default=None)
    people = identities(viewer, [each.subject for each in answered.people])
    about = names_for((each.subject_id for each in answered.people if each.part == Part.CHILD), people)
    return Side(
        number=answered.contact.pk,
        title=title,
        received=When.moment(answered.contact.received_at).says(),
        account=answered.contact.account,
        outcome=Outcome(decision.outcome).label,
        level=level_title(continuum.level_of(decision.outcome, on=When.moment(decision.at).on)),
        facts=[
            ("About", about or "Nobody matched"),
            ("Decided", When.moment(decision.at).says()),
            ("Proposed", Outcome(decision.proposed_outcome).label),
            ("History", "Not marked as read" if entries is None else f"Read: {entries} entries"),
            *_corrected(answered),
        ],
        criteria=answered.criteria,
        agencies=answered.agencies,
        reasons=_reasons(answered),
    )  # fmt: skip


def _corrected(answered: HowAnswered) -> list[tuple[str, str]]:
    if answered.standing == answered.decision:
        return []
    return [("Corrected since, to", Outcome(answered.standing.outcome).label)]


def _reasons(answered: HowAnswered) -> list[tuple[str, str]]:
    decision = answered.decision
    return [
        ("The proposal’s reasons", decision.proposal.reasons),
        ("The decision’s rationale", decision.rationale or "The proposal’s reasons stand."),
        *([("Why it was corrected", answered.standing.rationale)] if answered.standing != decision else []),
    ]


def months_of(found: Agreement) -> list[Share]:
    return [
        Share(label=f"{each.month:%B %Y}", numerator=each.count.numerator, denominator=each.count.denominator)
        for each in found.months
    ]


def group_rows(groups: Iterable[Group]) -> list[list[str]]:
    """Title and share; fewer than six show none."""
    return [[group.title, TOO_FEW if group.count.is_few else group.count.says] for group in groups]


def week_words(monday: Any) -> str:
    return f"Week of {says_day(monday)}"
