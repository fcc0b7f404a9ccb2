"""What the principal officer's pages show."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.lengths import says_count
from kittiwake.core.shares import says_share
from kittiwake.core.today import local_day
from kittiwake.web.access.present import page_words, posts_of
from kittiwake.web.access.present_own import NO_NAME, is_running, name_of, until, verdict
from kittiwake.web.components.shapes import DeskRow, Fact
from kittiwake.web.components.words import day, moment

if TYPE_CHECKING:
    from kittiwake.records.access.models import Declaration, Look, Opening, User
    from kittiwake.records.people.selectors import Identity
    from kittiwake.records.privacy.models import DoubtfulReading, Sifting
    from kittiwake.records.privacy.selectors import Kept

People = Mapping[int, "Identity"]


def opening_rows(openings: "Iterable[Opening]", people: People, *, today: date) -> list[DeskRow]:
    """Each with who opened it and why; how its review stands is the tag."""
    return [
        DeskRow(
            title=name_of(opened, people),
            url=reverse("privacy:review", args=[opened.pk]),
            hint=f"{opened.user.name}, {moment(opened.opened_at)}: {opened.get_reason_display()}",
            status="Open now" if is_running(opened) else _due(opened.review_due_on, today),
            tone="note" if is_running(opened) else "late" if opened.review_due_on < today else "plain",
        )
        for opened in openings
    ]


def _due(due_on: date, today: date) -> str:
    return f"{'Review was due' if due_on < today else 'Review due'} {day(due_on)}"


def opening_shown(
    opened: "Opening", people: People, looks: "Iterable[Look]", *, viewer: "User"
) -> dict[str, Any]:
    """One opening for its review: the facts, the words, what was read, and whether it can be reviewed now."""
    facts = [
        Fact(label="Whose record", value=name_of(opened, people)),
        Fact(label="Opened by", value=f"{opened.user.name}. {posts_of(opened.user)}"),
        Fact(label="When", value=moment(opened.opened_at)),
        Fact(label="Until", value=until(opened)),
        Fact(label="Reason", value=opened.get_reason_display()),
        Fact(label="Review", value=verdict(opened)),
    ]
    if opened.reviewed_by is not None and opened.reviewed_at is not None:
        facts.append(
            Fact(label="Reviewed by", value=f"{opened.reviewed_by.name}, {moment(opened.reviewed_at)}")
        )
    return {
        "key": opened.pk,
        "facts": facts,
        "words": opened.words,
        "found": opened.found,
        "looks": [[moment(look.at), page_words(look.page), look.purpose] for look in looks],
        "is_running": is_running(opened),
        "is_own": opened.user == viewer,
        "is_reviewed": opened.reviewed_at is not None,
    }


def reading_rows(readings: "Iterable[DoubtfulReading]", people: People) -> list[dict[str, Any]]:
    """Who read whose record, how often and when, and why that is asked about."""
    return [
        {
            "key": each.pk,
            "name": known.name if (known := people.get(each.subject_id)) else NO_NAME,
            "reader": each.user.name,
            "posts": posts_of(each.user),
            "times": says_count(each.times, "time"),
            "first": moment(each.first_at),
            "last": moment(each.last_at),
            "whys": [(why.get_sign_display(), why.says) for why in each.whys.all()],
            "finding": each.get_finding_display(),
            "found": each.found,
        }
        for each in readings
    ]


def kept_rows(kept: "Iterable[Kept]") -> list[list[str]]:
    return [[each.sign.label, says_share(each.wrong, each.closed)] for each in kept]


def sifted(sifting: "Sifting | None") -> str:
    """How far the log was gone through, in a sentence."""
    if sifting is None:
        return "The log of readings has not been gone through yet."
    return f"The log of readings is gone through up to {moment(sifting.up_to)}, by {sifting.by.name}."


def declaration_rows(declarations: "Iterable[Declaration]", people: People) -> list[dict[str, Any]]:
    """Each with who is tied to whom and how, who said so, and whether it can be ended."""
    return [
        {
            "key": each.pk,
            "who": each.user.name,
            "name": known.name if (known := people.get(each.subject_id)) else NO_NAME,
            "tie": each.get_tie_display(),
            "words": each.words,
            "declared": f"{each.declared_by.name}, {day(local_day(each.declared_at))}",
            "ended": _ended(each),
        }
        for each in declarations
    ]


def _ended(each: "Declaration") -> str:
    if each.ended_by is None or each.ended_at is None:
        return ""
    return f"Ended {day(local_day(each.ended_at))} by {each.ended_by.name}: {each.ended_because}"
