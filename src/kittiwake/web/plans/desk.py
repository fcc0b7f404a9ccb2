"""What plans put on a desk: decisions for a manager, and reviews for whoever oversees them."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.prepared import Asking
from kittiwake.records.access.choices import Reach
from kittiwake.records.people.selectors import identities
from kittiwake.records.plans.selectors import asking_waiting, to_decide, to_oversee
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TITLE, ORDER = "Plans", 36


def asks(viewer: "User") -> Iterable[Asking[Any]]:
    """Which plans stand still, for a manager; which reviews wait, for a reviewing officer."""
    return asking_waiting(viewer)


def rows(viewer: "User") -> Iterator[DeskRow]:
    """One line for each plan with something to decide, and for each review to oversee."""
    plans, reviews = to_decide(viewer), to_oversee(viewer)
    people = [*(plan.subject for plan in plans), *(review.plan.subject for review in reviews)]
    found = identities(viewer, people) if people else {}
    known = {key: who for key, who in found.items() if who.reach == Reach.FULL}
    for plan in plans:
        if who := known.get(plan.subject_id):
            yield DeskRow(
                title=who.name,
                url=reverse("plans:plan", args=[who.key, plan.pk]),
                hint="Two reviews in a row found no progress. Decide on what was to happen if not.",
                status="Decide now",
                tone="late",
            )
    for review in reviews:
        if who := known.get(review.plan.subject_id):
            yield DeskRow(
                title=who.name,
                url=reverse("plans:oversee", args=[who.key, review.plan_id]),
                hint=f"{review.get_kind_display()} of {says_day(review.held_on)}",
                status="To oversee",
                tone="soon",
            )
