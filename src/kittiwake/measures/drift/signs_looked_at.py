"""Signs of drift that somebody has looked at."""

from datetime import date

from kittiwake.measures.measure import Measure
from kittiwake.records.drift.reasons import reasons

REASONS = {key: reason.title for key, reason in reasons().items()}

measure = Measure(
    key="signs_looked_at",
    title="Signs of drift that somebody has looked at",
    question="What stands still, and does anybody look?",
    population="signs that something stood still for a child on the day",
    condition="of which somebody had said by then what they make of it, and why",
    table="signs",
    counted=lambda sign: sign.sign_id.notnull(),
    met=lambda sign: sign.looked_at_on <= sign.day,
    dated_by="found_on",
    dated_as="First found",
    stands_until="stood_until",
    split_by="reason",
    split_says=REASONS,
    case_kind="drift.sign",
    case_id="sign_id",
    better_when="higher",
    does_not_show="What is wrong for a child without showing in the record; or whether what was said is"
    " true. From which number on something is a sign is a local setting.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraphs 21, 25 and 84 (drift); local measure, local"
    " settings",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
