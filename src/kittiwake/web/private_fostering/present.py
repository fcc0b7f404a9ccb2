"""Private fostering in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake import clocks
from kittiwake.core.dates import says_day
from kittiwake.core.spans import says_span
from kittiwake.core.today import today
from kittiwake.records.private_fostering.choices import CheckKind, Suitability, ToldBy, WhyEnded
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import Fact

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from kittiwake.records.private_fostering.models import Arrangement, SuitabilityDecision
    from kittiwake.records.private_fostering.selectors import Known


@dataclass(frozen=True, kw_only=True)
class Arranged:
    """One arrangement as the page shows it. acts: what may be done now, in words, each with its address."""

    title: str
    id: str
    facts: list[Fact]
    checks: list[list[str]]
    decisions: list[list[str]]
    acts: list[tuple[str, str]]
    is_undecided: bool


def arranged_of(known: "Known", *, key: "UUID", may: Mapping[str, bool]) -> Arranged:
    row = known.arrangement
    when = says_span(row.from_on, row.to_on) if row.from_on else f"proposed from {_day(row.proposed_on)}"
    return Arranged(
        title=f"With {row.carer_says}: {when}",
        id=f"arrangement-{row.pk}",
        facts=[*_facts(row), *_due_facts(known), *_end_facts(row)],
        checks=[
            [
                CheckKind(each.kind).label,
                each.about,
                _day(each.answered_on),
                f"{each.found}{' It worries.' if each.is_worry else ''}",
            ]
            for each in known.checks
        ],
        decisions=[_decision_row(each) for each in known.decisions],
        acts=list(_acts(known, key=key, may=may)),
        is_undecided=row.is_open and not known.decisions,
    )


def short_facts(row: "Arrangement") -> list[Fact]:
    """For the child's page."""
    since = f"Since {_day(row.from_on)}" if row.from_on else f"Proposed from {_day(row.proposed_on)}"
    return [
        Fact(label="With", value=row.carer_says, source=since),
        Fact(label="Parents", value=row.parents),
    ]


def to_weigh(known: "Known") -> list[tuple[str, str]]:
    """What was found out, for whoever decides. That nothing was is told as well."""
    if not known.checks:
        return [("What was found out", "Nobody has written down a check.")]
    return [
        (f"{CheckKind(each.kind).label}: {each.about}, {_day(each.answered_on)}", each.found)
        for each in known.checks
    ]


def taken_off_rows(rows: "list[Arrangement]") -> list[list[str]]:
    return [[each.carer_says, each.withdrawn_because, str(each.withdrawn_by)] for each in rows]


def _facts(row: "Arrangement") -> list[Fact]:
    return [
        Fact(
            label="We were told",
            value=_day(row.notified_on),
            source=f"{ToldBy(row.told_by).label}: {row.told_by_says}. {_how_soon(row)}",
        ),
        Fact(label="With", value=row.carer_says, source=row.address),
        Fact(label="Who else lives there", value=row.household),
        Fact(label="Parents", value=row.parents),
        Fact(
            label="Why, and for how long",
            value=row.because,
            source=f"Agreed by parents and carer {_day(row.arranged_on)}" if row.arranged_on else "",
        ),
    ]


def _how_soon(row: "Arrangement") -> str:
    """How many days before or after it began we were told: to tell is the parents' and the carer's duty."""
    begins = row.from_on or row.proposed_on
    if begins is None:
        return ""
    days = (row.notified_on - begins).days
    if days > 0:
        return f"{_many(days)} after it began."
    return f"{_many(-days)} before it was to begin." if days else "On the day on which it began."


def _due_facts(known: "Known") -> list[Fact]:
    facts = []
    if known.due is not None:
        clock = clocks.clock(known.due.clock)
        words, _tone = clock_status(known.due.due_on, None, today=today())
        source = f"{clock.timescale.standing}: {clock.timescale.source}"
        facts.append(Fact(label=clock.title, value=words, source=source))
    if known.arrangement.is_open and known.ends_by_age_on:
        limit = known.ends_by_age_on
        past = " It is to be ended." if limit <= today() else ""
        facts.append(
            Fact(label="Ends by age", value=f"{_day(limit)}.{past}", source="At 16; 18 if disabled.")
        )
    return facts


def _end_facts(row: "Arrangement") -> list[Fact]:
    if row.to_on is None:
        return []
    return [
        Fact(
            label="Ended",
            value=f"{_day(row.to_on)}: {WhyEnded(row.why_ended).label}",
            source=row.ended_because,
        )
    ]


def _decision_row(each: "SuitabilityDecision") -> list[str]:
    required = f" Required: {each.requirements}" if each.requirements else ""
    return [
        Suitability(each.outcome).label, _day(each.decided_on), each.wishes, f"{each.because}{required}",
        str(each.decided_by),
    ]  # fmt: skip


def _acts(known: "Known", *, key: "UUID", may: Mapping[str, bool]) -> list[tuple[str, str]]:
    row = known.arrangement
    found = (
        ("It has begun", "begin", may["record"] and row.from_on is None),
        ("Write down what was found out", "check", may["record"]),
        ("Decide whether it is suitable", "decide", may["decide"]),
        ("End it", "end", may["record"]),
        ("Put it right", "right", may["record"]),
        ("It was no private fostering", "mistaken", may["decide"]),
    )
    return [
        (words, reverse(f"private_fostering:{route}", args=[key, row.pk]))
        for words, route, is_offered in found
        if is_offered and row.is_open
    ]


def _day(day: "date | None") -> str:
    return says_day(day) if day else "not known"


def _many(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"
