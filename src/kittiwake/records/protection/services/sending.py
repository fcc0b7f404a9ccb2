"""Sending out what a conference decided."""

from datetime import date

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, record
from kittiwake.records.protection import events
from kittiwake.records.protection.models import Conference
from kittiwake.records.protection.policies import BadProtection, TooLate, require_open
from kittiwake.records.subject.whole import first_records

SENT = {"decisions_sent_on": events.DECISIONS_SENT, "minutes_sent_on": events.MINUTES_SENT}


@transaction.atomic
def send_out(*, conference: Conference, what: str, on: date, act: Act) -> Conference:
    """Say on which day the decisions or the minutes went to the family and the agencies.

    what  one of SENT.
    Raises  policies.NotPermitted, BadProtection, TooLate.
    """
    subjects = first_records(child.subject for child in conference.children.select_related("subject"))
    require_open(act, "conference.send", subjects)
    found = Conference.objects.select_for_update().get(pk=conference.pk)
    if found.held_at is None:
        raise BadProtection("Write down the conference first: there is nothing to send yet.")
    if getattr(found, what) is not None:
        raise TooLate("Somebody has said already when it was sent.")
    if not local_day(found.held_at) <= on <= local_day(act.at):
        raise BadProtection("The day must be between the conference and today.")
    setattr(found, what, on)
    found.save()
    record(SENT[what], act, about=subjects, source=found, when=When.day(on))
    return found
