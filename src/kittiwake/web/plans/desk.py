"""What plans put on a desk: decisions for a manager, and reviews for whoever oversees them."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.lengths import says_count
from kittiwake.core.prepared import Asking
from kittiwake.core.today import today
from kittiwake.records.access import policies
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
    """One line for each plan with something to decide, and one for all that somebody oversees."""
    plans, waiting = to_decide(viewer), to_oversee(viewer)
    found = identities(viewer, [plan.subject for plan in plans]) if plans else {}
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
    if policies.can(viewer, "plan.oversee", on=today()):
        yield DeskRow(
            title="Plans that you oversee",
            url=reverse("plans:overseen"),
            hint=f"{says_count(waiting, 'review')} to oversee" if waiting else "No review waits for you.",
            status="To oversee" if waiting else "",
            tone="soon" if waiting else "plain",
        )
