"""Initial conferences held in time."""

from datetime import date

from kittiwake.measures.by_the_clock import in_time

measure = in_time(
    "cp.icpc",
    key="conferences_held_in_time",
    title="Initial conferences held in time",
    question="When an enquiry began, was there a conference, or an answer that needs none, in time?",
    population="section 47 enquiries whose time to an initial conference fell due",
    condition="that by then had the conference, or an authorised outcome that needs none",
    dated_as="Conference due",
    case_kind="protection.enquiry",
    does_not_show="How many were answered without a conference, or whether a plan followed.",
    source="Working Together; CIN census guide 2023-24, 4.12.2",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
