"""Child protection plans again within two years."""

from datetime import date
from typing import TYPE_CHECKING

from kittiwake.measures.measure import Measure

if TYPE_CHECKING:
    import ibis.expr.types as ir

MONTHS = 24


def came_again(plan: "ir.Table") -> "ir.BooleanValue":
    """The latest earlier plan of the child ended no more than so many months before."""
    import ibis

    return plan.protected_until >= plan.from_on - ibis.interval(months=MONTHS)


measure = Measure(
    key="second_plans_within_two_years",
    title="Child protection plans again within two years",
    question="Did what was achieved last?",
    population="child protection plans that began",
    condition="of children whose earlier plan had ended in the two years before",
    table="plans",
    counted=lambda plan: plan.kind == "CHILD_PROTECTION",
    met=came_again,
    dated_by="from_on",
    dated_as="Began",
    case_kind="plans.plan",
    case_id="plan_id",
    better_when="lower",
    does_not_show="Why the child came back, or whether the earlier plan ended too soon. Brothers and"
    " sisters are not counted.",
    source="National measure (indicator CP9; local dashboards also use 12 months); Ofsted, Newcastle"
    " upon Tyne 2017, paragraphs 21 and 25",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
