"""Contacts decided with at least one agency's answer."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="decided_with_an_agency_answer",
    title="Contacts decided with at least one agency’s answer",
    question="Do we decide with what other agencies know?",
    population="contacts on which a manager made a first decision",
    condition="for which at least one agency had answered by then",
    table="contacts",
    counted=lambda contact: contact.is_decided,
    met=lambda contact: contact.agencies_answered > 0,
    dated_by="decided_on",
    dated_as="Decided",
    case_kind="front_door.contact",
    case_id="contact_id",
    better_when="higher",
    does_not_show="Whether the answer was used. An agency that knows nothing, or cannot share, has answered."
    " Advice to a caller may rightly be given without asking anybody.",
    source="Ofsted, Newcastle upon Tyne 2017, recommendation 1, paragraphs 13 and 16; local measure",
    owner="Head of the front door",
    review_by=date(2027, 4, 1),
    recommendation=1,
)
