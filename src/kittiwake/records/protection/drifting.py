"""What of protection stands still, read for everybody: long plans, plan after plan, children unseen."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from django.db.models import Exists, Max, OuterRef, QuerySet

from kittiwake.core.dates import add_months, says_day
from kittiwake.core.today import local_day
from kittiwake.records.drift.reasons import Found, Reason
from kittiwake.records.people.kinship import PARENTAL
from kittiwake.records.people.models import Person, Relationship
from kittiwake.records.plans.choices import EndReason, PlanKind
from kittiwake.records.plans.models import Plan
from kittiwake.records.protection.choices import ConferenceKind
from kittiwake.records.protection.models import ConferenceChild
from kittiwake.records.subject.whole import firsts
from kittiwake.records.visits.choices import Seen
from kittiwake.records.visits.models import VisitPart


def long_without_new_eyes(on: date, reason: Reason) -> Iterator[Found]:
    """Child protection plans of so many months in which no designated conference was held."""
    first = firsts()
    held: dict[int, date] = {}
    there = ConferenceChild.objects.filter(conference__kind=ConferenceKind.DESIGNATED)
    for subject, at in there.filter(conference__held_at__isnull=False).values_list(
        "subject", "conference__held_at"
    ):
        person = first.get(subject, subject)
        if at is not None:
            held[person] = max(held.get(person, date.min), local_day(at))
    for plan in _protected(on).filter(from_on__lte=add_months(on, -reason.at)):
        if held.get(first.get(plan.subject_id, plan.subject_id), date.min) < plan.from_on:
            yield Found(
                subject_id=plan.subject_id,
                since=plan.from_on,
                says="On a child protection plan, and no designated conference was held",
            )


def plan_after_plan(on: date, reason: Reason) -> Iterator[Found]:
    """Standing child protection plans before which one of the family ended not so many months earlier.

    Source  the report, paragraph 21; replay R17.
    """
    standing, first = list(_protected(on)), firsts()
    family = _families({plan.subject_id for plan in standing})
    everybody = {key for keys in family.values() for key in keys}
    earlier: dict[int, list[Plan]] = {}
    ended = Plan.objects.filter(kind=PlanKind.CHILD_PROTECTION, subject__in=everybody, to_on__isnull=False)
    for plan in ended.exclude(end_reason__in=(EndReason.MISTAKE, EndReason.MOVED)).order_by("to_on"):
        earlier.setdefault(plan.subject_id, []).append(plan)
    for plan in standing:
        since = add_months(plan.from_on, -reason.at)
        before = [
            each
            for key in family[plan.subject_id]
            for each in earlier.get(key, ())
            if each.to_on and since <= each.to_on and each.from_on < plan.from_on
        ]
        if before:
            last = max(before, key=lambda each: each.to_on or each.from_on)
            is_own = first.get(last.subject_id, last.subject_id) == first.get(
                plan.subject_id, plan.subject_id
            )
            whose = "the child" if is_own else "a brother or sister"
            ended_on = says_day(last.to_on or last.from_on)
            yield Found(
                subject_id=plan.subject_id,
                since=plan.from_on,
                says=f"A child protection plan again: one of {whose} ended on {ended_on}",
                rests_on=None if is_own else last.subject_id,
            )


def not_seen_alone(on: date, reason: Reason) -> Iterator[Found]:
    """Children with a plan, born, whom no visit has seen alone for so many days."""
    first = firsts()
    plans: dict[int, date] = {}
    unborn = Person.objects.filter(pk=OuterRef("subject"), born_on=None)
    for plan in Plan.objects.filter(~Exists(unborn), to_on=None, from_on__lte=on).order_by("-from_on"):
        plans[first.get(plan.subject_id, plan.subject_id)] = plan.from_on
    alone = VisitPart.objects.filter(
        subject__in={*plans, *first}, seen=Seen.ALONE, visit__superseded_by=None, visit__happened_on__lte=on
    )
    last: dict[int, date] = {}
    for subject, day in (
        alone.values("subject").annotate(on=Max("visit__happened_on")).values_list("subject", "on")
    ):
        person = first.get(subject, subject)
        last[person] = max(last.get(person, day), day)
    seen_by = on - timedelta(days=reason.at)
    for subject, began_on in plans.items():
        seen_on = last.get(subject)
        if max(began_on, seen_on or began_on) <= seen_by:
            says = "Not seen alone" if seen_on else "Never seen alone on a visit; the plan began"
            yield Found(subject_id=subject, since=seen_on or began_on, says=says)


READINGS = {
    "long_protection": long_without_new_eyes,
    "repeat_plan": plan_after_plan,
    "not_seen_alone": not_seen_alone,
}


def _protected(on: date) -> QuerySet[Plan]:
    return Plan.objects.filter(kind=PlanKind.CHILD_PROTECTION, to_on=None, from_on__lte=on).order_by("pk")


def _families(children: Collection[int]) -> dict[int, set[int]]:
    """Each child with whoever has a parent in common with them. Two queries."""
    parents: dict[int, set[int]] = {}
    of = Relationship.objects.filter(kind__in=PARENTAL)
    for parent, child in of.filter(other__in=children).values_list("one", "other"):
        parents.setdefault(child, set()).add(parent)
    theirs: dict[int, set[int]] = {}
    everyone = {key for keys in parents.values() for key in keys}
    for parent, child in of.filter(one__in=everyone).values_list("one", "other"):
        theirs.setdefault(parent, set()).add(child)
    return {
        child: {child}.union(*(theirs.get(parent, set()) for parent in parents.get(child, ())))
        for child in children
    }
