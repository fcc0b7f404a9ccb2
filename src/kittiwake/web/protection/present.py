"""Child protection work in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.urls import reverse

from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.records.access.choices import Reach
from kittiwake.records.protection.choices import Category, Sector
from kittiwake.records.protection.selectors import not_represented
from kittiwake.web.components.shapes import DeskRow, Entry, Fact

if TYPE_CHECKING:
    from kittiwake.records.access.models import TemporaryArrangement
    from kittiwake.records.people.selectors import Identity
    from kittiwake.records.plans.models import Plan
    from kittiwake.records.protection.models import (
        Conference,
        Emergency,
        Enquiry,
        PlanCategory,
        StrategyDiscussion,
    )
    from kittiwake.records.protection.selectors import EarlierPlan

NOT_YOURS = "A child whose record is closed to you"
AGENDA = (
    "Who is here, and why we meet",
    "What the child says",
    "What we are worried about",
    "What works well",
    "What must change",
    "What was decided",
)


def plan_words(plan: "Plan | None") -> str:
    return f"On a child protection plan since {says_day(plan.from_on)}" if plan else ""


def category_rows(categories: "Iterable[PlanCategory]") -> list[list[str]]:
    return [
        [each.get_category_display(), _span(each.from_on, each.to_on), each.because] for each in categories
    ]


def repeat_rows(repeats: "Iterable[EarlierPlan]") -> list[list[str]]:
    """Whose plan it was, when, and its category."""
    return [
        ["This child" if each.is_own else each.who.name, _span(each.from_on, each.to_on), each.category]
        for each in repeats
    ]


def _span(from_on: date, to_on: date | None) -> str:
    return f"{says_day(from_on)} to {says_day(to_on)}" if to_on else f"since {says_day(from_on)}"


def says_moment(conference: "Conference") -> str:
    """When it was held; until then, when it is to be."""
    return When.moment(conference.held_at or conference.for_at).says()


def conference_row(conference: "Conference", key: UUID) -> DeskRow:
    status, tone = "To be held", "plain"
    if conference.called_off_at is not None:
        status, tone = "Called off", "note"
    elif conference.held_at is not None:
        status, tone = ("Held", "good") if conference.is_quorate else ("Held, not quorate", "note")
    return DeskRow(
        title=f"{conference.get_kind_display()}, {says_moment(conference)}",
        url=reverse("protection:conference", args=[key, conference.pk]),
        hint=f"Chair: {conference.chair}",
        status=status,
        tone=tone,
    )


def enquiry_row(enquiry: "Enquiry", key: UUID) -> DeskRow:
    status = "Under way"
    if enquiry.closed_at is not None:
        status = enquiry.get_outcome_display()
    elif enquiry.outcome:
        status = "Waits to be authorised"
    return DeskRow(
        title=f"Section 47 enquiry since {says_day(local_day(enquiry.started_at))}",
        url=reverse("protection:enquiry", args=[key, enquiry.pk]),
        hint="Jointly with the police" if enquiry.is_joint else "Children’s social care alone",
        status=status,
    )


def discussion_row(discussion: "StrategyDiscussion", key: UUID) -> DeskRow:
    absent = missing_words(discussion)
    status, tone = ("Held", "good") if not absent else ("; ".join(absent), "note")
    if discussion.called_off_at is not None:
        status, tone = "Called off", "note"
    elif discussion.held_at is None:
        status, tone = "To be held", "plain"
    return DeskRow(
        title=f"Strategy discussion, {When.moment(discussion.held_at or discussion.decided_at).says()}",
        url=reverse("protection:discussion", args=[key, discussion.pk]),
        status=status,
        tone=tone,
    )


def emergency_row(emergency: "Emergency", key: UUID) -> DeskRow:
    ended = emergency.ended_at
    return DeskRow(
        title=f"{emergency.get_kind_display()}, {When.moment(emergency.began_at).says()}",
        url="" if ended else reverse("protection:end_emergency", args=[key, emergency.pk]),
        hint=emergency.where,
        status=f"Ended {When.moment(ended).says()}" if ended else "Goes on",
        tone="plain" if ended else "late",
    )


def missing_words(discussion: "StrategyDiscussion") -> list[str]:
    """ "Education not represented", for each agency that was looked for at these children's ages."""
    return [f"{Sector(each).label} not represented" for each in not_represented(discussion)]


def discussion_facts(discussion: "StrategyDiscussion") -> list[Fact]:
    decided = f"{discussion.decided_by}, {When.moment(discussion.decided_at).says()}"
    facts = [Fact(label="Why it was needed", value=discussion.why_now, source=decided)]
    if discussion.called_off_at:
        facts.append(Fact(label="Called off", value=discussion.called_off_why))
    if discussion.held_at is None:
        return facts
    written = f"Written by {discussion.recorded_by}"
    when = f"{When.moment(discussion.held_at).says()}, {discussion.get_how_display().lower()}"
    medical = ". ".join(filter(None, (discussion.get_medical_display(), discussion.medical_words)))
    return [
        *facts,
        Fact(label="Held", value=when, source=written),
        Fact(label="What was agreed", value=discussion.agreed),
        Fact(label="Enquiry", value=discussion.get_enquirers_display()),
        Fact(label="Medical examination", value=medical),
    ]


def strategy_children(
    discussion: "StrategyDiscussion", people: "Mapping[int, Identity]"
) -> list[tuple[str, str, str]]:
    """Each child with what was decided and how they are safe; one whose record is closed says no more."""
    return [
        (who.name, row.get_decision_display(), row.safety)
        if (who := people.get(row.subject_id)) and _is_open(who)
        else (NOT_YOURS, "", "")
        for row in discussion.children.all()
    ]


def _is_open(who: "Identity") -> bool:
    return who.reach == Reach.FULL


def enquiry_facts(enquiry: "Enquiry") -> list[Fact]:
    began = When.moment(enquiry.started_at).says()
    facts = [
        Fact(label="Began", value=f"{began}, with the strategy discussion"),
        Fact(label="Who enquires", value=enquiry_row(enquiry, enquiry.subject.key).hint),
    ]
    if enquiry.returned_why:
        facts.append(Fact(label="To be answered first", value=enquiry.returned_why))
    if enquiry.outcome:
        proposed = f"Proposed by {enquiry.proposed_by}"
        facts.append(Fact(label="Outcome", value=enquiry.get_outcome_display(), source=proposed))
        facts.append(Fact(label="Why", value=enquiry.because))
    if enquiry.closed_at:
        closed = f"{enquiry.closed_by}, {When.moment(enquiry.closed_at).says()}"
        facts.append(Fact(label="Authorised", value=closed))
    return facts


def sight_entries(enquiry: "Enquiry") -> list[Entry]:
    return [
        Entry(
            title=f"{sight.get_seen_display()}: {sight.where}",
            when=When.moment(sight.seen_at).says(),
            detail=sight.said or sight.why,
            source="In their own words" if sight.said else "",
            recorded=f"written by {sight.by}, {When.moment(sight.recorded_at).says()}",
        )
        for sight in enquiry.sights.all()
    ]


def conference_facts(conference: "Conference") -> list[Fact]:
    when = When.moment(conference.held_at or conference.for_at).says()
    facts = [
        Fact(label="Held" if conference.held_at else "To be held", value=f"{when}, {conference.place}"),
        Fact(label="Chair", value=str(conference.chair), source=f"Called by {conference.called_by}"),
    ]
    if conference.called_off_at:
        facts.append(Fact(label="Called off", value=conference.called_off_why))
    if conference.held_at:
        enough = "Enough agencies came" if conference.is_quorate else conference.not_quorate_why
        facts.append(Fact(label="Quorum", value=enough))
        facts.append(Fact(label="Decisions sent", value=_sent(conference.decisions_sent_on)))
        facts.append(Fact(label="Minutes sent", value=_sent(conference.minutes_sent_on)))
    return facts


def _sent(on: date | None) -> str:
    return says_day(on) if on else "Not yet"


def conference_children(
    conference: "Conference", people: "Mapping[int, Identity]"
) -> list[tuple[str, list[Fact]]]:
    """Each child: views first, in whose words; then what was decided, and why."""
    return [
        (who.name, _child_facts(row))
        if (who := people.get(row.subject_id)) and _is_open(who)
        else (NOT_YOURS, [])
        for row in conference.children.all()
    ]


def _child_facts(row: Any) -> list[Fact]:
    if not row.verdict:
        return []
    category = f", {Category(row.category).label.lower()}" if row.category else ""
    facts = [
        Fact(label="What they said", value=row.views, source=row.get_whose_words_display()),
        Fact(label="Advocate", value=row.get_advocate_display()),
        Fact(label="Decided", value=f"{row.get_verdict_display()}{category}"),
        Fact(label="Why", value=row.because),
    ]
    return [*facts, *([Fact(label="Outline plan", value=row.outline)] if row.outline else [])]


def shared_children(
    conference: "Conference", people: "Mapping[int, Identity]"
) -> list[tuple[str, list[Fact]]]:
    """What the room sees of each child: first names, their views, and what was decided."""
    found = conference_children(conference, people)
    return [(name, [fact for fact in facts if fact.label != "Advocate"]) for name, facts in found]


def conference_parents(
    conference: "Conference", people: "Mapping[int, Identity]"
) -> list[tuple[str, str, str]]:
    return [
        (who.name, row.get_came_display(), row.said)
        for row in conference.parents.all()
        if (who := people.get(row.subject_id)) is not None
    ]


def conference_seats(conference: "Conference") -> list[list[str]]:
    """Each agency: how it took part, its report, when the family had it, its view, why it disagrees."""
    return [
        [
            seat.get_sector_display(),
            " ".join(filter(None, (seat.get_came_display() or "Invited", seat.who and f"({seat.who})"))),
            says_day(seat.report_on) if seat.report_on else "None",
            says_day(seat.family_had_on) if seat.family_had_on else "Not known",
            seat.get_view_display() or "",
            seat.dissent,
        ]
        for seat in conference.seats.all()
    ]


@dataclass(frozen=True, kw_only=True)
class ArrangementRow:
    """One line of the register."""

    number: int
    who: str
    because: str
    owner: str
    span: str
    is_in_force: bool


def arrangement_rows(rows: "Iterable[TemporaryArrangement]", *, on: date) -> list[ArrangementRow]:
    return [
        ArrangementRow(
            number=each.pk,
            who=str(each.user),
            because=each.because,
            owner=str(each.owner),
            span=_span(each.from_on, each.ended_on or each.to_on),
            is_in_force=each.from_on <= on <= (each.ended_on or each.to_on),
        )
        for each in rows
    ]
