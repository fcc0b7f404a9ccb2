"""Missing from care."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="missing_from_care",
    title="Times missing or away, and those from care",
    question="How often do children go missing, and how many of those times are they in our care?",
    population="times that a child began to be missing, or away without authorisation",
    condition="that began while the child was looked after",
    table="missing_episodes",
    counted=lambda episode: episode.person_id.notnull(),
    met=lambda episode: episode.was_in_care,
    dated_by="from_on",
    dated_as="Began",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="lower",
    does_not_show="How many children: one may go often. Times that nobody told us of.",
    source="SSDA903, missing and away from placement without authorisation (indicator LA26)",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
    split_by="kind",
    split_says={"M": "Missing", "A": "Away without authorisation"},
)
