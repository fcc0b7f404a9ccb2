"""What became of the signs that were found, by reason. Counts, and nobody's record.

How many were false alarms is a measure, measures/drift/false_alarms.py, and is counted nowhere else.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, F, Q

from kittiwake.core.today import today
from kittiwake.records.drift.models import Sign
from kittiwake.records.drift.reasons import Reason, reasons

MENDED_WITHIN = 28
"""Days within which a sign that goes counts as followed by something."""


@dataclass(frozen=True, kw_only=True)
class Counted:
    """The signs of one reason that were first found in a stretch of days.

    standing    still there.
    old_enough  found 28 days ago or longer; gone_soon: of them, gone within 28 days.
    """

    reason: Reason
    found: int
    standing: int
    old_enough: int
    gone_soon: int


def counted(from_on: date, to_on: date) -> Iterator[Counted]:
    """Of every reason, also of those that found nothing. One query."""
    within = Q(found_on__gte=from_on, found_on__lte=to_on)
    old = Q(found_on__lte=today() - timedelta(days=MENDED_WITHIN))
    soon = old & Q(gone_on__lte=F("found_on") + timedelta(days=MENDED_WITHIN))
    rows = (
        Sign.objects.filter(within)
        .values("reason")
        .annotate(
            found=Count("pk"),
            standing=Count("pk", filter=Q(gone_on=None)),
            old=Count("pk", filter=old),
            soon=Count("pk", filter=soon),
        )
    )
    signs = {row["reason"]: row for row in rows}
    for reason in reasons().values():
        row = signs.get(reason.key, {"found": 0, "standing": 0, "old": 0, "soon": 0})
        yield Counted(
            reason=reason, found=row["found"], standing=row["standing"], old_enough=row["old"],
            gone_soon=row["soon"],
        )  # fmt: skip
