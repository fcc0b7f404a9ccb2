"""Plans that ended after two years or more."""

from datetime import date
from typing import TYPE_CHECKING

from kittiwake.measures.measure import Measure

if TYPE_CHECKING:
    import ibis.expr.types as ir

MONTHS = 24


def had_lasted(plan: "ir.Table") -> "ir.BooleanValue":
    """It ended so many months after it began, or later."""
    import ibis

    return plan.to_on >= plan.from_on + ibis.interval(months=MONTHS)


measure = Measure(
    key="plans_ended_after_two_years",
    title="Plans that ended after two years or more",
    question="How many children waited two years for what their plan was to change?",
    population="child protection plans that ended",
    condition="that had lasted two years or more",
    table="plans",
    counted=lambda plan: plan.kind == "CHILD_PROTECTION",
    met=had_lasted,
    dated_by="to_on",
    dated_as="Ended",
    case_kind="plans.plan",
    case_id="plan_id",
    better_when="lower",
    does_not_show="Plans that still stand: see those that have lasted two years.",
    source="National measure, formerly NI 64 (indicator CP10); Ofsted, Newcastle upon Tyne 2017,"
    " paragraph 25",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
