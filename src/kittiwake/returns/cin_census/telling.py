"""What one child's part of a file tells, and what is wrong with it: facts and issues, nothing written."""

from dataclasses import dataclass, field
from datetime import date

from kittiwake.records.front_door.told import ToldEpisode


@dataclass(frozen=True, kw_only=True)
class Issue:
    """One thing to look at in one child's part of the file.

    place, child  the child's place in the file, from 1, and its LA child ID.
    part, value   the element, and what stands in it.
    wrong, done   what is wrong, and what is done about it.
    is_refused    something is left out of the record: a child or an episode.
    """

    place: int
    child: str
    part: str
    value: str
    wrong: str
    done: str
    is_refused: bool = False


@dataclass(frozen=True, kw_only=True)
class ToldChild:
    """One child as the file tells them. The census has no names."""

    place: int
    number: str = ""
    upn: str = ""
    former_upn: str = ""
    born_on: date | None = None
    expected_on: date | None = None
    died_on: date | None = None
    sex: str = "U"
    ethnicity: str = ""
    disabilities: tuple[str, ...] = ()
    episodes: tuple[ToldEpisode, ...] = ()
    issues: tuple[Issue, ...] = field(default=())
