"""What follows a decision: referrals, and a word to the allocated worker."""

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.selectors import allocated_worker
from kittiwake.records.front_door import events
from kittiwake.records.front_door.choices import MAKES_A_REFERRAL, Outcome, Part
from kittiwake.records.front_door.models import Decision, PassedOn, Referral
from kittiwake.records.line.services import Act, key_of, record
from kittiwake.records.subject.models import Subject
from kittiwake.records.workforce.choices import Priority
from kittiwake.records.workforce.services import WaitFacts, begin_wait, end_waits_of


class NothingToClose(Exception):
    """The referral is not open. The message is safe to show."""


class NobodyHoldsTheCase(Exception):
    """A contact cannot go to an allocated worker when there is none. The message says what to do."""


def follow(decision: Decision, act: Act) -> None:
    """Make what the decision calls for: a referral of each child, or a word to whoever holds the case."""
    if decision.outcome in MAKES_A_REFERRAL:
        for child in children_on(decision):
            _refer(decision, child, act)
    if decision.outcome == Outcome.ALREADY_OPEN:
        _pass_on(decision, act)


def take_back(standing: Decision, corrected: Decision, act: Act) -> None:
    """Withdraw the referrals of a decision that was corrected to something else."""
    if corrected.outcome in MAKES_A_REFERRAL:
        return
    for referral in standing.contact.referrals.filter(withdrawn_at=None).select_related("subject"):
        referral.withdrawn_at = act.at
        referral.save()
        record(events.REFERRAL_WITHDRAWN, act, about=[referral.subject], source=referral)
        end_waits_of(key_of(referral), because="The decision was corrected", act=act)


@transaction.atomic
def close_referral(*, referral_id: int, note: str, act: Act) -> Referral:
    """Record that the assessment this referral asked for has been authorised, which stops its clock.

    For an assessment that lies elsewhere this is a manager's word, with a note of where.
    Raises  policies.NotPermitted, NothingToClose.
    """
    policies.require(act.by, "referral.close", on=local_day(act.at))
    referral = Referral.objects.select_for_update().select_related("subject").get(pk=referral_id)
    if referral.withdrawn_at or referral.closed_at:
        raise NothingToClose("This referral is not open.")
    if not note.strip():
        raise NothingToClose("Say who authorised the assessment, and where it lies.")
    referral.closed_at, referral.closing_note = act.at, note.strip()
    referral.save()
    record(
        events.REFERRAL_CLOSED,
        act,
        about=[referral.subject],
        source=referral,
        says=f"Assessment authorised: {note}",
    )
    end_waits_of(key_of(referral), because="The assessment is authorised", act=act)
    return referral


def answer_referral(referral: Referral, *, note: str, act: Act) -> None:
    """The assessment kept here answers the referral, once: its own event stops the clock."""
    held = Referral.objects.select_for_update().get(pk=referral.pk)
    if held.withdrawn_at is None and held.closed_at is None:
        held.closed_at, held.closing_note = act.at, note
        held.save()
        end_waits_of(key_of(held), because="The assessment is authorised", act=act)


def children_on(decision: Decision) -> list[Subject]:
    matched = decision.contact.people.filter(removed_at=None, part=Part.CHILD).select_related("subject")
    return [each.subject for each in matched.order_by("pk")]


def _refer(decision: Decision, child: Subject, act: Act) -> None:
    referral, is_new = Referral.objects.get_or_create(
        contact=decision.contact,
        subject=child,
        withdrawn_at=None,
        defaults={
            "decision": decision,
            "received_on": local_day(decision.contact.received_at),
            "source_code": decision.contact.source_code,
            "recorded_at": act.at,
        },
    )
    if is_new:
        says = f"Referral accepted: {Outcome(decision.outcome).label.lower()}"
        record(
            events.REFERRAL_MADE, act, about=[child], source=referral,
            when=When.moment(decision.contact.received_at), says=says,
        )  # fmt: skip
        if decision.outcome == Outcome.STRATEGY:
            record(events.STRATEGY_NEEDED, act, about=[child], source=referral)
        _wait_for_worker(referral, decision, act)


def _wait_for_worker(referral: Referral, decision: Decision, act: Act) -> None:
    """The child waits from the decision on, unless somebody holds them already."""
    facts = WaitFacts(
        priority=_priority_of(decision),
        reason=f"Referral accepted: {Outcome(decision.outcome).label.lower()}",
        contact_on=referral.received_on,
        source=key_of(referral),
    )
    begin_wait(facts, subject=referral.subject, act=act)


def _priority_of(decision: Decision) -> Priority:
    """What a wait begins with, until a manager says otherwise: a local rule."""
    if decision.outcome == Outcome.STRATEGY:
        return Priority.URGENT
    return Priority.HIGH if decision.contact.is_urgent else Priority.ORDINARY


def _pass_on(decision: Decision, act: Act) -> None:
    held = {child: allocated_worker(child, on=local_day(act.at)) for child in children_on(decision)}
    if not any(held.values()):
        raise NobodyHoldsTheCase(
            "No worker holds this child's case. Choose another outcome, or allocate the child first."
        )
    for child, worker in held.items():
        if worker is not None:
            passed, is_new = PassedOn.objects.get_or_create(
                contact=decision.contact, subject=child, to=worker, defaults={"at": act.at}
            )
            if is_new:
                record(
                    events.CONTACT_PASSED_ON, act, about=[child], source=passed, case=decision.contact,
                    says=f"Passed to {worker}, the allocated worker",
                )  # fmt: skip
