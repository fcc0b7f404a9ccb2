"""Assessments authorised in time."""

from datetime import date

from kittiwake import clocks
from kittiwake.measures.measure import Measure

clock = clocks.clock("as.cfa")

measure = Measure(
    key="assessed_in_time",
    title="Assessments authorised in time",
    question="When a child is referred, is the assessment finished in time?",
    population="referrals whose assessment fell due",
    condition="whose assessment was authorised by then",
    table="clock_runs",
    counted=lambda run: run.clock == clock.key,
    met=lambda run: run.stopped_on <= run.due_on,
    dated_by="due_on",
    dated_as="Assessment due",
    waits_for_day_to_end=True,
    case_kind="front_door.referral",
    case_id="case_id",
    better_when="higher",
    does_not_show="Whether the assessment was good, or whether the child waited needlessly: read it beside"
    " the share with lived experience. A referral that was taken back counts on the day it was.",
    source=clock.timescale.source,
    owner="Head of assessment",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
