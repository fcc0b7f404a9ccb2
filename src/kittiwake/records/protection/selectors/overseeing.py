"""The children whose help one viewer oversees: as a chair of their conferences, or as reviewing officer."""

from typing import Any

from django.db.models import Q, QuerySet

from kittiwake.records.access.models import User
from kittiwake.records.plans.choices import PlanKind
from kittiwake.records.plans.models import Plan
from kittiwake.records.protection.models import ConferenceChild


def overseen_by(viewer: User) -> QuerySet[Any]:
    """The people, by primary key, with a standing plan that the viewer oversees or has conferred about."""
    conferred = ConferenceChild.objects.filter(conference__chair=viewer, conference__called_off_at=None)
    chaired = Q(kind=PlanKind.CHILD_PROTECTION, subject__in=conferred.values("subject"))
    return Plan.objects.filter(Q(overseen_by=viewer) | chaired, to_on=None).values("subject")
