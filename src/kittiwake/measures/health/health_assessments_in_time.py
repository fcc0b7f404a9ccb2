"""Review health assessments in time."""

from datetime import date

from kittiwake.measures.by_the_clock import in_care_in_time

measure = in_care_in_time(
    "he.rha_u5",
    "he.rha_5",
    key="health_assessments_in_time",
    title="Review health assessments in time",
    question="Is every child in care seen again when the regulations say so?",
    population="review health assessments that fell due while the child was looked after",
    condition="done by that day",
    dated_as="To be done by",
    does_not_show="Whether what the child needs was done. What is still to come is on the tracker.",
    source="SI 2010/959, regulation 7 (indicator LA20)",
    owner="Designated nurse for children in care",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
