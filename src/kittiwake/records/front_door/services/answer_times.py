"""Setting how long agencies have to answer."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import says_day
from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.front_door.models import AnswerTimeSetting
from kittiwake.records.line.services import Act

LONGEST = 100  # working hours


class BadAnswerTime(Exception):
    """The setting cannot be as asked. The message says what to do."""


@dataclass(frozen=True, kw_only=True)
class AnswerTimeFacts:
    """How long agencies have, from a day. Units: working hours."""

    from_on: date
    working_hours: int
    urgent_working_hours: int
    reason: str


@transaction.atomic
def set_answer_time(facts: AnswerTimeFacts, *, act: Act) -> AnswerTimeSetting:
    """Set how long agencies have to answer, from a day on. What was told before never moves.

    Raises  policies.NotPermitted; BadAnswerTime.
    """
    policies.require(act.by, "timescale.set", on=local_day(act.at))
    if facts.from_on < local_day(act.at):
        raise BadAnswerTime("Set it from today or a later day: what was told before stays as it was.")
    if not 1 <= facts.urgent_working_hours <= facts.working_hours <= LONGEST:
        raise BadAnswerTime(
            f"Give whole working hours, from 1 to {LONGEST}, and for urgent contacts no more than for others."
        )
    if not facts.reason.strip():
        raise BadAnswerTime("Say why, and who decided it.")
    if AnswerTimeSetting.objects.filter(from_on=facts.from_on).exists():
        raise BadAnswerTime(f"A time from {says_day(facts.from_on)} is set already. Choose another day.")
    return AnswerTimeSetting.objects.create(
        from_on=facts.from_on, working_hours=facts.working_hours,
        urgent_working_hours=facts.urgent_working_hours, reason=clean(facts.reason).strip(), by=act.by,
        at=act.at,
    )  # fmt: skip
