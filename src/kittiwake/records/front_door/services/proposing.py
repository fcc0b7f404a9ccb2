"""The worker's proposal, held against the practice standards."""

from collections.abc import Collection, Mapping

from django.db import transaction

from kittiwake import standards
from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.front_door import events
from kittiwake.records.front_door.choices import Consent, Outcome
from kittiwake.records.front_door.models import Contact, Proposal
from kittiwake.records.front_door.selectors.history import HouseholdHistory, household_history
from kittiwake.records.front_door.services.criteria import rely_on
from kittiwake.records.front_door.services.matching import lines_of
from kittiwake.records.front_door.services.screening import require_undecided
from kittiwake.records.line.services import Act, record, record_standards
from kittiwake.standards import Assessment


class StandardNotMet(Exception):
    """A standard that stops the proposal is not met. `refusals` are sentences safe to show.

    `history` holds what the worker has not read, when that is what stops it.
    """

    def __init__(self, refusals: tuple[str, ...], history: HouseholdHistory | None = None) -> None:
        super().__init__(" ".join(refusals))
        self.refusals = refusals
        self.history = history


@transaction.atomic
def propose(  # noqa: PLR0913 -- they are the parts of a proposal
    *,
    contact_id: int,
    outcome: str,
    reasons: str,
    would_change_it: str,
    exceptions: Mapping[str, str],
    act: Act,
    criteria: Collection[str] = (),
) -> Proposal:
    """Propose what should happen next, with reasons. A later proposal replaces an earlier one.

    exceptions  the worker's reason for each standard not met that allows one, by its key.
    criteria    those of the continuum in force that the worker relies on, by their keys.
    Raises  policies.NotPermitted, BadContact; StandardNotMet, naming each standard and what was not read.
    Source  the report, recommendation 1, paragraphs 13 and 76; standards/catalogue/front_door.toml
    """
    policies.require(act.by, "contact.propose", on=local_day(act.at))
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    require_undecided(contact)
    history = household_history(act.by, contact)
    met = standards_met(contact, history, by=act.by, reasons=reasons, would_change_it=would_change_it)
    met["criteria_named"] = bool(criteria)
    assessed = standards.assess(
        met, reasons=exceptions, agreed=False, decision="contact.proposal", on=local_day(act.at)
    )
    if assessed.refusals:
        raise StandardNotMet(_in_words(assessed, met, history), None if met["history_read"] else history)
    proposal = Proposal.objects.create(
        contact=contact, outcome=outcome, reasons=clean(reasons), would_change_it=clean(would_change_it),
        by=act.by, at=act.at,
    )  # fmt: skip
    rely_on(criteria, contact=contact, at=act.at, proposal=proposal)
    record_standards(assessed, decision=proposal, case=contact, act=act)
    says = f"Proposed: {Outcome(outcome).label.lower()}"
    record(events.CONTACT_PROPOSED, act, about=lines_of(contact), source=proposal, case=contact, says=says)
    return proposal


def standards_met(
    contact: Contact, history: HouseholdHistory, *, by: User, reasons: str, would_change_it: str
) -> dict[str, bool]:
    """Which of the proposal's standards hold as the contact stands now."""
    return {
        "history_read": is_history_read(contact, history, by=by),
        "agencies_asked": any(check.withdrawn_at is None for check in contact.checks.all()),
        "rationale_given": bool(reasons.strip()),
        "consent_recorded": contact.consent != Consent.NOT_RECORDED,
        "unknowns_stated": bool(contact.not_yet_known.strip()),
        "what_would_change_it": bool(would_change_it.strip()),
        "criteria_named": False,  # until the proposal names them
    }


def is_history_read(contact: Contact, history: HouseholdHistory, *, by: User) -> bool:
    """True when this worker has read all that is known of the household, or nothing is known of it."""
    if not history.entries:
        return bool(history.people)
    return any(
        reading.by_id == by.pk and reading.up_to >= history.newest and reading.people >= len(history.people)
        for reading in contact.history_readings.all()
    )


def _in_words(assessed: Assessment, met: Mapping[str, bool], history: HouseholdHistory) -> tuple[str, ...]:
    if met["history_read"]:
        return assessed.refusals
    if not history.people:
        return (
            *assessed.refusals,
            "Nobody has been matched yet: find or add the child, so that their history is known.",
        )
    unread = "; ".join(f"{entry.when.says()}, {entry.text}" for entry in history.entries[:10])
    return (*assessed.refusals, f"Not read: {unread}.")
