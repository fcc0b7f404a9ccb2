"""Questionnaires that are cause for concern."""

from datetime import date

from kittiwake.measures.measure import Measure

CONCERN = 17
"""Units  points, from this on. Source  statutory guidance on promoting health, annex B."""

measure = Measure(
    key="questionnaires_of_concern",
    title="Questionnaires that are cause for concern",
    question="How many children in care need somebody to look at how they feel?",
    population="strengths and difficulties questionnaires with a score",
    condition="of 17 or more",
    table="questionnaires",
    counted=lambda asked: asked.total.notnull(),
    met=lambda asked: asked.total >= CONCERN,
    dated_by="on_day",
    dated_as="Asked on",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="neither",
    does_not_show="The average, or what was done; what follows stands with each."
    " A high score is no failing of the child’s.",
    source="Statutory guidance on promoting health, annex B (indicator LA23); Ofsted 2017, paragraph 50",
    owner="Designated nurse for children in care",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
