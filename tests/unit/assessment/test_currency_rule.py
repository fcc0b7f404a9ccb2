"""When something happened and when it became known decide together: against a slow, obvious reckoning."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kittiwake.core.today import local_day
from kittiwake.records.assessment.selectors.currency import Reason, falls_after
from kittiwake.records.assessment.triggers import triggers

SIGNED = datetime(2017, 4, 24, 9, 0, tzinfo=UTC)
HOURS = st.integers(min_value=-24 * 400, max_value=24 * 400)


def reckoned(on: date, moment: datetime | None) -> bool:
    """As a person would: later by the clock where there is one; else that day, or a day after it."""
    if moment is not None:
        return (moment - SIGNED).total_seconds() > 0
    return on == local_day(SIGNED) or (on - local_day(SIGNED)).days > 0


@given(hours=HOURS, is_exact=st.booleans())
def test_what_happened_after_the_signature_makes_it_out_of_date_and_nothing_else(hours, is_exact):
    moment = SIGNED + timedelta(hours=hours)
    reason = Reason(trigger=triggers()[0], since=local_day(moment), recorded_on=local_day(SIGNED))

    found = falls_after(reason, moment if is_exact else None, SIGNED)

    assert found is reckoned(reason.since, moment if is_exact else None)
