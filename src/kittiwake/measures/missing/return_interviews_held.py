"""Return interviews held."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="return_interviews_held",
    title="Return interviews held",
    question="Does somebody independent talk with a child who comes back?",
    population="times that a child was missing and came back",
    condition="with whom one was held",
    table="missing_episodes",
    counted=lambda episode: episode.kind == "M",
    met=lambda episode: episode.is_held,
    dated_by="returned_on",
    dated_as="Back",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="higher",
    does_not_show="Whether the child told anything, or anything followed from it.",
    source="Statutory guidance on children who run away or go missing (2014); indicator LA27; Ofsted,"
    " Newcastle upon Tyne 2017, paragraphs 30 and 41",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=5,
)
