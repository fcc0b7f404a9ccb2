"""A period of care that never was: written down for the wrong child, or from the wrong day."""

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.records.care import events
from kittiwake.records.care.models import Period
from kittiwake.records.care.models.stretch import Stretch
from kittiwake.records.care.policies import require_on
from kittiwake.records.care.selectors import days_of
from kittiwake.records.care.services import owing
from kittiwake.records.care.services.facts import BadCare, CareMovedOn, needed
from kittiwake.records.care.services.laying import withdraw
from kittiwake.records.care.stays import Stay
from kittiwake.records.line.services import Act, record, record_each


@transaction.atomic
def withdraw_care(*, period: Period, because: str, act: Act) -> Period:
    """Take a period off with all that stood in it. Every row stays; none counts, and nothing is due.

    Raises  policies.NotPermitted; CareMovedOn where it was taken off; BadCare after a review was held.
    """
    held = Period.objects.select_for_update(of=["self"]).select_related("subject").get(pk=period.pk)
    require_on(act, "care.withdraw", held.subject)
    if held.withdrawn_at is not None:
        raise CareMovedOn("This period was taken off already.")
    if held.reviews.exists():
        raise BadCare("A review was held in this period, so it was no mistake. End it instead.")
    words = needed(because, "The reason", "Say what was wrong, and what is right.")
    days = days_of(held.subject)
    rows: list[Stretch] = [*days.statuses, *days.placements]
    inside = Stay(held.from_on, held.to_on, held)
    record_each(owing.over(held.subject, held), act)
    for row in rows:
        if inside.stood_at_the_end_of(row.from_on) or row.from_on == held.from_on:
            withdraw(row, because=words, act=act)
    withdraw(held, because=words, act=act)
    when, about = When.day(held.from_on), [held.subject]
    record(events.MISTAKEN, act, about=about, source=held, when=when, says=f"{events.MISTAKEN.says}. {words}")
    return held
