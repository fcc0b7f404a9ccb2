"""Referrals answered lower before."""

from datetime import date
from typing import TYPE_CHECKING

from kittiwake.measures.measure import Measure
from kittiwake.records.front_door import continuum

if TYPE_CHECKING:
    import ibis.expr.types as ir

DAYS = continuum.local_settings().look_back_days


def was_answered_lower(row: "ir.Table") -> "ir.BooleanValue":
    """An earlier contact about the child was answered at a lower level no longer ago than that."""
    import ibis

    return row.answered_lower_on >= row.received_on - ibis.interval(days=DAYS)


measure = Measure(
    key="referrals_answered_lower_before",
    title=f"Referred children whom we had answered at a lower level in the {DAYS} days before",
    question="Should it have been sooner?",
    population="children on the contacts that met the threshold for a referral, counted once on each contact",
    condition=f"about whom an earlier contact was answered at a lower level in the {DAYS} days before",
    table="referred_children",
    counted=lambda row: row.contact_id.notnull(),
    met=was_answered_lower,
    dated_by="received_on",
    dated_as="Received",
    case_kind="front_door.contact",
    case_id="contact_id",
    better_when="lower",
    does_not_show="Whether the earlier answer was wrong: things change. The look-back says for each what was"
    f" learnt. The {DAYS} days are a local setting.",
    source="Ofsted, Newcastle upon Tyne 2017, executive summary and paragraph 16; local measure",
    owner="Head of the front door",
    review_by=date(2027, 4, 1),
    recommendation=1,
)
