"""What visits put on a desk: one line with how many are late or due soon."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.lengths import says_count
from kittiwake.core.today import today
from kittiwake.records.visits.selectors import days_of_visits_due
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TITLE, ORDER = "Visits", 20
SOON_DAYS = 7


def rows(viewer: "User") -> Iterator[DeskRow]:
    """One line for a worker whose children are to be visited; none for anybody else."""
    days = days_of_visits_due(viewer)
    if not days:
        return
    late = sum(day < today() for day in days)
    soon = sum(today() <= day < today() + timedelta(days=SOON_DAYS) for day in days)
    yield DeskRow(
        title="Visits due, day by day",
        url=reverse("visits:due"),
        hint=f"{says_count(len(days), 'child') if len(days) == 1 else f'{len(days)} children'} to see; "
        f"{soon or 'none'} in the next seven days",
        status=f"{late} late" if late else "",
        tone="late" if late else "plain",
    )
