"""Plans explained in person."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="plans_shared_in_person",
    title="Plans explained in person",
    question="Do the child and a parent know their plan, from somebody who sat down with them?",
    population="versions of plans that were agreed",
    condition="that somebody has explained in person to a parent and to the child by now",
    table="plan_versions",
    counted=lambda version: version.agreed_on.notnull(),
    met=lambda version: version.is_shared,
    dated_by="agreed_on",
    dated_as="Agreed",
    case_kind="plans.plan",
    case_id="plan_id",
    better_when="higher",
    does_not_show="Whether they understood it, or agree. What is written for a baby to read later needs"
    " nobody. A version agreed this week is counted with those that nobody ever explained.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraph 25 and recommendation 4; local measure",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
