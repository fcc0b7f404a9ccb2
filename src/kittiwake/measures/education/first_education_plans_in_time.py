"""First education plans in time."""

from datetime import date

from kittiwake.measures.by_the_clock import in_care_in_time

measure = in_care_in_time(
    "ed.pep_first",
    key="first_education_plans_in_time",
    title="First education plans in time",
    question="Has every child who comes into care an education plan for the first review?",
    population="first education plans that fell due while the child was looked after",
    condition="made by that day",
    dated_as="To be made by",
    does_not_show="How good the plan is, and whether later ones follow each term.",
    source="Statutory guidance for designated teachers (2018), paragraph 18",
    owner="Virtual school head",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
