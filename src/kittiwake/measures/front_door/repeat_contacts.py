"""Repeat contacts."""

from datetime import date
from typing import TYPE_CHECKING

from kittiwake.measures.measure import Measure

if TYPE_CHECKING:
    import ibis.expr.types as ir

MONTHS = 12


def came_again(row: "ir.Table") -> "ir.BooleanValue":
    """The contact before this one about the same child lies no more than twelve months back."""
    import ibis

    return row.earlier_received_on >= row.received_on - ibis.interval(months=MONTHS)


measure = Measure(
    key="repeat_contacts",
    title="Contacts about a child we heard of in the twelve months before",
    question="Do we hear of the same children again and again?",
    population="children on the contacts received, counted once on each contact",
    condition="about whom there was an earlier contact in the twelve months before",
    table="contact_people",
    counted=lambda row: row.part == "CHILD",
    met=came_again,
    dated_by="received_on",
    dated_as="Received",
    case_kind="front_door.contact",
    case_id="contact_id",
    better_when="lower",
    does_not_show="Why the child came back. Several agencies rightly telling us of one event, or a school"
    " that trusts us enough to ring again, count as well. A child not yet matched is not counted.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraphs 13 and 16; local measure",
    owner="Head of the front door",
    review_by=date(2027, 4, 1),
    recommendation=1,
)
