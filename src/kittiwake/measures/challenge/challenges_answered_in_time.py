"""Challenges answered in time."""

from datetime import date

from kittiwake.measures.by_the_clock import in_time

CLOCKS = ("ch.informal", "ch.formal", "ch.senior")

measure = in_time(
    *CLOCKS,
    key="challenges_answered_in_time",
    title="Challenges answered in time",
    question="Does whoever challenges get an answer by the day?",
    population="stages of a challenge that fell due, each by its own local setting",
    condition="that were answered, or left for the next stage, by that day",
    dated_as="Answer due",
    case_kind="challenge.challenge",
    does_not_show="Whether the answer was any good: see whether challenge changed something, and held.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraphs 25, 44 and 78 (challenge not effective);"
    " local measure, local lengths of time",
    owner="Head of quality",
    review_by=date(2027, 4, 1),
    recommendation=4,
)
