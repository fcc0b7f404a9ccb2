"""What was put forward, for whoever asks about readings."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from kittiwake.core.today import today
from kittiwake.records.access.models import User
from kittiwake.records.access.policies import can
from kittiwake.records.access.selectors import subjects_nameable_to
from kittiwake.records.privacy.choices import Finding, Sign
from kittiwake.records.privacy.models import DoubtfulReading, Sifting, Why


@dataclass(frozen=True, kw_only=True)
class Kept:
    """Of the closed readings with one sign: how many there were, and in how many asking was right."""

    sign: Sign
    closed: int
    wrong: int


def doubtful_readings(viewer: User) -> QuerySet[DoubtfulReading]:
    """Every reading put forward, newest first, of those whose name the viewer may find; never their own."""
    if not can(viewer, "reading.question", on=today()):
        return DoubtfulReading.objects.none()
    rows = DoubtfulReading.objects.filter(subject__in=subjects_nameable_to(viewer)).exclude(user=viewer)
    return (
        rows.select_related("user", "subject", "closed_by")
        .prefetch_related("whys")
        .order_by("-last_at", "-pk")
    )


def open_readings(viewer: User) -> QuerySet[DoubtfulReading]:
    """Those that nobody has closed."""
    return doubtful_readings(viewer).filter(closed_at=None)


def how_often_right(viewer: User) -> list[Kept]:
    """By sign, how often it led to a reading that should not have been: whether the sign is worth its row."""
    whys = Why.objects.filter(
        reading__in=doubtful_readings(viewer).order_by(), reading__closed_at__isnull=False
    )
    counted = {
        row["sign"]: row
        for row in whys.values("sign").annotate(
            closed=Count("pk"), wrong=Count("pk", filter=Q(reading__finding=Finding.WRONG))
        )
    }
    return [
        Kept(sign=sign, closed=counted[sign]["closed"], wrong=counted[sign]["wrong"])
        for sign in Sign
        if sign in counted
    ]


def latest_sifting(viewer: User) -> Sifting | None:
    """How far the log was gone through."""
    if not can(viewer, "reading.question", on=today()):
        return None
    return Sifting.objects.select_related("by").order_by("-up_to").first()
