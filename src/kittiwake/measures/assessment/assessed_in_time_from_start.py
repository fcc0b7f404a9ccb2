"""Assessments authorised in time from their start."""

from datetime import date

from kittiwake.measures.by_the_clock import in_time

CLOCK = "as.cfa_started"

measure = in_time(
    CLOCK,
    key="assessed_in_time_from_start",
    title="Assessments authorised in time from their start",
    question="Once an assessment has begun, is it finished in time?",
    population="assessments after a referral that fell due, counted from the day on which they began",
    condition="that were authorised, or had ended otherwise, by then",
    counted=lambda run: (run.clock == CLOCK) & (run.case_kind == "front_door.referral"),
    dated_as="Assessment due",
    case_kind="front_door.referral",
    does_not_show="How long the family waited for it to begin: see those counted from the referral, which"
    " is the rule. An assessment without a referral, such as an update, is not here.",
    source="Local measure: 45 working days from the start, as query 8670Q of the census of children"
    " in need counts; the rule counts from the referral",
    owner="Head of assessment",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
