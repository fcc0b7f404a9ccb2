"""What the front door puts on a person's page: the contacts about them, and their referrals."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse

from kittiwake.core import today as clock
from kittiwake.core.dates import says_day
from kittiwake.core.prepared import Asking
from kittiwake.records.access import policies
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.front_door.selectors import asking_front_door, latest_about, referrals_of
from kittiwake.records.line.selectors import explained, runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow, Panel
from kittiwake.web.front_door.present.cards import rows_on_the_page_of

SOURCES = {
    "front_door.contact": ("front_door:contact", "contact_id", False),
    "front_door.nightentry": ("front_door:night_entry", "night_id", False),
}


def asks(viewer: Any, subject: Any) -> Iterable[Asking[Any]]:
    """Their plans and referrals."""
    return asking_front_door(viewer, subject)


def panel(viewer: Any, subject: Any) -> Panel | None:
    """Contacts and referrals, the newest first, in a fixed number of queries."""
    if not policies.can(viewer, "contact.read", on=clock.today()):
        return None
    latest = latest_about(viewer, subject)
    context = {
        "contacts": rows_on_the_page_of(subject, latest.cards, viewer=viewer),
        "referrals": referral_rows(viewer, subject),
        "more": latest.earlier,
    }
    return Panel(
        title="Contacts and referrals",
        id="contacts",
        template="front_door/_panel.html",
        context=context,
        order=30,
    )


def referral_rows(viewer: Any, subject: Any) -> list[DeskRow]:
    """Each referral with its assessment's clock; a team manager's row leads to where they authorise it."""
    referrals = referrals_of(viewer, subject)
    runs = {run.case: run for run in runs_of_cases([key_of(referral) for referral in referrals])}
    reasons = explained(runs.values())
    may_close = policies.can(viewer, "referral.close", on=clock.today())
    return [_row(each, runs.get(key_of(each)), reasons, may_close=may_close) for each in referrals]


def _row(referral: Any, run: Any, reasons: Mapping[int, str], *, may_close: bool) -> DeskRow:
    is_open = not (referral.withdrawn_at or referral.closed_at)
    status, tone = clock_status(run.due_on, run.stopped_on, today=clock.today()) if run else ("", "plain")
    return DeskRow(
        title=f"Referral received {says_day(referral.received_on)}",
        url=reverse("front_door:authorised", args=[referral.pk]) if is_open and may_close else "",
        hint=f"{Outcome(referral.decision.outcome).label}. {_standing(referral)}",
        status="Withdrawn" if referral.withdrawn_at else status,
        tone="plain" if referral.withdrawn_at else tone,
        explained=reasons.get(run.pk, "") if run and is_open else "",
    )


def _standing(referral: Any) -> str:
    if referral.withdrawn_at:
        return "The decision was corrected."
    if referral.closed_at:
        return f"Assessment authorised: {referral.closing_note}"
    return "The assessment is not authorised yet."
