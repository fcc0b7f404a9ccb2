"""Delegations, reports and reviews in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day
from kittiwake.records.care.choices import Advocate, Aim, Decides
from kittiwake.records.care.codes import says_code
from kittiwake.records.care.decisions import decisions, title_of
from kittiwake.web.components.shapes import Fact

if TYPE_CHECKING:
    from kittiwake.records.care.models import (
        CarePlan,
        Delegation,
        DelegationLine,
        PlacementPlan,
        Report,
        Review,
    )
    from kittiwake.records.care.selectors import Deciding

WHO = (
    (Decides.CARER, "You decide"),
    (Decides.TELL, "You decide, and tell the child’s worker"),
    (Decides.PARENT, "The parent decides: ask them, or the worker"),
    (Decides.AUTHORITY, "The authority decides: ask the worker"),
    (Decides.OPEN, "Not agreed yet: ask the worker"),
)


def agreed_words(delegation: "Delegation") -> str:
    return f"Agreed with {delegation.agreed_with} on {says_day(delegation.agreed_on)}."


def delegation_words(found: "Deciding") -> str:
    """Whether it is agreed, with whom, and whether the carer has it."""
    delegation = found.delegation
    if delegation is None:
        return "Nothing is agreed with these carers."
    if delegation.copy_on is None:
        return f"{agreed_words(delegation)} No carer has a copy yet."
    since = says_day(delegation.copy_on)
    return f"{agreed_words(delegation)} {delegation.copy_to} has had a copy since {since}."


def grid_rows(found: "Deciding") -> list[list[str]]:
    areas = {each.key: each.area for each in decisions()}
    return [
        [title_of(line.decision), Decides(line.who).label, line.says, areas.get(line.decision, "")]
        for line in found.lines
    ]


def may_decide(lines: "Iterable[DelegationLine]") -> list[tuple[str, list[str]]]:
    """The carer’s copy: the questions under each answer, as said to the carer."""
    told = list(lines)
    parts = [(heading, [_question(line) for line in told if line.who == who]) for who, heading in WHO]
    return [(heading, questions) for heading, questions in parts if questions]


def _question(line: "DelegationLine") -> str:
    title = title_of(line.decision)
    return f"{title}: {line.says}" if line.says else title


def care_plan_facts(plan: "CarePlan") -> list[Fact]:
    return [
        Fact(label="Where the child is to grow up", value=Aim(plan.aim).label, source=_written(plan)),
        Fact(label="How needs are met", value=plan.needs),
        Fact(label="Family time", value=plan.family_time),
        Fact(label="If it does not work", value=plan.otherwise),
    ]


def placement_plan_facts(plan: "PlacementPlan") -> list[Fact]:
    signed = f"{plan.signed_by}, {says_day(plan.signed_on)}"
    return [
        Fact(label="How the days go", value=plan.day_to_day, source=_written(plan)),
        Fact(label="Health", value=plan.health),
        Fact(label="School", value=plan.school),
        Fact(label="Signed by", value=signed),
    ]


def _written(plan: "CarePlan | PlacementPlan") -> str:
    return f"Written by {plan.recorded_by}, {says_day(local_day(plan.recorded_at))}"


def report_texts(report: "Report") -> list[tuple[str, str]]:
    """The worker’s report as it is read beside the review."""
    told = f"{report.author}, {says_day(local_day(report.written_at))}"
    return [
        (f"What happened since the last review ({told})", report.happened),
        ("What the child says", report.child),
        ("What the worker asks", report.asks),
    ]


@dataclass(frozen=True, kw_only=True)
class Reviewed:
    """One review to read. `is_sent` is false while nobody has sent what it decided."""

    pk: int
    title: str
    facts: list[Fact]
    decisions: list[list[str]]
    is_sent: bool


def review_facts(review: "Review") -> Reviewed:
    return Reviewed(
        pk=review.pk,
        title=f"Review {review.number}, {says_day(review.held_on)}",
        facts=_facts(review),
        decisions=[[each.what, each.who, says_day(each.by_on)] for each in review.decisions.all()],
        is_sent=review.sent_on is not None,
    )


def _facts(review: "Review") -> list[Fact]:
    sent = f"{says_day(review.sent_on)}, to {review.sent_to}" if review.sent_on else "Not sent yet"
    return [
        Fact(label="Held by", value=str(review.chaired_by)),
        Fact(label="Report", value=_report(review)),
        Fact(label="How the child took part", value=says_code("took_part", review.took_part)),
        Fact(label="The child’s own words", value=review.own_words or _nothing_told(review)),
        Fact(label="Advocate", value=Advocate(review.advocate).label),
        Fact(label="What was discussed", value=review.discussed),
        Fact(label="Decisions sent", value=sent),
    ]


def _report(review: "Review") -> str:
    if review.report is None:
        return f"Held without the worker’s report: {review.without_because}"
    return f"By {review.report.author}, {says_day(local_day(review.report.written_at))}"


def _nothing_told(review: "Review") -> str:
    return f"Nothing is told: {review.not_heard_because}"


def decided_texts(review: "Review") -> list[tuple[str, str]]:
    """What the last review decided, to read before looking whether it is carried out."""
    held = says_day(review.held_on)
    return [
        (f"Decision {each.number} of {held}", f"{each.what} {each.who}, by {says_day(each.by_on)}.")
        for each in review.decisions.all()
    ]
