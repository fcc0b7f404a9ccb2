"""History from a file of another system comes onto the line."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection, transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.files.services import Arrived, keep
from kittiwake.records.front_door import events
from kittiwake.records.front_door.models import Episode, HistoryFile
from kittiwake.records.front_door.selectors.brought_in import Fate, Known, episodes_of_each, fate_of
from kittiwake.records.front_door.services.history import says_episode
from kittiwake.records.front_door.told import ToldEpisode
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act, Happening, record_each, replace_entries
from kittiwake.records.people.models import Identifier, Name, Person
from kittiwake.records.subject.models import Subject

LOADING = (
    20_180_416  # the number of the lock: two files brought in at once would not see each other's children
)


class AlreadyBroughtIn(Exception):
    """These very bytes were brought in before."""


@dataclass(frozen=True, kw_only=True)
class FileFacts:
    """A file from another system, without its bytes. See `HistoryFile`."""

    name: str
    sha256: str
    size: int
    year: int
    reference_on: date
    authority_code: str


@transaction.atomic
def keep_history_file(facts: FileFacts, parts: Iterable[bytes], *, act: Act) -> HistoryFile:
    """Keep the file whole, as the source of what is brought in from it; no other file is until this one ends.

    parts  its bytes in order, none over what `files` keeps at once.
    Raises  NotPermitted; AlreadyBroughtIn; CannotKeep.
    """
    policies.require(act.by, "history.load", on=local_day(act.at))
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [LOADING])
        # Checks put off to the end are gone through again with every row of history: thousands of each.
        cursor.execute("set constraints all immediate")
    if HistoryFile.objects.filter(sha256=facts.sha256).exists():
        raise AlreadyBroughtIn("This file is here already. Nothing was written.")
    file = HistoryFile.objects.create(recorded_by=act.by, recorded_at=act.at, **vars(facts))
    for number, content in enumerate(parts, start=1):
        name = facts.name if len(content) == facts.size else f"part {number} of {facts.name}"
        keep(Arrived(name=name, content=content, content_type="text/xml"), source=file, act=act)
    return file


def see_what_was_written() -> None:
    """Let the database count its rows again, so that it uses its indexes for what is written next."""
    tables = (Subject, Person, Name, Identifier, Episode, Event)
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f'analyze "{table._meta.db_table}"')  # noqa: SLF001 -- a model's own table name


@transaction.atomic
def bring_in_episodes(
    told: Sequence[tuple[Subject, Sequence[ToldEpisode]]], *, file: HistoryFile, act: Act
) -> dict[Fate, int]:
    """Put each child's episodes on their line: new ones, and what this file tells otherwise than an earlier.

    What is on the line already stays as it is; a correction stands in its place, and both can be read.
    Returns how many came to what.
    Raises  NotPermitted.
    """
    on = local_day(act.at)
    policies.require(act.by, "history.load", on=on)
    known = episodes_of_each(act.by, [subject for subject, _ in told], on=on)
    counted = dict.fromkeys(Fate, 0)
    fresh: list[tuple[Subject, ToldEpisode]] = []
    for subject, episodes in told:
        for episode in episodes:
            there = known[subject.pk].get(episode.key)
            fate = fate_of(episode, there, drawn_on=file.reference_on)
            counted[fate] += 1
            if fate is Fate.NEW:
                fresh.append((subject, episode))
            elif fate is Fate.CHANGED and there:
                _change(there, episode, file, act)
    _create(fresh, known, file, act)
    return counted


def _create(
    fresh: Sequence[tuple[Subject, ToldEpisode]], known: Mapping[int, Known], file: HistoryFile, act: Act
) -> None:
    """Referrals first, so that what belongs to one can name it."""
    rows: list[Episode] = []
    for are_referrals in (True, False):
        chosen = [pair for pair in fresh if (pair[1].kind == "REFERRAL") is are_referrals]
        made = [_row(subject, told, known[subject.pk], file, act) for subject, told in chosen]
        for (subject, told), row in zip(chosen, Episode.objects.bulk_create(made), strict=True):
            known[subject.pk][told.key] = row
            rows.append(row)
    if rows:
        record_each((_happening(row) for row in rows), act)


def _row(subject: Subject, told: ToldEpisode, known: Known, file: HistoryFile, act: Act) -> Episode:
    return Episode(
        subject=subject, kind=told.kind, from_on=told.from_on, place=told.place, file=file, source=str(file),
        referral=known.get(("REFERRAL", told.referred_on)) if told.referred_on else None,
        recorded_by=act.by, recorded_at=act.at, **told.columns(),
    )  # fmt: skip


def _happening(row: Episode) -> Happening:
    return Happening(
        kind=events.EPISODE_RECORDED, about=[row.subject], source=row, when=When.day(row.from_on),
        says=says_episode(row),
    )  # fmt: skip


def _change(row: Episode, told: ToldEpisode, file: HistoryFile, act: Act) -> None:
    """What the later file tells, in the place of what the earlier one told."""
    for name, value in told.columns().items():
        setattr(row, name, value)
    row.file, row.place, row.source = file, told.place, str(file)
    row.recorded_by, row.recorded_at = act.by, act.at
    row.save()
    replace_entries(events.EPISODE_RECORDED, act, old=row, source=row, says=says_episode(row))
