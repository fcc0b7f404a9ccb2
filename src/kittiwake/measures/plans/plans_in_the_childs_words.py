"""Plans with a version for the child."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="plans_in_the_childs_words",
    title="Plans with a version for the child",
    question="Does each child have their plan in words for their age?",
    population="versions of plans that were agreed",
    condition="written for the child as well",
    table="plan_versions",
    counted=lambda version: version.agreed_on.notnull(),
    met=lambda version: version.has_childs_version,
    dated_by="agreed_on",
    dated_as="Agreed",
    case_kind="plans.plan",
    case_id="plan_id",
    better_when="higher",
    does_not_show="Whether the child has read it, or would say it so.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraphs 25 and 27; local measure",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
