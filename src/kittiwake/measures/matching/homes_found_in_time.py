"""Homes found in time."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="homes_found_in_time",
    title="Homes found in time",
    question="Does a child live in a home that was chosen by the day on which it was needed?",
    population="requests for a home whose day has come",
    condition="where the child lived in the home that was chosen by that day",
    table="home_requests",
    counted=lambda request: request.placed_on.notnull() | request.closed_on.isnull(),
    met=lambda request: request.placed_on <= request.wanted_by,
    dated_by="wanted_by",
    dated_as="Wanted by",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="higher",
    does_not_show="Whether the home fits. Requests that ended without a home are left out.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraph 38 (too few homes); local measure",
    owner="Head of children in care",
    review_by=date(2027, 4, 1),
    recommendation=8,
    waits_for_day_to_end=True,
)
