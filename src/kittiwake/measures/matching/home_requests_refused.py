"""Requests that a home refused."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="home_requests_refused",
    title="Requests that a home refused",
    question="For how many children does somebody refuse?",
    population="requests for a home of which somebody was asked",
    condition="where at least one home refused",
    table="home_requests",
    counted=lambda request: request.offers > 0,
    met=lambda request: request.refusals > 0,
    dated_by="asked_on",
    dated_as="Asked",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="lower",
    does_not_show="Why they refused: that stands in each request.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraph 38 (too few homes); local measure",
    owner="Head of children in care",
    review_by=date(2027, 4, 1),
    recommendation=8,
)
