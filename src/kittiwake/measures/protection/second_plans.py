"""Second or later child protection plans."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="second_plans",
    title="Second or later child protection plans",
    question="Do children come back to be protected again?",
    population="child protection plans that began",
    condition="of children who had been on one before",
    table="plans",
    counted=lambda plan: plan.kind == "CHILD_PROTECTION",
    met=lambda plan: plan.was_protected,
    dated_by="from_on",
    dated_as="Began",
    case_kind="plans.plan",
    case_id="plan_id",
    better_when="lower",
    does_not_show="Plans that nobody told us of, or those of brothers and sisters. Plans of other"
    " authorities, and of the years before this record, count where they were written down.",
    source="Children’s social care dashboard, outcome 3 (indicator CP8); Ofsted, Newcastle upon Tyne"
    " 2017, paragraph 21",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
