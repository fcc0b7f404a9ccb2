"""Proposals kept."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="proposals_kept",
    title="Decisions that keep to the worker’s proposal",
    question="Do workers and managers see the threshold alike?",
    population="contacts on which a manager made a first decision",
    condition="whose outcome was the one that the worker had proposed",
    table="contacts",
    counted=lambda contact: contact.is_decided,
    met=lambda contact: contact.first_outcome == contact.proposed_outcome,
    dated_by="decided_on",
    dated_as="Decided",
    case_kind="front_door.contact",
    case_id="contact_id",
    better_when="neither",
    does_not_show="Who was right. All of them kept may mean one view of the threshold, or managers who only"
    " sign. A proposal returned with a question and made anew counts as the new one.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraphs 16, 76 and 97; local measure",
    owner="Head of the front door",
    review_by=date(2027, 4, 1),
    recommendation=1,
)
