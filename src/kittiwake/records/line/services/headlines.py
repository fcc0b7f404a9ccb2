"""Deciding how an event reads in the chronology. The event itself is untouched."""

from django.db import transaction

from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.line.models import Event, Headline
from kittiwake.records.line.services.recording import Act


class EmptyHeadline(Exception):
    """A headline needs words. The message is safe to show."""


class EntryReplaced(Exception):
    """Another entry stands in this one's place. The message is safe to show."""


@transaction.atomic
def set_headline(*, event: Event, text: str, significance: str, act: Act) -> Headline:
    """Add a headline; the earlier ones stay.

    Raises  policies.NotPermitted, EmptyHeadline; EntryReplaced when the entry no longer stands.
    """
    policies.require(act.by, "chronology.edit", on=local_day(act.at))
    if not text.strip():
        raise EmptyHeadline(
            "Write the headline in a few words: what happened, and what it meant for the child."
        )
    if Event.objects.filter(supersedes=event).exists():
        raise EntryReplaced("This entry no longer stands. Write the headline of the one in its place.")
    return Headline.objects.create(
        event=event, text=text.strip(), significance=significance, by=act.by, at=act.at
    )
