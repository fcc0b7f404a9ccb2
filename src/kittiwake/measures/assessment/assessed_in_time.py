"""Assessments authorised in time."""

from datetime import date

from kittiwake import clocks
from kittiwake.measures.by_the_clock import in_time

clock = clocks.clock("as.cfa")

measure = in_time(
    clock.key,
    key="assessed_in_time",
    title="Assessments authorised in time",
    question="When a child is referred, is the assessment finished in time?",
    population="referrals whose assessment fell due",
    condition="whose assessment was authorised by then",
    dated_as="Assessment due",
    case_kind="front_door.referral",
    does_not_show="Whether the assessment was good, or whether the child waited needlessly: read it beside"
    " the share with lived experience. A referral that was taken back counts on the day it was.",
    source=clock.timescale.source,
    owner="Head of assessment",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
