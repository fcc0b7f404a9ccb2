"""The register and a desk's part of it, in rows."""

from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.people.selectors import identities
from kittiwake.records.private_fostering.choices import Suitability
from kittiwake.records.private_fostering.selectors import registered
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.people.selectors import Identity
    from kittiwake.records.private_fostering.selectors import Registered


def register_rows(viewer: "User", *, needing_work: bool = False) -> list[DeskRow]:
    """One line for each child; `needing_work` leaves out those where nothing waits."""
    found = [each for each in registered(viewer) if not needing_work or _waits(each)]
    people = identities(viewer, [each.arrangement.subject for each in found]) if found else {}
    known = {key: who for key, who in people.items() if who.reach == Reach.FULL}
    return [_row(each, who) for each in found if (who := known.get(each.arrangement.subject_id)) is not None]


def _row(each: "Registered", who: "Identity") -> DeskRow:
    words, tone = clock_status(each.due.due_on, None, today=today()) if each.due else ("", "plain")
    if each.is_past_age and each.ends_by_age_on:
        words, tone = f"To be ended: too old since {says_day(each.ends_by_age_on)}", "late"
    return DeskRow(
        title=who.name,
        url=reverse("private_fostering:overview", args=[who.key]),
        hint=f"{_since(each)} Told {says_day(each.arrangement.notified_on)}. {_judged(each)}",
        status=words,
        tone=tone,
        explained="The next visit on which the child is to be seen." if each.due else "",
    )


def _since(each: "Registered") -> str:
    row = each.arrangement
    if row.from_on:
        return f"Privately fostered since {says_day(row.from_on)}."
    return f"Proposed from {says_day(row.proposed_on)}." if row.proposed_on else ""


def _judged(each: "Registered") -> str:
    if each.decision is None:
        return "Nobody has decided whether it is suitable."
    return f"{Suitability(each.decision.outcome).label}, {says_day(each.decision.decided_on)}."


def _waits(each: "Registered") -> bool:
    is_late = each.due is not None and each.due.due_on < today()
    return each.is_past_age or is_late or each.decision is None or each.arrangement.from_on is None
