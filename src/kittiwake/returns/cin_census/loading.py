"""Looking at a census file beside the record, and bringing it in: the same count for both."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import transaction

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day
from kittiwake.records.front_door.selectors.brought_in import Fate, episodes_of_each, fate_of
from kittiwake.records.front_door.services import (
    FileFacts,
    bring_in_episodes,
    keep_history_file,
    see_what_was_written,
)
from kittiwake.records.line.services import Act
from kittiwake.records.people.choices import Scheme
from kittiwake.records.people.services import (
    BroughtChild,
    NumberFacts,
    PersonFacts,
    add_what_is_new,
    bring_in_children,
)
from kittiwake.returns.cin_census.reader import CannotRead, Opening
from kittiwake.returns.cin_census.recognising import How, system_of
from kittiwake.returns.cin_census.telling import Issue, ToldChild
from kittiwake.returns.cin_census.walking import REFUSES, Census, Met, walk

if TYPE_CHECKING:
    from kittiwake.records.front_door.models import HistoryFile

SEEN_AFTER = {1, 4, 16, 64, 256}
"""After how many batches the database counts what was written: each time it is four times as much."""
PART_BYTES = 2 * 1024 * 1024
"""A file is kept in parts of this size: writing one takes nine times as much memory for a moment."""
Progress = Callable[[int], None]
Told = Callable[[Issue], None]


@dataclass
class Count:
    """What comes of a file: how many children and episodes, by what becomes of them."""

    new: int = 0
    refused: int = 0
    recognised: Counter[How] = field(default_factory=Counter)
    episodes: Counter[Fate] = field(default_factory=Counter)
    episodes_refused: int = 0
    issues: int = 0

    def add(self, met: Met) -> None:
        """Take in one child, without their episodes."""
        self.issues += len(met.issues)
        if met.is_refused:
            self.refused += 1
            self.episodes_refused += len(met.told.episodes)
        elif met.how:
            self.recognised[met.how] += 1
        else:
            self.new += 1
        self.episodes_refused += sum(issue.is_refused and issue.part not in REFUSES for issue in met.issues)


def look(census: Census, *, act: Act, told: Told, progress: Progress = lambda done: None) -> Count:
    """What would come of the file. Writes nothing.

    told      called with every issue as it is found.
    progress  called with how many children have been looked at.
    Raises  NotPermitted, reader.CannotRead.
    """
    count, done = Count(), 0
    for batch in walk(census, act=act):
        _tell(batch, count, told)
        taken = [met for met in batch if not met.is_refused]
        subjects = [met.known.subject for met in taken if met.known]
        known = episodes_of_each(act.by, subjects, on=local_day(act.at))
        for met in taken:
            there = known[met.known.subject.pk] if met.known else {}
            for episode in met.told.episodes:
                fate = fate_of(episode, there.get(episode.key), drawn_on=census.opening.reference_on)
                count.episodes[fate] += 1
        done += len(batch)
        progress(done)
    return count


@transaction.atomic
def bring_in(census: Census, *, act: Act, told: Told, progress: Progress = lambda done: None) -> Count:
    """Bring the whole file in, or nothing of it. The parameters are those of `look`.

    Raises  NotPermitted, reader.CannotRead, front_door.services.AlreadyBroughtIn.
    """
    count, done = Count(), 0
    file = keep_history_file(_facts(census.opening), _parts(census), act=act)
    for number, batch in enumerate(walk(census, act=act), start=1):
        _tell(batch, count, told)
        taken = [met for met in batch if not met.is_refused]
        count.episodes.update(_bring_in(taken, census.opening, file, act))
        if number in SEEN_AFTER:
            see_what_was_written()
        done += len(batch)
        progress(done)
    return count


def _bring_in(taken: list[Met], opening: Opening, file: "HistoryFile", act: Act) -> dict[Fate, int]:
    fresh = [met for met in taken if met.known is None]
    subjects = bring_in_children([_child(met.told, opening) for met in fresh], act=act)
    known = [(met.known.subject, met) for met in taken if met.known]
    add_what_is_new([(subject, _child(met.told, opening)) for subject, met in known], act=act)
    everybody = [*zip(subjects, fresh, strict=True), *known]
    return bring_in_episodes([(subject, met.told.episodes) for subject, met in everybody], file=file, act=act)


def _tell(batch: list[Met], count: Count, told: Told) -> None:
    for met in batch:
        count.add(met)
        for issue in met.issues:
            told(issue)


def _facts(opening: Opening) -> FileFacts:
    return FileFacts(
        name=opening.name, sha256=opening.sha256, size=opening.size, year=opening.year,
        reference_on=opening.reference_on, authority_code=opening.authority,
    )  # fmt: skip


def _parts(census: Census) -> Iterator[bytes]:
    """The bytes of the file, part by part; the same as were looked at, or an error."""
    digest = hashlib.sha256()
    with Path(census.path).open("rb") as file:
        while part := file.read(PART_BYTES):
            digest.update(part)
            yield part
    if digest.hexdigest() != census.opening.sha256:
        raise CannotRead("The file changed while it was read. Nothing was written. Load it again.")


def _child(told: ToldChild, opening: Opening) -> BroughtChild:
    """The child as the record keeps them: numbers and dates, and words where a name would stand."""
    source = f"CIN census {opening.year}, as it stood on {says_day(opening.reference_on)}"
    numbers = [NumberFacts(scheme=Scheme.UPN, value=told.upn, source=source)] if told.upn else []
    if told.number:
        system = system_of(opening)
        numbers.append(NumberFacts(scheme=Scheme.LOCAL, value=told.number, system=system, source=source))
    former = (
        (NumberFacts(scheme=Scheme.UPN, value=told.former_upn, source=source),)
        if told.former_upn not in ("", told.upn)
        else ()
    )
    facts = PersonFacts(
        names=(), born_on=told.born_on, expected_on=told.expected_on, sex=told.sex, ethnicity=told.ethnicity,
        is_adult=False, disabilities=told.disabilities, numbers=tuple(numbers), source=source,
    )  # fmt: skip
    by = f"UPN {told.upn}" if told.upn else f"number {told.number}"
    called = f"{'Child' if told.born_on or not told.expected_on else 'Unborn child'} known by {by}"
    return BroughtChild(
        called=called, facts=facts, drawn_on=opening.reference_on, former=former, died_on=told.died_on
    )
