"""Return interviews offered."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="return_interviews_offered",
    title="Return interviews offered",
    question="Is a child who comes back offered somebody to talk with?",
    population="times that a child was missing and came back",
    condition="to whom a return interview was offered",
    table="missing_episodes",
    counted=lambda episode: episode.kind == "M",
    met=lambda episode: episode.is_offered,
    dated_by="returned_on",
    dated_as="Back",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="higher",
    does_not_show="Whether the child was asked in a way that they could say yes to.",
    source="Statutory guidance on children who run away or go missing (2014); indicator LA27; Ofsted,"
    " Newcastle upon Tyne 2017, paragraphs 30 and 41",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=5,
)
