"""Referring to a specialist service, and what becomes of it. What the child has meanwhile is always told."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When, says_day
from kittiwake.records.care.services.facts import LONGEST_LINE, BadCare, CareMovedOn, needed
from kittiwake.records.health import events
from kittiwake.records.health.choices import OVER, Step
from kittiwake.records.health.models import Referral, ReferralStep
from kittiwake.records.health.services.turning import may_write
from kittiwake.records.line.services import Act, record
from kittiwake.records.subject.models import Subject

MEANWHILE = "Say what the child has meanwhile, from whom; or that it is nothing."


@dataclass(frozen=True, kw_only=True)
class ReferralFacts:
    """To which service, when, why, and what the child has meanwhile."""

    service: str
    asked_on: date
    why: str
    meanwhile: str


@dataclass(frozen=True, kw_only=True)
class StepFacts:
    """What the service said on which day; and what the child has now."""

    step: str
    on: date
    words: str


@transaction.atomic
def refer(*, subject: Subject, facts: ReferralFacts, act: Act) -> Referral:
    """Ask a specialist service to see a child. Raises policies.NotPermitted, BadCare."""
    child = may_write(subject, facts.asked_on, act)
    row = Referral.objects.create(
        subject=child, asked_on=facts.asked_on, by=act.by, at=act.at,
        service=needed(facts.service, "The service", "Say which service.", at_most=LONGEST_LINE),
        why=needed(facts.why, "Why", "Say what the child needs."),
        meanwhile=needed(facts.meanwhile, "Meanwhile", MEANWHILE),
    )  # fmt: skip
    says = f"Referred to {row.service}"
    record(events.REFERRED, act, about=[child], source=row, when=When.day(row.asked_on), says=says)
    return row


@transaction.atomic
def step(*, referral: Referral, facts: StepFacts, act: Act) -> ReferralStep:
    """It moved on. A refusal at the threshold ends nothing: it goes on ageing until it is over.

    Raises  policies.NotPermitted; BadCare for a day before the last step; CareMovedOn where it is over.
    """
    held = Referral.objects.select_for_update(of=["self"]).select_related("subject").get(pk=referral.pk)
    child = may_write(held.subject, facts.on, act)
    last = held.steps.last()
    if last is not None and last.step in OVER:
        raise CareMovedOn("This referral is over. Refer anew.")
    since = last.on if last else held.asked_on
    if facts.on < since:
        raise BadCare(f"The last step was on {says_day(since)}. Say a day from then on.")
    if facts.step not in Step.values:
        raise BadCare("Say what became of it.")
    row = ReferralStep.objects.create(
        referral=held, step=facts.step, on=facts.on, by=act.by, at=act.at,
        words=needed(facts.words, "What they said", f"Say what they said. {MEANWHILE}"),
    )  # fmt: skip
    kind = events.REFUSED if row.step == Step.REFUSED else events.MOVED_ON
    says = f"{held.service}: {row.get_step_display().lower()}"
    record(kind, act, about=[child], source=row, case=held, when=When.day(row.on), says=says)
    return row
