"""A doubtful reading was asked about."""

from django.db import transaction

from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.line.services import Act
from kittiwake.records.privacy.choices import Finding
from kittiwake.records.privacy.models import DoubtfulReading


class CannotClose(Exception):
    """The reading cannot be closed so. The message says what to do."""


@transaction.atomic
def close_reading(*, reading_id: int, finding: Finding, found: str, act: Act) -> DoubtfulReading:
    """Say what was found when somebody asked about a reading.

    Raises  NotPermitted; CannotClose for one's own, one that is closed, or without words.
    """
    policies.require(act.by, "reading.question", on=local_day(act.at))
    reading = DoubtfulReading.objects.select_for_update().get(pk=reading_id)
    if reading.user == act.by:
        raise CannotClose("Somebody else has to ask about what you read.")
    if reading.closed_at is not None:
        raise CannotClose("This reading was closed already.")
    if not clean(found).strip():
        raise CannotClose("Say in words whom you asked and what you found.")
    reading.finding, reading.found = finding, clean(found)
    reading.closed_by, reading.closed_at = act.by, act.at
    reading.save()
    return reading
