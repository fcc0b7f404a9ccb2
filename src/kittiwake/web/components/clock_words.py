"""How a clock stands, for rows built before they reach a template. `clock_tag.html` says the same."""

from datetime import date

from kittiwake.core.dates import says_day


def clock_status(due_on: date, stopped_on: date | None, *, today: date) -> tuple[str, str]:
    """The tag's words and its tone: ("Due today", "soon")."""
    if stopped_on and stopped_on <= due_on:
        return f"Done {_short(stopped_on, today)}", "good"
    if stopped_on:
        return f"Done {_short(stopped_on, today)}, was due {_short(due_on, today)}", "plain"
    if due_on < today:
        return f"Was due {_short(due_on, today)}", "late"
    if due_on == today:
        return "Due today", "soon"
    return f"Due {_short(due_on, today)}", "plain"


def _short(day: date, today: date) -> str:
    return f"{day.day} {day:%B}" if day.year == today.year else says_day(day)
