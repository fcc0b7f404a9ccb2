"""What happened, and what agencies told, over the years."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.records.line import selectors
from kittiwake.records.line.choices import Significance
from kittiwake.web.components.lane_shapes import Bar, Lane

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from kittiwake.records.access.models import User
    from kittiwake.records.line.models import Event
    from kittiwake.records.subject.models import Subject

MOST = 150  # marks in a lane: the latest, however long the line
FROM_AGENCIES = ("contact.agency_answered", "contact.agency_cannot_share", "contact.late_answer_weighed")


def lanes(viewer: "User", subject: "Subject") -> Iterable[Lane]:
    """Headlines in one lane, what agencies answered in another; of each the latest."""
    standing = selectors.standing_in(selectors.events_visible_to(viewer, subject))
    headlines = standing.filter(stands=Significance.HEADLINE)
    told = standing.filter(kind__in=FROM_AGENCIES).exclude(stands=Significance.LEFT_OUT)
    yield _lane("What happened", "No entry stands in headlines.", headlines, subject, order=50)
    yield _lane("What agencies told us", "No agency has answered a question.", told, subject, order=60)


def _lane(title: str, absence: str, events: "QuerySet[Event]", subject: "Subject", *, order: int) -> Lane:
    latest = list(events[: MOST + 1])
    more = f", the latest {MOST}" if len(latest) > MOST else ""
    bars = tuple(
        Bar(
            says=entry.text,
            dates=entry.when.says(),
            from_on=entry.event.happened_on,
            to_on=entry.event.happened_on,
            url=reverse("line:entry", kwargs={"key": subject.key, "entry_id": entry.event.pk}),
        )
        for entry in selectors.chronology(latest[:MOST])
    )
    return Lane(title=f"{title}{more}", absence=absence, bars=bars, order=order)
