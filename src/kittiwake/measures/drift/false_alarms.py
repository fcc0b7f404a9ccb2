"""Signs of drift that were no such thing."""

from datetime import date

from kittiwake.measures.measure import Measure
from kittiwake.records.drift.reasons import reasons

REASONS = {key: reason.title for key, reason in reasons().items()}

measure = Measure(
    key="false_alarms",
    title="Signs of drift that were no such thing",
    question="How often is the reading wrong?",
    population="signs of drift that somebody has looked at",
    condition="of which whoever looked last said that it is not so",
    table="signs",
    counted=lambda sign: sign.looked_at_on.notnull(),
    met=lambda sign: sign.is_false_alarm,
    dated_by="found_on",
    dated_as="First found",
    split_by="reason",
    split_says=REASONS,
    case_kind="drift.sign",
    case_id="sign_id",
    better_when="lower",
    does_not_show="Signs that nobody looked at, and what the reading misses. A reason that is often wrong"
    " wants another number, or to go.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraph 84 (drift); local measure, local settings",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
