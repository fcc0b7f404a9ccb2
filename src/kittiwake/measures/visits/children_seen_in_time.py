"""Children seen in time."""

from datetime import date

from kittiwake.measures.measure import Measure

CLOCKS = ("cp.visit", "cin.visit")

measure = Measure(
    key="children_seen_in_time",
    title="Children seen in time",
    question="Is every child on a plan seen as often as we say?",
    population="visits that fell due to children on a plan, by the authority’s own intervals",
    condition="where the child was seen by that day",
    table="clock_runs",
    counted=lambda run: run.clock.isin(CLOCKS),
    met=lambda run: run.stopped_on <= run.due_on,
    dated_by="due_on",
    dated_as="To be seen by",
    waits_for_day_to_end=True,
    case_kind="plans.plan",
    case_id="case_id",
    better_when="higher",
    does_not_show="Whether anybody listened. A plan that ended before the day counts as in time. A visit"
    " written down after a later one does not count.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraph 22 (children seen); local measure, local intervals",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
