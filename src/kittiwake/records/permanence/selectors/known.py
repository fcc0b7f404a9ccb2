"""What is known of many periods of care at once: today, or as it was known at the end of a day.

Each fact carries when it was written, and corrections stand beside what they put right: so what was known is
asked of the facts themselves. When a period was ended is asked of the line.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.db.models import Q

from kittiwake.core.today import LONDON, local_day
from kittiwake.records.care.models import CarePlan, Period
from kittiwake.records.permanence.choices import Lane, Verdict
from kittiwake.records.permanence.models import (
    AdoptionDecision,
    Beside,
    ChildReport,
    Gate,
    Match,
    Milestone,
    Standing,
)
from kittiwake.records.permanence.tracks import Planned

Reached = dict[tuple[str, str], date]


@dataclass(frozen=True, kw_only=True)
class Known:
    """Of one period: plans newest first, steps reached, what is planned beside, and what stands."""

    plans: list[Planned] = field(default_factory=list)
    reached: Reached = field(default_factory=dict)
    beside: list[Beside] = field(default_factory=list)
    standings: list[Standing] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)

    def steps_of(self, lane: str) -> dict[str, date]:
        return {step: on for (of, step), on in self.reached.items() if of == lane}


def end_of(day: date) -> datetime:
    """The last moment of a London day."""
    return datetime.combine(day, time.max, LONDON)


def known_of(periods: Sequence[Period], *, on: date, until: datetime) -> Mapping[int, Known]:
    """By period. Eight queries, however many periods there are.

    on     the day that is asked about: what was to happen later is not there yet.
    until  what was written later is not known.
    """
    found: Mapping[int, Known] = defaultdict(Known)
    for plan in CarePlan.objects.filter(period__in=periods, recorded_at__lte=until):
        found[plan.period_id].plans.append(Planned(aim=plan.aim, on=local_day(plan.recorded_at)))
    _beside(found, periods, on, until)
    standing = Standing.objects.filter(period__in=periods, at__lte=until).select_related("owner")
    for row in standing:
        found[row.period_id].standings.append(row)
    for milestone in _milestones(periods, until):
        if milestone.reached_on is not None:
            found[milestone.period_id].reached[milestone.lane, milestone.step] = milestone.reached_on
    _matches(found, periods, until)
    for period_id, lane, step, day in _of_facts(periods, until):
        found[period_id].reached.setdefault((lane, step), day)
    return found


def _milestones(periods: Sequence[Period], until: datetime) -> Iterable[Milestone]:
    stood = Q(superseded_by=None) | Q(superseded_by__at__gt=until)
    return Milestone.objects.filter(stood, period__in=periods, at__lte=until)


def _beside(found: Mapping[int, Known], periods: Sequence[Period], on: date, until: datetime) -> None:
    open_then = Q(to_on=None) | Q(to_on__gt=on) | Q(ended_at__gt=until)
    for row in Beside.objects.filter(open_then, period__in=periods, at__lte=until, from_on__lte=on):
        found[row.period_id].beside.append(row)


def _matches(found: Mapping[int, Known], periods: Sequence[Period], until: datetime) -> None:
    """A match that was refused is no step; what was decided or told later was not known yet."""
    for row in Match.objects.filter(period__in=periods, proposed_at__lte=until):
        decided = row.decided_at is not None and row.decided_at <= until
        if decided and row.verdict == Verdict.NO:
            continue
        found[row.period_id].matches.append(row)
        reached = found[row.period_id].reached
        reached[Lane.FOSTERING, "proposed"] = row.proposed_on
        if decided and row.decided_on:
            reached[Lane.FOSTERING, "matched"] = row.decided_on
        if row.told_on and row.told_at and row.told_at <= until:
            reached[Lane.FOSTERING, "told"] = row.told_on


def _of_facts(periods: Sequence[Period], until: datetime) -> Iterable[tuple[int, str, str, date]]:
    """Steps of going home and of adoption that follow from what is recorded about them."""
    for gate in Gate.objects.filter(period__in=periods, at__lte=until).order_by("at", "pk"):
        yield gate.period_id, Lane.HOME, "weighed", local_day(gate.at)
        if gate.verdict == Verdict.YES and gate.decided_on and gate.decided_at and gate.decided_at <= until:
            yield gate.period_id, Lane.HOME, "agreed", gate.decided_on
    for report in ChildReport.objects.filter(period__in=periods, at__lte=until).order_by("written_on", "pk"):
        yield report.period_id, Lane.ADOPTION, "reported", report.written_on
    decisions = AdoptionDecision.objects.filter(period__in=periods, at__lte=until)
    newest: dict[int, AdoptionDecision] = {}
    for decision in decisions.order_by("decided_on", "pk"):
        newest[decision.period_id] = decision
    for decision in newest.values():
        if decision.verdict == Verdict.YES:
            yield decision.period_id, Lane.ADOPTION, "decided", decision.decided_on
