"""Homes within 20 miles."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="homes_within_twenty_miles",
    title="Homes within 20 miles",
    question="Do children live near the home they came from?",
    population="children placed by a request, whose way from home is known and may be",
    condition="where it is 20 miles or fewer, as the crow flies",
    table="home_requests",
    counted=lambda request: request.has_miles,
    met=lambda request: request.is_within_twenty,
    dated_by="placed_on",
    dated_as="Placed",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="higher",
    does_not_show="Children whose address is protected, or has no known postcode: nobody measures from it.",
    source="National outcome, placed over 20 miles from home (reference LA5); of homes found by a request",
    owner="Head of children in care",
    review_by=date(2027, 4, 1),
    recommendation=8,
)
