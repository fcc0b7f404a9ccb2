"""The manager's decision: never the proposer's own, always with its reasons, and never changed."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction

from kittiwake import standards
from kittiwake.core.dates import When
from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.front_door import events
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.front_door.models import Contact, Decision, Proposal
from kittiwake.records.front_door.services.criteria import rely_on
from kittiwake.records.front_door.services.matching import lines_of
from kittiwake.records.front_door.services.referring import follow, take_back
from kittiwake.records.line.models import StandardCheck
from kittiwake.records.line.services import Act, key_of, record, record_standards
from kittiwake.standards import Assessment


class AlreadyDecided(Exception):
    """Another manager decided first. The message says who and when, and is safe to show."""


class NotYet(Exception):
    """The decision cannot be made so. The message says what is missing."""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What the manager decides. `rationale` may be blank only when the outcome is the one proposed.

    criteria  keys of the continuum's criteria that the manager adds to those of the proposal.
    """

    outcome: str
    rationale: str
    agrees_to_exceptions: bool = False
    criteria: Collection[str] = ()


@transaction.atomic
def decide(*, contact_id: int, proposal_id: int, verdict: Verdict, act: Act) -> Decision:
    """Decide what happens next with a contact, on the proposal that the manager was shown.

    Raises  policies.NotPermitted; AlreadyDecided when another manager was first; NotYet when there is a newer
            proposal, the proposer decides, a rationale is missing, or an exception is not agreed to.
    Source  the report, recommendation 1, paragraphs 13 and 76.
    """
    policies.require(act.by, "contact.decide", on=local_day(act.at))
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    _require_first(contact)
    proposal = _require_latest(contact, proposal_id)
    assessed = _assess(proposal, verdict, act)
    carried = _carried(proposal, verdict, act)
    decision = Decision.objects.create(
        contact=contact, proposal=proposal, proposed_outcome=proposal.outcome, outcome=verdict.outcome,
        rationale=clean(verdict.rationale).strip(), by=act.by, at=act.at,
    )  # fmt: skip
    rely_on(verdict.criteria, contact=contact, at=act.at, decision=decision)
    record_standards(assessed, decision=decision, case=contact, act=act, agreed_by=act.by)
    record_standards(carried, decision=decision, case=contact, act=act, agreed_by=act.by)
    contact.waits.filter(ended_at=None).update(ended_at=act.at, ended_because="Decided")
    record(
        events.CONTACT_DECIDED,
        act,
        about=lines_of(contact),
        source=decision,
        case=contact,
        says=_says(decision),
    )
    follow(decision, act)
    return decision


@transaction.atomic
def correct_decision(*, contact_id: int, verdict: Verdict, act: Act) -> Decision:
    """Supersede a decision with another one and its rationale. The first stays, and the clock's stop with it.

    Raises  policies.NotPermitted; NotYet when nothing was decided, or no rationale is given.
    """
    policies.require(act.by, "contact.decide", on=local_day(act.at))
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    standing = contact.decisions.filter(superseded_by=None).first()
    if standing is None:
        raise NotYet("Nothing has been decided yet, so there is nothing to correct.")
    if not verdict.rationale.strip():
        raise NotYet("Give the rationale for the correction: what was wrong, and why this is right.")
    decision = Decision.objects.create(
        contact=contact, proposal=standing.proposal, proposed_outcome=standing.proposed_outcome,
        outcome=verdict.outcome, rationale=clean(verdict.rationale).strip(), supersedes=standing,
        by=act.by, at=act.at,
    )  # fmt: skip
    rely_on(verdict.criteria, contact=contact, at=act.at, decision=decision)
    record_standards(_assess(standing.proposal, verdict, act), decision=decision, case=contact, act=act)
    record(
        events.DECISION_CORRECTED, act, about=lines_of(contact), source=decision, case=contact,
        says=f"Decision corrected to {_label(decision)}, from {_label(standing)}",
    )  # fmt: skip
    take_back(standing, decision, act)
    follow(decision, act)
    return decision


def _require_first(contact: Contact) -> None:
    decided = contact.decisions.select_related("by").first()
    if decided:
        when = When.moment(decided.at).says()
        raise AlreadyDecided(
            f"{decided.by} decided this contact on {when}: {Outcome(decided.outcome).label.lower()}."
            " Your words are kept below. If that decision is wrong, correct it with a reason."
        )


def _require_latest(contact: Contact, proposal_id: int) -> Proposal:
    latest = contact.proposals.select_related("by").last()
    if latest is None:
        raise NotYet("Nobody has proposed an outcome yet.")
    if latest.pk != proposal_id:
        raise NotYet("There is a newer proposal than the one you were reading. Read it, then decide.")
    if hasattr(latest, "question"):
        raise NotYet("This proposal was returned with a question. Wait for the answer.")
    return latest


def _assess(proposal: Proposal, verdict: Verdict, act: Act) -> Assessment:
    agrees = verdict.outcome == proposal.outcome
    met = {
        "decided_by_another": proposal.by_id != act.by.pk,
        "rationale_given": bool(verdict.rationale.strip()) or agrees,
        "criteria_named": bool(verdict.criteria) or (agrees and proposal.criteria.exists()),
    }
    assessed = standards.assess(
        met,
        reasons={},
        agreed=verdict.agrees_to_exceptions,
        decision="contact.decision",
        on=local_day(act.at),
    )
    if assessed.refusals:
        raise NotYet(" ".join(assessed.refusals))
    return assessed


def _carried(proposal: Proposal, verdict: Verdict, act: Act) -> Assessment:
    """The proposal's own standards, as the decision takes them over; its exceptions must be agreed to."""
    checks = StandardCheck.objects.filter(decision=key_of(proposal))
    own = {standard.key for standard in standards.standards("contact.decision", on=local_day(act.at))}
    assessed = standards.assess(
        {check.standard: check.is_met for check in checks},
        reasons={check.standard: check.reason for check in checks},
        agreed=verdict.agrees_to_exceptions,
        decision="contact.proposal",
        on=local_day(proposal.at),
    )
    if assessed.awaiting_agreement:
        titles = "; ".join(f"{row.standard.title} ({row.reason})" for row in assessed.awaiting_agreement)
        raise NotYet(f"Agree to the exception, or return the contact with a question: {titles}.")
    return Assessment(rows=tuple(row for row in assessed.rows if row.standard.key not in own), refusals=())


def _label(decision: Decision) -> str:
    return Outcome(decision.outcome).label.lower()


def _says(decision: Decision) -> str:
    outcome = Outcome(decision.outcome).label
    if decision.outcome == decision.proposed_outcome:
        return f"Decided: {outcome.lower()}"
    return f"Decided: {outcome.lower()}. {Outcome(decision.proposed_outcome).label} had been proposed"
