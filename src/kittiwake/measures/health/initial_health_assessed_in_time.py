"""Initial health assessments in time."""

from datetime import date

from kittiwake.measures.by_the_clock import in_care_in_time

measure = in_care_in_time(
    "he.iha",
    key="initial_health_assessed_in_time",
    title="Initial health assessments in time",
    question="Is every child who comes into care seen by a doctor within twenty working days?",
    population="initial health assessments that fell due while the child was looked after",
    condition="done by that day",
    dated_as="To be done by",
    does_not_show="How good it was, or why it was late. A child whose care ended by that day is not counted.",
    source="SI 2010/959, regulation 7",
    owner="Designated nurse for children in care",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
