"""Alerts in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from kittiwake.core.dates import says_day
from kittiwake.core.lengths import says_count
from kittiwake.core.today import local_day, today
from kittiwake.records.alerts.choices import AlertKind, Concerns, Told
from kittiwake.records.alerts.selectors import reviews_of, standing_alerts
from kittiwake.web.components.clock_words import clock_status

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.alerts.models import VisitAlert
    from kittiwake.records.subject.models import Subject


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One alert as the page shows it. `looked` says each time somebody looked again, the latest first."""

    key: int
    title: str
    what: str
    facts: tuple[tuple[str, str], ...]
    status: str
    tone: str
    looked: tuple[str, ...]


def line_of(viewer: "User", subject: "Subject") -> tuple[str, ...]:
    """What the identity bar says of alerts: their number and kinds; nothing where there is none."""
    standing = standing_alerts(viewer, subject)
    if not standing:
        return ()
    kinds = dict.fromkeys(AlertKind(alert.kind).label.lower() for alert in standing)
    return (f"{says_count(len(standing), 'alert')} for visits: {', '.join(kinds)}",)


def shown(alerts: Iterable["VisitAlert"]) -> list[Shown]:
    """The alerts that stand, each with how it came to be known and when it is looked at again. One query."""
    listed = list(alerts)
    looked = reviews_of(listed)
    return [_shown(alert, looked[alert.pk], day=today()) for alert in listed]


def ended(alerts: Iterable["VisitAlert"]) -> list[tuple[str, str, str]]:
    """Those that hold no longer: what it was, until when and why, by whom."""
    return [
        (
            f"{AlertKind(alert.kind).label}: {alert.what}",
            f"{says_day(alert.since_on)} to {says_day(alert.ended_on)}" if alert.ended_on else "",
            f"{alert.ended_because} ({alert.ended_by})",
        )
        for alert in alerts
    ]


def _shown(alert: "VisitAlert", looked: list[Any], *, day: date) -> Shown:
    status, tone = clock_status(alert.review_by, None, today=day)
    was_told = alert.told == Told.YES
    return Shown(
        key=alert.pk,
        title=AlertKind(alert.kind).label,
        what=alert.what,
        facts=(
            ("Concerns", Concerns(alert.concerns).label),
            ("Who told us", alert.source),
            ("Since", says_day(alert.since_on)),
            ("They were told", "Yes" if was_told else f"No: {alert.not_told_because}"),
            ("Recorded", f"{says_day(local_day(alert.recorded_at))} by {alert.recorded_by}"),
        ),
        status=f"Look at it again: {status[0].lower()}{status[1:]}",
        tone=tone,
        looked=tuple(
            f"{says_day(local_day(review.reviewed_at))}, {review.reviewed_by}: {review.found}"
            for review in looked
        ),
    )
