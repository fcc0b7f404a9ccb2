"""Plans that ended within three months."""

from datetime import date
from typing import TYPE_CHECKING

from kittiwake.measures.measure import Measure

if TYPE_CHECKING:
    import ibis.expr.types as ir

MONTHS = 3


def was_short(plan: "ir.Table") -> "ir.BooleanValue":
    """It ended before it had stood for so many months."""
    import ibis

    return plan.to_on < plan.from_on + ibis.interval(months=MONTHS)


measure = Measure(
    key="plans_ended_soon",
    title="Plans that ended within three months",
    question="Do we end plans before anything can have changed for good?",
    population="child protection plans that ended",
    condition="that had lasted less than three months",
    table="plans",
    counted=lambda plan: plan.kind == "CHILD_PROTECTION",
    met=was_short,
    dated_by="to_on",
    dated_as="Ended",
    case_kind="plans.plan",
    case_id="plan_id",
    better_when="neither",
    does_not_show="Whether it was right: a child may have come to be looked after, or moved away. The three"
    " months are our own line.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraphs 21 and 25; local measure, local length of time",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
