"""Earlier child protection plans in the family: the child's own and those of brothers and sisters.

A family is who belongs with whom, by relationship and by address, and by the conferences that spoke of them
together; a change of surname changes nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from kittiwake.core.prepared import one_of, prepared, together
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.front_door.choices import EpisodeKind
from kittiwake.records.front_door.models import Episode
from kittiwake.records.people.selectors import Identity, household_subjects, identities
from kittiwake.records.plans.choices import EndReason, PlanKind
from kittiwake.records.plans.models import Plan
from kittiwake.records.protection.choices import Category
from kittiwake.records.protection.models import ConferenceChild, PlanCategory
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key, first_record, records_of


@dataclass(frozen=True, kw_only=True)
class EarlierPlan:
    """A child protection plan in the family before, and whose.

    who      as the viewer may know them; category in words, empty where nobody knows it.
    is_own   the child's own; is_neglect whether neglect was ever its category.
    """

    who: Identity
    from_on: date
    to_on: date | None
    category: str
    is_own: bool
    is_neglect: bool


def repeats_in_family(
    viewer: User, subject: Subject, *, on: date, besides: Plan | None = None
) -> list[EarlierPlan]:
    """Child protection plans in the family that began before that day, newest first.

    besides  a plan that is not an earlier one: the one that the child is on.
    Only those whose record the viewer reads: whatever is sealed to them is absent.
    """
    child = first_record(subject)
    family = [child, *family_of_child(child, on=on)]
    known = identities(viewer, family)
    open_to = {key: who for key, who in known.items() if who.reach == Reach.FULL}
    readable = {key: each.pk for each in family if each.pk in open_to for key in records_of(each)}
    found = [*_plans(readable, open_to, child, on, besides), *_episodes(readable, open_to, child, on)]
    return sorted(found, key=lambda each: each.from_on, reverse=True)


def family_of_child(child: Subject, *, on: date) -> list[Subject]:
    """Who belongs with the child on that day, and whoever a conference spoke of together with them."""
    others = [first_record(row.subject) for row in _spoken_of_with(records_of(child))]
    found = {each.pk: each for each in (*household_subjects([child], on), *others)}
    found.pop(first_key(child), None)
    return list(found.values())


def _plans(
    readable: dict[int, int],
    known: dict[int, Identity],
    child: Subject,
    on: date,
    besides: Plan | None,
) -> Iterable[EarlierPlan]:
    plans, categories_of = together(_plans_before.of(list(readable), on), _categories_of.of(list(readable)))
    by_plan: dict[int, list[PlanCategory]] = {}
    for category in categories_of:
        by_plan.setdefault(category.plan_id, []).append(category)
    for plan in plans:
        if besides is not None and plan.pk == besides.pk:
            continue
        categories = [row.category for row in by_plan.get(plan.pk, ())]
        whose = readable[plan.subject_id]
        yield EarlierPlan(
            who=known[whose], from_on=plan.from_on, to_on=plan.to_on, is_own=whose == child.pk,
            category=", ".join(dict.fromkeys(Category(each).label for each in categories)).capitalize(),
            is_neglect=Category.NEGLECT in categories,
        )  # fmt: skip


def _episodes(
    readable: dict[int, int], known: dict[int, Identity], child: Subject, on: date
) -> Iterable[EarlierPlan]:
    """Plans of the record before this one. What its categories are is read from their codes or the words."""
    for row in _episodes_before(list(readable), on):
        codes = [code for code in (row.first_category, row.latest_category) if code in Category.values]
        whose = readable[row.subject_id]
        said = ", ".join(dict.fromkeys(Category(code).label for code in codes)) or row.says
        yield EarlierPlan(
            who=known[whose], from_on=row.from_on, to_on=row.to_on, is_own=whose == child.pk, category=said,
            is_neglect=Category.NEGLECT in codes or "neglect" in row.says.lower(),
        )  # fmt: skip


@prepared
def _spoken_of_with(records: Sequence[int]) -> QuerySet[ConferenceChild]:
    there = ConferenceChild.objects.filter(conference__children__subject=one_of(records))
    return there.select_related("subject__stands_for")


@prepared
def _plans_before(people: Sequence[int], on: date) -> QuerySet[Plan]:
    plans = Plan.objects.filter(subject=one_of(people), kind=PlanKind.CHILD_PROTECTION, from_on__lt=on)
    return plans.exclude(end_reason=EndReason.MISTAKE)


@prepared
def _categories_of(people: Sequence[int]) -> QuerySet[PlanCategory]:
    return PlanCategory.objects.filter(plan__subject=one_of(people))


@prepared
def _episodes_before(people: Sequence[int], on: date) -> QuerySet[Episode]:
    return Episode.objects.filter(subject=one_of(people), kind=EpisodeKind.CP_PLAN, from_on__lt=on)
