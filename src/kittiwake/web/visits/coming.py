"""The visits that a worker, or a manager's team, is to make, day by day, in words."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake import clocks
from kittiwake.core.dates import says_day
from kittiwake.core.lengths import says_count
from kittiwake.core.today import today
from kittiwake.records.line.selectors import explained
from kittiwake.records.people.selectors import identities
from kittiwake.records.visits.selectors import Coming, visits_due
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.people.selectors import Identity

DAYS_APART = 14  # days that stand under a heading of their own; what is due later stands together


@dataclass(frozen=True, kw_only=True)
class Day:
    """What is due on one day; late visits, and those that are far off, stand together."""

    id: str
    title: str
    rows: list[DeskRow]


def days_for(viewer: "User") -> list[Day]:
    """Late ones first, then day by day. Children who live together stand together."""
    coming = visits_due(viewer)
    people = identities(viewer, [each.subject for each in coming])
    reasons = explained(run for each in coming for run in each.runs)
    together = sorted(
        ((each, who) for each in coming if (who := people.get(each.subject.pk))),
        key=lambda pair: (pair[0].due_on, pair[1].address, pair[1].name),
    )
    days: dict[str, Day] = {}
    for each, who in together:
        key, title = _day(each.due_on)
        reason = " ".join(filter(None, (reasons.get(run.pk, "") for run in each.runs)))
        days.setdefault(key, Day(id=key, title=title, rows=[])).rows.append(_row(each, who, reason))
    return list(days.values())


def _day(due_on: date) -> tuple[str, str]:
    if due_on < today():
        return "late", "Late"
    if due_on > today() + timedelta(days=DAYS_APART):
        return "later", "Later"
    words = f"{due_on:%A} {says_day(due_on)}"
    return f"on-{due_on.isoformat()}", f"Today, {words}" if due_on == today() else words


def _row(each: Coming, who: "Identity", reason: str) -> DeskRow:
    status, tone = _status(each.due_on)
    asked = " and ".join(dict.fromkeys(clocks.clock(run.clock).title for run in each.runs))
    asked_twice = asked if len(each.runs) > 1 else ""
    said = (who.age, who.address, _seen(each), asked_twice, _whose(each))
    return DeskRow(
        title=who.name, url=reverse("visits:visit_list", args=[who.key]), hint=" · ".join(filter(None, said)),
        status=status, tone=tone, explained=reason,
    )  # fmt: skip


def _whose(each: Coming) -> str:
    return f"with {' and '.join(each.workers)}" if each.workers else ""


def _status(due_on: date) -> tuple[str, str]:
    """Nothing where the day stands over the row."""
    is_late, is_far = due_on < today(), due_on > today() + timedelta(days=DAYS_APART)
    return clock_status(due_on, None, today=today()) if is_late or is_far else ("", "plain")


def _seen(each: Coming) -> str:
    if each.seen_on is None:
        return "never seen on a visit"
    seen = f"last seen {_ago(each.seen_on)}"
    if each.alone_on == each.seen_on:
        return f"{seen}, alone"
    return f"{seen}, alone {_ago(each.alone_on)}" if each.alone_on else f"{seen}, never alone"


def _ago(day: date) -> str:
    days = (today() - day).days
    return "today" if days == 0 else f"{says_count(days, 'day')} ago"
