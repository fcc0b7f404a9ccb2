"""The continuum of need: levels from universal to acute, by the version in force. No Django."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("continuum.toml")


class MalformedContinuum(Exception):
    """continuum.toml cannot be read, or two versions are in force on one day. Nothing starts with it."""


@dataclass(frozen=True, kw_only=True)
class Criterion:
    """Something that may be so of a child and that speaks for one level."""

    key: str
    says: str
    level: str


@dataclass(frozen=True, kw_only=True)
class Level:
    """One level of need. `outcomes` are the answers to a contact that belong to it."""

    key: str
    title: str
    means: str
    outcomes: tuple[str, ...]
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, kw_only=True)
class Version:
    """The document as the partnership agreed it once; both days in force count. It is local, not law."""

    key: str
    title: str
    owner: str
    levels: tuple[Level, ...]
    in_force_from: date
    in_force_to: date | None = None

    def criteria(self) -> tuple[Criterion, ...]:
        return tuple(criterion for level in self.levels for criterion in level.criteria)

    def chosen(self, keys: Iterable[str]) -> tuple[Criterion, ...]:
        """The criteria with these keys, in the document's order. Raises KeyError for one it does not have."""
        wanted = set(keys)
        found = tuple(each for each in self.criteria() if each.key in wanted)
        if missing := wanted - {each.key for each in found}:
            raise KeyError(", ".join(sorted(missing)))
        return found

    def level_of(self, outcome: str) -> str:
        """The level that an answer to a contact belongs to; blank for one that is about no level."""
        return next((level.key for level in self.levels if outcome in level.outcomes), "")

    def title_of(self, level: str) -> str:
        return next((each.title for each in self.levels if each.key == level), level)


@dataclass(frozen=True, kw_only=True)
class LocalSettings:
    """Numbers that the authority sets itself; what each means stands in continuum.toml."""

    random_each_week: int
    repeats_each_week: int
    pairs_each_week: int
    repeat_months: int
    repeat_contact: int
    same_words_percent: int
    same_words_at_least: int
    look_back_days: int
    weeks_shown: int


def version_on(day: date) -> Version | None:
    """The version in force that day; None before the first."""
    return next(
        (each for each in versions() if each.in_force_from <= day <= (each.in_force_to or date.max)), None
    )


def newest() -> Version:
    """The latest version, for the names of levels where no day is asked about."""
    return versions()[-1]


def level_of(outcome: str, *, on: date) -> str:
    """The level an answer belongs to by the version in force that day; blank where there is none."""
    version = version_on(on)
    return version.level_of(outcome) if version else ""


@cache
def versions() -> tuple[Version, ...]:
    """Every version, the oldest first. Raises MalformedContinuum."""
    return read_versions(_read(FILE)["versions"])


@cache
def local_settings() -> LocalSettings:
    return LocalSettings(**_read(FILE)["local_settings"])


def read_versions(blocks: Iterable[Mapping[str, Any]]) -> tuple[Version, ...]:
    """Raises  MalformedContinuum for a misspelt field, a key used twice, or versions that overlap."""
    try:
        found = sorted((_version(block) for block in blocks), key=lambda each: each.in_force_from)
    except (KeyError, TypeError) as fault:
        raise MalformedContinuum(f"continuum.toml: {fault}") from fault
    for earlier, later in pairwise(found):
        if (earlier.in_force_to or date.max) >= later.in_force_from:
            raise MalformedContinuum(f"{earlier.key} and {later.key} are in force on one day.")
    for version in found:
        keys = [each.key for each in version.criteria()]
        outcomes = [outcome for level in version.levels for outcome in level.outcomes]
        if len(keys) != len(set(keys)) or len(outcomes) != len(set(outcomes)):
            raise MalformedContinuum(f"{version.key}: a criterion or an outcome stands twice.")
    return tuple(found)


def _version(block: Mapping[str, Any]) -> Version:
    fields = dict(block)
    return Version(levels=tuple(_level(level) for level in fields.pop("levels")), **fields)


def _level(block: Mapping[str, Any]) -> Level:
    fields = dict(block)
    criteria = tuple(Criterion(level=fields["key"], **each) for each in fields.pop("criteria"))
    return Level(criteria=criteria, outcomes=tuple(fields.pop("outcomes")), **fields)


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
