"""Brothers and sisters together."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="siblings_found_together",
    title="Brothers and sisters together",
    question="Where the plan is that they live together, do they?",
    population="requests to live together by which a home was found",
    condition="where the home that was chosen takes them together",
    table="home_requests",
    counted=lambda request: request.is_together & request.placed_on.notnull(),
    met=lambda request: ~request.is_apart,
    dated_by="placed_on",
    dated_as="Placed",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="higher",
    does_not_show="Whether they live there later on. It is counted when the home is chosen.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraph 38 (brothers and sisters); reference LA19",
    owner="Head of children in care",
    review_by=date(2027, 4, 1),
    recommendation=8,
)
