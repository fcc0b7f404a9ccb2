"""Dental checks in time."""

from datetime import date

from kittiwake.measures.by_the_clock import in_care_in_time

measure = in_care_in_time(
    "he.dental",
    key="dental_checks_in_time",
    title="Dental checks in time",
    question="Do children in care see a dentist each year?",
    population="dental checks that fell due while the child was looked after",
    condition="done by that day",
    dated_as="To be done by",
    does_not_show="Treatment that was found to be needed. Twelve months are a local setting.",
    source="SSDA903, health (indicator LA22)",
    owner="Designated nurse for children in care",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
