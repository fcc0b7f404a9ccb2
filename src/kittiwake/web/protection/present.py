"""Child protection work in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse

from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.records.protection.choices import Sector
from kittiwake.records.protection.selectors import not_represented
from kittiwake.web.components.shapes import DeskRow, Entry, Fact

if TYPE_CHECKING:
    from kittiwake.records.access.models import TemporaryArrangement
    from kittiwake.records.plans.models import Plan
    from kittiwake.records.protection.models import (
        CaseClosed,
        Conference,
        Emergency,
        Enquiry,
        PlanCategory,
        PlanCheck,
        StrategyDiscussion,
        TransferIn,
        TransferOut,
    )
    from kittiwake.records.protection.selectors import EarlierPlan


def plan_words(plan: "Plan | None") -> str:
    """Since when the child is on a plan; on its last day, that it is the last."""
    if plan is None:
        return ""
    since = f"On a child protection plan since {says_day(plan.from_on)}"
    return f"{since}; its last day is {says_day(plan.to_on)}" if plan.to_on else since


def category_rows(categories: "Iterable[PlanCategory]") -> list[list[str]]:
    return [
        [each.get_category_display(), _span(each.from_on, each.to_on or each.plan.to_on), each.because]
        for each in categories
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


def transfer_row(transfer: "TransferIn", key: UUID) -> DeskRow:
    """A child on another authority’s plan who came here, for good or for a while."""
    waits = transfer.ended_on is None and transfer.conference_id is None
    how = "Stays here for a while" if transfer.is_for_a_while else "Moved here"
    status = "Stays here" if transfer.is_for_a_while else "Conference to be held here"
    if transfer.conference_id is not None:
        status = "Conference held"
    elif transfer.ended_on is not None:
        status = f"Ended {says_day(transfer.ended_on)}"
    leaves = f"Expected to leave {says_day(transfer.leaves_on)}" if transfer.leaves_on else ""
    return DeskRow(
        title=f"{how}, on a plan of {transfer.authority}",
        url=reverse("protection:end_stay", args=[key, transfer.pk]) if waits else "",
        hint=". ".join(filter(None, (f"Told {says_day(transfer.told_on)}", leaves, transfer.ended_why))),
        status=status,
        tone="soon" if waits and not transfer.is_for_a_while else "plain",
    )


def transfer_out_row(transfer: "TransferOut", key: UUID) -> DeskRow:
    waits = transfer.held_on is None
    return DeskRow(
        title=f"Moves to {transfer.authority}",
        url=reverse("protection:taken_over", args=[key, transfer.pk]) if waits else "",
        hint=f"They were told {says_day(transfer.told_on)}. {transfer.words}",
        status=f"Taken over {says_day(transfer.held_on)}" if transfer.held_on else "The plan stands here",
        tone="soon" if waits else "plain",
    )


def check_entries(checks: "Iterable[PlanCheck]") -> list[Entry]:
    return [
        Entry(
            title="On course" if each.is_on_course else "Not on course",
            when=says_day(each.on),
            detail=each.says,
            recorded=f"{each.by}, chair",
        )
        for each in checks
    ]


def closing_facts(closed: "CaseClosed") -> list[Fact]:
    who = f"{closed.by}, {When.moment(closed.at).says()}"
    return [
        Fact(label="Ended", value=f"{says_day(closed.on)}: {closed.get_reason_display()}", source=who),
        Fact(label="What was achieved", value=closed.achieved),
        Fact(label="Who was told", value=closed.told),
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
