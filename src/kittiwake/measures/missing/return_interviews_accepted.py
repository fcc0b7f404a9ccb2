"""Return interviews accepted."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="return_interviews_accepted",
    title="Return interviews accepted",
    question="Do children who come back want to talk with us?",
    population="times that a child was missing and came back",
    condition="who accepted one",
    table="missing_episodes",
    counted=lambda episode: episode.kind == "M",
    met=lambda episode: episode.is_accepted,
    dated_by="returned_on",
    dated_as="Back",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="higher",
    does_not_show="Why others declined; that stands with each offer.",
    source="Statutory guidance on children who run away or go missing (2014); indicator LA27; Ofsted,"
    " Newcastle upon Tyne 2017, paragraphs 30 and 41",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=5,
)
