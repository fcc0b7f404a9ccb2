"""Reading the household's history, and recording what is known of it from elsewhere."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.front_door import events
from kittiwake.records.front_door.choices import EpisodeKind
from kittiwake.records.front_door.models import Contact, Episode, HistoryReading
from kittiwake.records.front_door.selectors.history import household_history
from kittiwake.records.front_door.services.matching import lines_of
from kittiwake.records.line.services import Act, record
from kittiwake.records.subject.models import Subject


class NothingToRead(Exception):
    """Nobody is matched yet, so there is no household whose history could be read."""


@dataclass(frozen=True, kw_only=True)
class EpisodeFacts:
    """An earlier episode as its source tells it."""

    kind: EpisodeKind
    from_on: date
    to_on: date | None
    says: str
    source: str


@transaction.atomic
def mark_history_read(*, contact_id: int, act: Act) -> HistoryReading:
    """Record that the worker has read the history of everybody in the household, as it stands now.

    Raises  policies.NotPermitted; NothingToRead while nobody is matched.
    Source  the report, recommendation 1, paragraphs 13 and 76.
    """
    policies.require(act.by, "contact.propose", on=local_day(act.at))
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    history = household_history(act.by, contact)
    if not history.people:
        raise NothingToRead(
            "Find or add the people first: there is no household yet whose history could be read."
        )
    reading = HistoryReading.objects.create(
        contact=contact,
        by=act.by,
        at=act.at,
        up_to=history.newest,
        entries=len(history.entries),
        people=len(history.people),
    )
    says = f"History of {len(history.people)} people read: {len(history.entries)} entries"
    record(events.HISTORY_READ, act, about=lines_of(contact), source=reading, case=contact, says=says)
    return reading


@transaction.atomic
def record_episode(facts: EpisodeFacts, *, subject: Subject, act: Act) -> Episode:
    """Record an earlier plan, referral or time in care that this record does not hold itself."""
    policies.require(act.by, "person.record", on=local_day(act.at))
    episode = Episode.objects.create(
        subject=subject, kind=facts.kind, from_on=facts.from_on, to_on=facts.to_on, says=facts.says,
        source=facts.source, recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip
    record(
        events.EPISODE_RECORDED, act, about=[subject], source=episode, when=When.day(facts.from_on),
        says=says_episode(episode),
    )  # fmt: skip
    return episode


def says_episode(episode: Episode) -> str:
    """The words in which an episode stands on the line: what, until when, what it was, and who says so."""
    until = f" until {episode.to_on:%-d %B %Y}" if episode.to_on else ""
    said = f": {episode.says}" if episode.says else ""
    return f"{EpisodeKind(episode.kind).label}{until}{said} (from {episode.source})"
