"""What being looked after puts on a desk: reviews to hold; carers who do not know what they may decide."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.care.codes import says_code
from kittiwake.records.care.selectors import lapsed_orders, overseen_by, without_delegation
from kittiwake.records.people.selectors import identities
from kittiwake.web.care.overseen import is_late
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TITLE, ORDER = "Children in care", 22


def rows(viewer: "User") -> Iterator[DeskRow]:
    """One line for a reviewing officer; for a worker one for each child."""
    if policies.can(viewer, "review.hold", on=today()):
        yield _reviews(viewer)
    yield from _lapsing(viewer)
    lacking = without_delegation(viewer)
    for who in identities(viewer, lacking).values() if lacking else ():
        if who.reach == Reach.FULL:
            yield DeskRow(
                title=who.name,
                url=reverse("care:decisions", args=[who.key]),
                hint="Accommodated under section 20. The carers do not know what they may decide.",
                status="To agree",
                tone="soon",
            )


def _lapsing(viewer: "User") -> Iterator[DeskRow]:
    """An order that lapses leaves a child in care under nothing."""
    orders = lapsed_orders(viewer, on=today())
    known = identities(viewer, [each.subject for each in orders]) if orders else {}
    for each in orders:
        who = known.get(each.subject_id)
        if who and who.reach == Reach.FULL and each.expires_on:
            is_over = each.expires_on < today()
            yield DeskRow(
                title=who.name,
                url=reverse("care:overview", args=[who.key]),
                hint=f"{says_code('legal_status', each.code)}: say what stands after it.",
                status=f"{'Lapsed' if is_over else 'Lapses'} {says_day(each.expires_on)}",
                tone="late" if is_over else "soon",
            )


def _reviews(viewer: "User") -> DeskRow:
    found = overseen_by(viewer)
    late = sum(map(is_late, found))
    return DeskRow(
        title="Children in care whose reviews you hold",
        url=reverse("care:overseen"),
        hint=f"{len(found)} of them" if found else "Nobody yet.",
        status=f"{late} late" if late else "",
        tone="late" if late else "plain",
    )
