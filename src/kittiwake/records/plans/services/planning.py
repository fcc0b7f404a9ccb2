"""Starting a plan, ending it, and naming who oversees it."""

from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import Q

from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.line.services import Act, record
from kittiwake.records.plans import events
from kittiwake.records.plans.choices import EndReason, PlanKind
from kittiwake.records.plans.models import Plan
from kittiwake.records.plans.policies import require_on, require_open
from kittiwake.records.plans.services.facts import BadPlan, PlanMovedOn, require_words
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of

BY_CONFERENCE = frozenset({PlanKind.CHILD_PROTECTION})
"""Kinds that a conference starts and ends: whoever calls the service has asked who may decide that."""


@transaction.atomic
def start_plan(*, subject: Subject, kind: str, on: date, because: str, act: Act) -> Plan:
    """Begin a plan for one child. Its first day counts; clocks start from it.

    Raises  policies.NotPermitted, also for a record that is closed; BadPlan for a day to come, no reason, or
            a day on which the child has a plan of this kind already.
    """
    child = first_record(subject)
    _require(act, kind, "plan.start", child)
    if on > local_day(act.at):
        raise BadPlan("A plan begins on a day that has come. Check the date.")
    words = require_words(because, "Say why the plan is needed.")
    Subject.objects.select_for_update().get(pk=child.pk)
    _require_free(child, kind, on)
    try:
        with transaction.atomic():
            plan = Plan.objects.create(
                subject=child, kind=kind, from_on=on, because=words, started_by=act.by, started_at=act.at
            )
    except IntegrityError as clash:
        raise BadPlan("The child has a plan of this kind on that day already.") from clash
    record(events.STARTED[PlanKind(kind)], act, about=[child], source=plan, when=When.day(on))
    return plan


@transaction.atomic
def end_plan(*, plan: Plan, on: date, reason: str, because: str, act: Act) -> Plan:
    """End a plan. Its last day counts; every clock that waits on it ends.

    Raises  policies.NotPermitted; BadPlan for a day before it began, before its last review, or to come, and
            without a reason; PlanMovedOn for one that has ended.
    """
    by = PlanKind.CHILD_PROTECTION if reason == EndReason.STEPPED_UP else plan.kind  # a conference steps up
    _require(act, by, "plan.end", plan.subject)
    words = require_words(because, "Say why the plan ends.")
    held = Plan.objects.select_for_update().select_related("subject").get(pk=plan.pk)
    if held.to_on is not None:
        raise PlanMovedOn(f"This plan ended on {says_day(held.to_on)}. There is nothing to end.")
    _check_end(held, on, act)
    held.to_on, held.end_reason, held.end_because = on, EndReason(reason), words
    held.ended_by, held.ended_at = act.by, act.at
    held.save()
    says = f"The {held.get_kind_display().lower()} ended: {held.get_end_reason_display().lower()}"
    record(
        events.ENDED[PlanKind(held.kind)],
        act,
        about=[held.subject],
        source=held,
        when=When.day(on),
        says=says,
    )
    return held


@transaction.atomic
def name_overseer(*, plan: Plan, officer: User, act: Act) -> Plan:
    """A reviewing officer oversees this plan from now on; they write nothing of it.

    Raises  policies.NotPermitted; BadPlan for somebody who may not oversee, or who wrote a version of it;
            PlanMovedOn for a plan that has ended.
    """
    require_on(act, "plan.agree", plan.subject)
    held = Plan.objects.select_for_update().select_related("subject").get(pk=plan.pk)
    if held.to_on is not None:
        raise PlanMovedOn("This plan has ended. Nobody needs to oversee it.")
    if not policies.can(officer, "plan.oversee", on=local_day(act.at)):
        raise BadPlan(f"{officer} is not a reviewing officer. Choose somebody who is.")
    if held.versions.filter(author=officer).exists():
        raise BadPlan(f"{officer} wrote this plan, and cannot oversee it. Choose somebody else.")
    held.overseen_by = officer
    held.save()
    says = f"{officer} oversees the {held.get_kind_display().lower()}"
    record(events.OVERSEER_NAMED, act, about=[held.subject], source=held, says=says)
    return held


def _require(act: Act, kind: str, function: str, subject: Subject) -> None:
    if kind in BY_CONFERENCE:
        require_open(act, subject)
    else:
        require_on(act, function, subject)


def _require_free(child: Subject, kind: str, on: date) -> None:
    """Of joined records, each counts. A plan that began later would be overlapped by an open one."""
    theirs = Plan.objects.filter(subject__in=records_of(child), kind=kind).exclude(
        end_reason=EndReason.MISTAKE
    )
    clash = theirs.filter(Q(to_on=None) | Q(to_on__gte=on)).order_by("from_on").first()
    if clash is None:
        return
    until = f" to {says_day(clash.to_on)}" if clash.to_on else ""
    raise BadPlan(
        f"The child has a {clash.get_kind_display().lower()} from {says_day(clash.from_on)}{until}. "
        "One child has one plan of a kind at a time: end that one first, or check the date."
    )


def _check_end(plan: Plan, on: date, act: Act) -> None:
    if on < plan.from_on:
        raise BadPlan(f"The plan began on {says_day(plan.from_on)}: it cannot end before. Check the date.")
    if on > local_day(act.at):
        raise BadPlan("A plan ends on a day that has come. Check the date.")
    last = plan.reviews.filter(superseded_by=None, held_on__gt=on).order_by("-held_on").first()
    if last is not None:
        raise BadPlan(f"The plan was reviewed on {says_day(last.held_on)}, after that day. Check the date.")
