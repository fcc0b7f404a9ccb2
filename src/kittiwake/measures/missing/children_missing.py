"""Children missing on a day."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="children_missing",
    title="Children missing on a day, and those in care",
    question="How many children are gone, and how many of them do we look after?",
    population="children who were missing or away at some time of the day",
    condition="looked after when they went",
    table="missing_episodes",
    counted=lambda episode: episode.person_id.notnull(),
    met=lambda episode: episode.was_in_care,
    dated_by="from_on",
    dated_as="Gone since",
    stands_until="returned_on",
    once_for="person_id",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="lower",
    does_not_show="For how long, or how great the danger was; both stand with each child.",
    source="SSDA903, missing (indicator LA26)",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
