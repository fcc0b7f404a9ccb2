"""What goes on with children whom somebody works with: for work that goes on by itself. Raw: no viewer."""

from collections.abc import Iterable
from datetime import date

from kittiwake.records.front_door.models import Referral
from kittiwake.records.people.ages import is_adult
from kittiwake.records.people.models import Person
from kittiwake.records.plans.models import Plan
from kittiwake.records.protection.models import Enquiry, StrategyDiscussion
from kittiwake.records.subject.models import Subject


def still_open(referrals: Iterable[Referral]) -> list[int]:
    """The numbers of those referrals that are neither answered nor withdrawn by now."""
    asked = Referral.objects.filter(pk__in=[referral.pk for referral in referrals])
    return list(asked.filter(closed_at=None, withdrawn_at=None).order_by("pk").values_list("pk", flat=True))


def still_standing(plans: Iterable[Plan]) -> list[Plan]:
    """Those of the plans that have not ended, as they are now."""
    asked = Plan.objects.filter(pk__in=[plan.pk for plan in plans], to_on=None)
    return list(asked.select_related("subject").order_by("pk"))


def enquiries_from(discussion: StrategyDiscussion) -> list[Enquiry]:
    return list(Enquiry.objects.filter(discussion=discussion).select_related("subject").order_by("pk"))


def unborn_among(children: Iterable[Subject]) -> set[int]:
    """The numbers of those of whom the record knows only when they are expected."""
    asked = Person.objects.filter(pk__in=[child.pk for child in children])
    return set(asked.filter(born_on=None, expected_on__isnull=False).values_list("pk", flat=True))


def is_of_age(child: Subject, on: date) -> bool:
    return is_adult(Person.objects.get(pk=child.pk), on=on) is True
