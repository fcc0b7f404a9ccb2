"""Challenges that changed something."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="challenges_changed_something",
    title="Challenges that changed something",
    question="Does challenge change what is done for the child?",
    population="challenges that were closed",
    condition="with something written since that is different because of them",
    table="challenges",
    counted=lambda challenge: challenge.closed_on.notnull(),
    met=lambda challenge: challenge.is_changed,
    dated_by="closed_on",
    dated_as="Closed",
    case_kind="challenge.challenge",
    case_id="challenge_id",
    better_when="higher",
    does_not_show="How many challenges should have been raised and were not.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraphs 25, 44 and 78, and recommendation 4; local measure",
    owner="Head of quality",
    review_by=date(2027, 4, 1),
    recommendation=4,
)
