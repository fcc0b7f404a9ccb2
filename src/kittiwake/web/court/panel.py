"""What court work puts on the child's page: what goes on, orders that stand, and what does not fit."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.prepared import Asking
from kittiwake.core.today import local_day, today
from kittiwake.records.care.selectors import living_now
from kittiwake.records.court.selectors import CourtNow, asking_court, court_now
from kittiwake.web.components.shapes import Panel
from kittiwake.web.court.answering import unanswered

if TYPE_CHECKING:
    from uuid import UUID

    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

SOURCES = {
    "court.planning": ("court:planning", "planning_id", True),
    "court.preproceedings": ("court:case", "case_id", True),
    "court.proceedings": ("court:proceedings", "proceedings_id", True),
}


def asks(viewer: "User", subject: "Subject") -> Iterable[Asking[Any]]:
    """What stands today."""
    return asking_court(subject)


def panel(viewer: "User", subject: "Subject") -> Panel | None:
    """Nothing for a child about whom nothing goes on before or in court, and whose orders fit."""
    now = court_now(viewer, subject)
    if now is None:
        return None
    wrong = _wrong(viewer, subject, now)
    if now.is_empty and not wrong:
        return None
    context = {"rows": _rows(now, subject.key), "wrong": wrong, "key": subject.key}
    return Panel(
        title="Before and in court", id="court", template="court/_panel.html", context=context, order=11
    )


def _wrong(viewer: "User", subject: "Subject", now: CourtNow) -> str:
    if not now.orders:
        return ""
    living = living_now(viewer, subject)
    status = living.status if living else None
    return unanswered(now.orders, status, is_in_care=living is not None, on=today())


def _rows(now: CourtNow, key: "UUID") -> list[tuple[str, str]]:
    rows = []
    if now.planning:
        asked = says_day(local_day(now.planning.asked_at))
        rows.append(
            (f"Legal planning asked for {asked}", reverse("court:planning", args=[key, now.planning.pk]))
        )
    if now.pre_proceedings:
        since = says_day(now.pre_proceedings.issued_on)
        url = reverse("court:case", args=[key, now.pre_proceedings.pk])
        rows.append((f"In pre-proceedings since {since}", url))
    for row in now.proceedings:
        url = reverse("court:proceedings", args=[key, row.pk])
        rows.append(
            (
                f"Before the court since {says_day(row.issued_on)}: {row.get_application_display().lower()}",
                url,
            )
        )
    lapsing = {each.order_id: each for each in now.lapses}
    for order in now.orders:
        lapse = lapsing.get(order.pk)
        if order in now.standing or lapse:
            rows.append((_says(order, lapse), reverse("court:overview", args=[key])))
    return rows


def _says(order: Any, lapse: Any) -> str:
    words = f"{order.get_kind_display()} since {says_day(order.made_on)}"
    if lapse is None:
        return f"{words}, until {says_day(order.runs_until)}" if order.runs_until else words
    day = says_day(lapse.lapses_on)
    return f"{words}: lapsed {day} unrenewed" if lapse.is_over else f"{words}: lapses {day}"
