"""Plans that say what happens if nothing changes."""

from datetime import date

from kittiwake.measures.measure import Measure

KINDS = {"CHILD_IN_NEED": "Child in need plan", "CHILD_PROTECTION": "Child protection plan"}

measure = Measure(
    key="plans_with_contingency",
    title="Plans that say what happens if nothing changes",
    question="Does the family know what follows if not enough changes?",
    population="plans that stood on the day",
    condition="that by then said in some version what happens if not enough changes",
    table="plans",
    counted=lambda plan: plan.plan_id.notnull(),
    met=lambda plan: plan.contingency_on <= plan.day,
    dated_by="from_on",
    dated_as="Began",
    stands_until="to_on",
    split_by="kind",
    split_says=KINDS,
    case_kind="plans.plan",
    case_id="plan_id",
    better_when="higher",
    does_not_show="Whether it was done when nothing changed, or whether a later version left it out. A plan"
    " that began this week and has no version yet is counted.",
    source="Ofsted, Newcastle upon Tyne 2017, executive summary and paragraph 25 (indicator CT10);"
    " local measure",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
