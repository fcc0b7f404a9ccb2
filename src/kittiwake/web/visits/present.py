"""Visits in words."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.urls import reverse

from kittiwake import clocks
from kittiwake.core.dates import When, says_day
from kittiwake.core.lengths import says_count
from kittiwake.core.today import now, today
from kittiwake.records.access.choices import Reach
from kittiwake.records.line.selectors import explained
from kittiwake.records.line.selectors.chronology import LATE_AFTER_DAYS
from kittiwake.records.people.selectors import household_of
from kittiwake.records.visits.choices import Outcome
from kittiwake.records.visits.services import TRIED
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow, Entry, Fact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kittiwake.records.access.models import User
    from kittiwake.records.line.models import ClockRun
    from kittiwake.records.people.selectors import Identity
    from kittiwake.records.subject.models import Subject
    from kittiwake.records.visits.models import VisitPart
    from kittiwake.records.visits.selectors import LastSeen
    from kittiwake.records.visits.selectors.glance import Sighting

GLANCE = 240  # characters of a visit in a list


def seen_facts(known: "LastSeen", *, key: UUID) -> list[Fact]:
    """Last seen, last seen alone, by whom."""
    return [
        Fact(label="Last seen", value=_sighted(known.seen), source=_by(known.seen)),
        Fact(label="Last seen alone", value=_sighted(known.alone), source=_by(known.alone)),
        *_in_vain(known),
    ]


def lately_facts(known: "LastSeen") -> list[Fact]:
    """How they were seen on the visits of the last twelve months, added up."""
    counted = known.lately
    if not counted.visits:
        return []
    parts = (
        (counted.alone, "seen alone"),
        (counted.with_others, "seen with others"),
        (counted.not_seen, "not seen"),
    )
    said = ", ".join(f"{words} on {number}" for number, words in parts if number)
    return [Fact(label="In the last twelve months", value=f"{says_count(counted.visits, 'visit')}: {said}")]


def _sighted(sighting: "Sighting | None") -> str:
    if sighting is None:
        return "Never, as far as visits say"
    days = (today() - sighting.on).days
    ago = "today" if days == 0 else f"{says_count(days, 'day')} ago"
    return f"{says_day(sighting.on)}, {ago}"


def _by(sighting: "Sighting | None") -> str:
    return f"By {sighting.by}" if sighting else ""


def _in_vain(known: "LastSeen") -> list[Fact]:
    if not known.not_seen_since or not known.visits:
        return []
    return [
        Fact(label="Since then", value=f"{says_count(known.not_seen_since, 'visit')} without seeing them")
    ]


def due_rows(runs: "Iterable[ClockRun]", *, key: UUID) -> list[DeskRow]:
    """By when they are to be seen next, under each plan, and why then."""
    asked = list(runs)
    reasons = explained(asked)
    rows = []
    for run in asked:
        status, tone = clock_status(run.due_on, run.stopped_on, today=today())
        rows.append(
            DeskRow(
                title=clocks.clock(run.clock).title,
                hint=clocks.clock(run.clock).timescale.standing,
                url=reverse("line:clock", kwargs={"key": key, "run_id": run.pk}),
                status=status,
                tone=tone,
                explained=reasons.get(run.pk, ""),
            )
        )
    return rows


def part_entry(part: "VisitPart", *, key: UUID) -> Entry:
    """One visit in a child's list: how they were seen, and a glance at their words."""
    words = " ".join((part.said or part.day or part.why).split())
    return Entry(
        title=title_of(part),
        when=part.visit.when.says(),
        detail=words if len(words) <= GLANCE else f"{words[:GLANCE].rsplit(' ', 1)[0]} …",
        source=" · ".join(filter(None, (_where(part), "in their own words" if part.said else ""))),
        recorded=f"written by {written_by(part)}",
        url=reverse("visits:visit", kwargs={"key": key, "part_id": part.pk}),
        is_late=_days_late(part) > LATE_AFTER_DAYS,
    )


def _where(part: "VisitPart") -> str:
    """ "At home, unannounced"; where they were not let in, where that was tried."""
    return f"{part.visit.get_place_display()}, {part.visit.get_announced_display().lower()}"


def _days_late(part: "VisitPart") -> int:
    return (When.moment(part.visit.recorded_at).on - part.visit.happened_on).days


def title_of(part: "VisitPart") -> str:
    return TRIED.get(Outcome(part.visit.outcome), part.get_seen_display())


def written_by(part: "VisitPart") -> str:
    visit = part.visit
    behalf = f", for {visit.on_behalf_of}" if visit.on_behalf_of else ""
    return f"{visit.author}{behalf}, {When.moment(visit.recorded_at).says()}"


def visit_facts(part: "VisitPart") -> list[Fact]:
    """The visit itself, without what it says of the child."""
    visit = part.visit
    made = visit.outcome == Outcome.MADE
    where = ", ".join(filter(None, (visit.get_place_display(), visit.where)))
    facts = [
        Fact(label="When", value=visit.when.says()),
        Fact(label="Where", value=f"{where}. {visit.get_announced_display()}."),
        Fact(label="Why", value=visit.purpose),
    ]
    if made and visit.place == "HOME":
        facts.append(Fact(label="Rooms of the home", value="Seen" if visit.saw_home else "Not seen"))
        facts.append(Fact(label="Where they sleep", value="Seen" if part.saw_bedroom else "Not seen"))
    if part.why:
        facts.append(Fact(label="Why not seen, or not alone", value=part.why))
    return facts


def visit_texts(part: "VisitPart") -> list[tuple[str, str]]:
    """What is to be read, each under its heading; nothing that was left empty."""
    visit = part.visit
    texts = [
        ("What they said", part.said),
        ("A day in their life", part.day),
        ("What was seen", visit.what_was_seen),
        ("Who else was there", visit.others_there),
        ("What comes next", visit.next_steps),
    ]
    return [(heading, text) for heading, text in texts if text]


def children_in_reach(viewer: "User", subject: "Subject") -> list["Identity"]:
    """Children of the family whose record the viewer reads: those who may have been visited too."""
    household = household_of(viewer, subject, on=today())
    members = household.members if household else ()
    return [
        member.who
        for member in members
        if member.who.reach == Reach.FULL and member.who.is_adult is False and not member.who.is_unborn
    ]


def facts_typed(parts: "Iterable[VisitPart]") -> dict[str, Any]:
    """A visit as it stands in its form, to be put right."""
    typed: dict[str, Any] = {}
    for part in parts:
        visit, key = part.visit, part.subject.key
        typed |= {name: getattr(visit, name) for name in SAME} | {"when": visit.when.says()}
        typed |= {f"{name}_{key}": getattr(part, name) for name in OF_CHILD}
    return typed


SAME = (
    "outcome", "announced", "place", "where", "saw_home", "purpose", "what_was_seen", "others_there",
    "next_steps",
)  # fmt: skip
OF_CHILD = ("seen", "said", "day", "why", "saw_bedroom")


def fresh() -> dict[str, Any]:
    """What a form holds before anybody types: a visit at home, now."""
    return {"when": When.moment(now()).says(), "outcome": Outcome.MADE, "place": "HOME"}
