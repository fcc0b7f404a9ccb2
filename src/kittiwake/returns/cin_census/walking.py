"""A census file met with the record, some children at a time: the same for a look and for bringing in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act
from kittiwake.records.people.selectors import KnownChild, children_with_numbers
from kittiwake.returns.cin_census.mapping import told_child
from kittiwake.returns.cin_census.reader import Opening, children, survey
from kittiwake.returns.cin_census.recognising import How, Recognised, asked_numbers, recognised, system_of
from kittiwake.returns.cin_census.repeated import MOST_HELD, Seen, as_one
from kittiwake.returns.cin_census.telling import Issue, ToldChild

AT_ONCE = 200


@dataclass(frozen=True, kw_only=True)
class Census:
    """One whole file that can be read."""

    path: Path
    opening: Opening
    seen: Seen

    @property
    def children(self) -> int:
        return self.seen.children


@dataclass(frozen=True, kw_only=True)
class Met:
    """One child of the file beside the record.

    known, how  who it is on the record, and by what; None for a new child.
    is_refused  nothing of the child is brought in.
    """

    told: ToldChild
    known: KnownChild | None
    how: How | None
    is_refused: bool
    issues: tuple[Issue, ...]


def opened(path: Path, *, on: date) -> Census:
    """The file, read to its end once. Raises reader.CannotRead."""
    seen = Seen()
    return Census(path=path, opening=survey(path, on=on, seen=seen.see), seen=seen)


def walk(census: Census, *, act: Act) -> Iterator[list[Met]]:
    """Every child of the file with who they are on the record, in the order of the file, some at a time.

    Those who stand in the file several times come last. Raises  NotPermitted, reader.CannotRead.
    """
    held: list[ToldChild] = []
    told = _told(census, held, on=local_day(act.at))
    while batch := list(islice(told, AT_ONCE)):
        yield _met(batch, census, act)
    yield from (_met([child], census, act) for child in as_one(held))


def _told(census: Census, held: list[ToldChild], *, on: date) -> Iterator[ToldChild]:
    """Children who stand once; the others are put by, as many as can be held."""
    for place, element in children(census.path):
        child = told_child(place, element, census.opening, on=on)
        if child.number in census.seen.twice and len(held) < MOST_HELD:
            held.append(child)
        else:
            yield child


def _met(batch: list[ToldChild], census: Census, act: Act) -> list[Met]:
    asked = [number for child in batch for number in asked_numbers(child)]
    found = children_with_numbers(act.by, asked, on=local_day(act.at))
    by_value: dict[str, list[KnownChild]] = {}
    for known in found:
        for value in {each.value for each in known.numbers}:
            by_value.setdefault(value, []).append(known)
    return [_one(child, by_value, census) for child in batch]


def _one(child: ToldChild, by_value: dict[str, list[KnownChild]], census: Census) -> Met:
    shared = census.seen.shared
    candidates = {
        known.subject.pk: known for _, value in asked_numbers(child) for known in by_value.get(value, ())
    }
    is_left_out = any(_is_of_the_child(issue) for issue in child.issues)
    who = (
        Recognised()
        if is_left_out
        else recognised(child, candidates.values(), system=system_of(census.opening), shared=shared)
    )
    issues = [*child.issues, *_shared(child, shared), *([who.issue] if who.issue else [])]
    if not child.number and not child.upn:
        issues.append(_nameless(child))
    is_refused = any(_is_of_the_child(issue) for issue in issues)
    return Met(told=child, known=who.known, how=who.how, is_refused=is_refused, issues=tuple(issues))


REFUSES = ("ChildIdentifiers", "LAchildID")
"""A refusal here is of the whole child; any other is of one episode."""


def _is_of_the_child(issue: Issue) -> bool:
    return issue.is_refused and issue.part in REFUSES


def _shared(child: ToldChild, shared: Iterable[str]) -> Iterator[Issue]:
    for part, upn in (("UPN", child.upn), ("FormerUPN", child.former_upn)):
        if upn and upn.upper() in shared:
            yield Issue(
                place=child.place, child=child.number, part=part, value=upn,
                wrong="Another child of the file has this UPN too.",
                done="It is kept on both, and neither is recognised by it.",
            )  # fmt: skip


def _nameless(child: ToldChild) -> Issue:
    return Issue(
        place=child.place, child="", part="ChildIdentifiers", value="", is_refused=True,
        wrong="There is no number by which the child could be known.",
        done="Nothing of this child is brought in. Put a number there, and load the new file.",
    )  # fmt: skip
