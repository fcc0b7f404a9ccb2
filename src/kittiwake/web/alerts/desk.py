"""What alerts put on a desk: those to be looked at again, for whoever works with the person."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.alerts.choices import AlertKind
from kittiwake.records.alerts.selectors import alerts_to_review
from kittiwake.records.people.selectors import identities
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TITLE, ORDER = "Alerts for visits to look at again", 60


def rows(viewer: "User") -> Iterator[DeskRow]:
    """One for each alert whose day has come."""
    if not policies.can(viewer, "alert.record", on=today()):
        return
    due = alerts_to_review(viewer)
    people = identities(viewer, [person for person, _ in due]) if due else {}
    for person, alert in due:
        who = people.get(person.pk)
        if who is not None:
            status, tone = clock_status(alert.review_by, None, today=today())
            yield DeskRow(
                title=who.name,
                url=reverse("alerts:alert_list", args=[who.key]),
                hint=AlertKind(alert.kind).label,
                status=status,
                tone=tone,
            )
