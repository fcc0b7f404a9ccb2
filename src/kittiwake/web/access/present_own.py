"""What the pages show of somebody's own ties, and of closed records that were opened."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from kittiwake.core.today import local_day, now
from kittiwake.records.access import selectors
from kittiwake.web.access.present import posts_of
from kittiwake.web.components.shapes import Fact
from kittiwake.web.components.words import day, moment

if TYPE_CHECKING:
    from kittiwake.records.access.models import Declaration, Opening, OpeningNotice, Statement, User
    from kittiwake.records.people.selectors import Identity
    from kittiwake.web.page import Request

NO_NAME = "Somebody whose name is not shown to you"


def own_facts(viewer: "User", statement: "Statement | None") -> list[Fact]:
    return [
        Fact(label="Name", value=viewer.name),
        Fact(label="Posts today", value=posts_of(viewer)),
        Fact(
            label="Ties last declared complete",
            value=day(local_day(statement.at)) if statement else "Never",
        ),
        Fact(label="Asked again from", value=day(selectors.declare_again_on(statement))),
    ]


def stated(statement: "Statement | None") -> dict[str, str]:
    """What somebody said last, to be said again or changed."""
    fields = ("lines", "postcode", "family_names")
    return {name: getattr(statement, name) for name in fields} if statement else {}


def tie_rows(declarations: "Iterable[Declaration]") -> list[list[str]]:
    return [
        [declared.words, declared.get_tie_display(), day(local_day(declared.declared_at))]
        for declared in declarations
    ]


def own_opening_rows(openings: "Iterable[Opening]") -> list[list[str]]:
    return [
        [moment(opened.opened_at), opened.get_reason_display(), until(opened), verdict(opened)]
        for opened in openings
    ]


def notice_rows(notices: "Iterable[OpeningNotice]", people: "Mapping[int, Identity]") -> list[dict[str, Any]]:
    """Each with whose record, who opened it and why, and whether it is still open."""
    return [
        {
            "key": notice.opening_id,
            "name": name_of(notice.opening, people),
            "who": notice.opening.user.name,
            "when": moment(notice.opening.opened_at),
            "until": until(notice.opening),
            "reason": notice.opening.get_reason_display(),
            "words": notice.opening.words,
            "is_seen": notice.seen_at is not None,
            "verdict": verdict(notice.opening),
        }
        for notice in notices
    ]


def name_of(opened: "Opening", people: "Mapping[int, Identity]") -> str:
    known = people.get(opened.subject_id)
    return known.name if known else NO_NAME


def until(opened: "Opening") -> str:
    """When it ended, or that it has not."""
    if opened.closed_at is not None:
        return f"Closed {moment(opened.closed_at)}"
    return f"{'Open until' if is_running(opened) else 'Ended'} {moment(opened.ends_at)}"


def is_running(opened: "Opening") -> bool:
    return opened.closed_at is None and now() < opened.ends_at


def verdict(opened: "Opening") -> str:
    if opened.reviewed_at is None:
        return f"Not reviewed yet: due {day(opened.review_due_on)}"
    return "Found right" if opened.was_right else "Found wrong"


def named(user: "User", request: "Request") -> str:
    return "you" if user == request.user else user.name
