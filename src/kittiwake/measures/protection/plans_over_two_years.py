"""Plans that have lasted two years or more."""

from datetime import date
from typing import TYPE_CHECKING

from kittiwake.measures.measure import Measure

if TYPE_CHECKING:
    import ibis.expr.types as ir

MONTHS = 24


def has_lasted(plan: "ir.Table") -> "ir.BooleanValue":
    """It began so many months before the day, or longer ago."""
    import ibis

    return plan.from_on <= plan.day - ibis.interval(months=MONTHS)


measure = Measure(
    key="plans_over_two_years",
    title="Plans that have lasted two years or more",
    question="Which children have been on a child protection plan for two years?",
    population="child protection plans that stood on the day",
    condition="that had lasted two years or more by then",
    table="plans",
    counted=lambda plan: plan.kind == "CHILD_PROTECTION",
    met=has_lasted,
    dated_by="from_on",
    dated_as="Began",
    stands_until="to_on",
    case_kind="plans.plan",
    case_id="plan_id",
    better_when="lower",
    does_not_show="Whether a long plan is drift, or what keeps the child safe. Plans ended just before two"
    " years are not here: see those that ended soon, and those that came again.",
    source="National measure, formerly NI 64 (indicator CP10); Ofsted, Newcastle upon Tyne 2017,"
    " paragraph 25",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
