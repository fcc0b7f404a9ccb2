"""Initial conferences held in time."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="conferences_held_in_time",
    title="Initial conferences held in time",
    question="When an enquiry began, was there a conference, or an answer that needs none, in time?",
    population="section 47 enquiries whose time to an initial conference fell due",
    condition="that by then had the conference, or an authorised outcome that needs none",
    table="clock_runs",
    counted=lambda run: run.clock == "cp.icpc",
    met=lambda run: run.stopped_on <= run.due_on,
    dated_by="due_on",
    dated_as="Conference due",
    waits_for_day_to_end=True,
    case_kind="protection.enquiry",
    case_id="case_id",
    better_when="higher",
    does_not_show="How many were answered without a conference, or whether a plan followed.",
    source="Working Together; CIN census guide 2023-24, 4.12.2",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
