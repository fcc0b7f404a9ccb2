"""The register of temporary arrangements."""

from datetime import date

from django.db.models import Q, QuerySet

from kittiwake.core.prepared import prepared
from kittiwake.records.access.models import TemporaryArrangement, User
from kittiwake.records.access.policies import can


def is_arranged(user: User, *, on: date) -> bool:
    """True when one is in force for this person on that day."""
    return _in_force(on).filter(user=user).exists()


def arrangements_visible_to(viewer: User, *, on: date) -> QuerySet[TemporaryArrangement]:
    """Every arrangement, those in force first; none for those who do not keep the register."""
    if not can(viewer, "arrangement.read", on=on):
        return TemporaryArrangement.objects.none()
    return TemporaryArrangement.objects.select_related("user", "owner", "recorded_by").order_by(
        "-to_on", "-pk"
    )


@prepared
def arrangements_in_force(on: date) -> QuerySet[TemporaryArrangement]:
    """Those in force on a day, the one that ends first on top. The caller asks who may see them."""
    return _in_force(on).select_related("user", "owner").order_by("to_on", "pk")


def _in_force(on: date) -> QuerySet[TemporaryArrangement]:
    goes_on = Q(ended_on=None) | Q(ended_on__gte=on)
    return TemporaryArrangement.objects.filter(goes_on, from_on__lte=on, to_on__gte=on)
