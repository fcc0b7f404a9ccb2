"""Changes that lasted."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="changes_sustained",
    title="Changes after challenge that lasted",
    question="Does what a challenge changed still hold at the next review?",
    population="challenges that changed something and were read again at a review",
    condition="where what changed still held, by the latest reading",
    table="challenges",
    counted=lambda challenge: challenge.reread_on.notnull(),
    met=lambda challenge: challenge.is_sustained,
    dated_by="reread_on",
    dated_as="Read again",
    case_kind="challenge.challenge",
    case_id="challenge_id",
    better_when="higher",
    does_not_show="Changes that nobody has read again yet.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraphs 44 and 78, and recommendation 4; local measure",
    owner="Head of quality",
    review_by=date(2027, 4, 1),
    recommendation=4,
)
