"""Questionnaires with a score."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="questionnaires_scored",
    title="Questionnaires with a score",
    question="Do we know how children in care feel and get on?",
    population="strengths and difficulties questionnaires that were asked for",
    condition="with a score",
    table="questionnaires",
    counted=lambda asked: asked.questionnaire_id.notnull(),
    met=lambda asked: asked.total.notnull(),
    dated_by="on_day",
    dated_as="Asked on",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="higher",
    does_not_show="Children whom nobody asked about; they stand on the tracker.",
    source="SSDA903, SDQ (indicator LA23); Ofsted, Newcastle upon Tyne 2017, paragraph 50",
    owner="Designated nurse for children in care",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
