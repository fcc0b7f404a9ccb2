"""The gate before a child goes home, and care that ends by going home."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.today import local_day
from kittiwake.records.care.choices import HOME_AS_PLANNED
from kittiwake.records.care.models import Period
from kittiwake.records.care.services import cease_care
from kittiwake.records.care.services.facts import BadCare, CareMovedOn, needed
from kittiwake.records.line.services import Act
from kittiwake.records.permanence import events
from kittiwake.records.permanence.choices import Verdict
from kittiwake.records.permanence.models import Gate
from kittiwake.records.permanence.services.held import hold, require_between, tell

ASK_FIRST = (
    "No manager has agreed that the child goes home. Have it weighed and decided first; or, where the child "
    "went without a plan, choose that it was not part of the care planning process: then weighing it is owed."
)


@dataclass(frozen=True, kw_only=True)
class GateFacts:
    """What was assessed, what changed at home, what the child and the parents say, and what helps."""

    assessed: str
    changed: str
    childs_view: str
    parents_view: str
    support: str


@transaction.atomic
def weigh_return(*, period: Period, facts: GateFacts, act: Act) -> Gate:
    """Weigh going home: before it, or afterwards where nobody planned it.

    Raises  policies.NotPermitted; BadCare; CareMovedOn where one waits for a manager already.
    """
    held = hold(period, "permanence.record", act, must_go_on=False)
    if held.gates.filter(verdict="").exists():
        raise CareMovedOn("Going home is weighed already, and waits for a manager.")
    row = Gate.objects.create(
        period=held, by=act.by, at=act.at,
        assessed=needed(facts.assessed, "The assessment", "Say what the assessment of going home found."),
        changed=needed(facts.changed, "What changed", "Say what changed at home since the child left."),
        childs_view=needed(facts.childs_view, "The child", "Say what the child says to it."),
        parents_view=needed(facts.parents_view, "The parents", "Say what the parents say to it."),
        support=needed(facts.support, "Support", "Say who helps with what, and for how long."),
    )  # fmt: skip
    tell(events.GATE_WRITTEN, act, held, row, on=local_day(act.at))
    return row


@transaction.atomic
def decide_gate(*, gate: Gate, verdict: str, on: date, reasons: str, act: Act) -> Gate:
    """A manager who did not write it decides.

    Raises  policies.NotPermitted; BadCare, also for whoever wrote it; CareMovedOn where it is decided.
    """
    held = hold(gate.period, "permanence.decide", act, must_go_on=False)
    row = Gate.objects.select_for_update(of=["self"]).get(pk=gate.pk)
    if row.verdict:
        raise CareMovedOn("This is decided already.")
    if row.by_id == act.by.pk:
        raise BadCare("Whoever weighed it does not decide. Ask another manager.")
    if verdict not in Verdict.values:
        raise BadCare("Say whether the child goes home, or stays there.")
    row.verdict, row.decided_by, row.decided_at = verdict, act.by, act.at
    row.decided_on = require_between(local_day(row.at), on, act)
    row.reasons = needed(reasons, "The reasons", "Say why, and what follows.")
    row.save()
    tell(events.GATE_YES if verdict == Verdict.YES else events.GATE_NO, act, held, row, on=on)
    return row


@transaction.atomic
def end_care(*, period: Period, on: date, why: str, because: str, act: Act) -> Period:
    """The child ceases to be looked after. Going home as planned asks whether a manager agreed to it.

    Raises  as care's `cease_care`; BadCare where the child goes home as planned and no manager agreed.
    Source  the report, paragraph 35; replay R24.
    """
    if why == HOME_AS_PLANNED and not _is_agreed(period):
        raise BadCare(ASK_FIRST)
    return cease_care(period=period, on=on, why=why, because=because, act=act)


def _is_agreed(period: Period) -> bool:
    newest = period.gates.exclude(verdict="").order_by("-decided_at", "-pk").first()
    return newest is not None and newest.verdict == Verdict.YES
