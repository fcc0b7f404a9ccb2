"""Assessments on which help leans and which hold no longer, read for everybody at once."""

from collections.abc import Iterator
from datetime import date

from kittiwake.records.assessment.models import Part
from kittiwake.records.assessment.selectors.currency import currencies_of
from kittiwake.records.drift.reasons import Found, Reason
from kittiwake.records.plans.models import Plan


def out_of_date(on: date, reason: Reason) -> Iterator[Found]:
    """Children with a plan whose newest authorised assessment has been out of date so many days."""
    helped = Plan.objects.filter(to_on=None, from_on__lte=on).values("subject")
    authorised = Part.objects.filter(subject__in=helped, conclusion__authorisation__at__date__lte=on)
    newest = authorised.order_by("subject", "-conclusion__authorisation__at", "-pk").distinct("subject")
    parts = list(newest.select_related("conclusion__authorisation", "subject", "assessment"))
    currencies = currencies_of(parts, on=on)
    for part in parts:
        currency = currencies[part.pk]
        if currency.since is not None and (on - currency.since).days >= reason.at:
            why = currency.reasons[0].trigger.title
            yield Found(
                subject_id=part.subject_id,
                since=currency.since,
                says=f"The assessment is out of date: {why[:1].lower()}{why[1:]}",
            )


READINGS = {"out_of_date": out_of_date}
