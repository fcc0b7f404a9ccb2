"""The board in words: cards by lane, the same as rows of a table, and what can be chosen to look at."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.lengths import says_count
from kittiwake.records.access.choices import Reach
from kittiwake.records.people.selectors import identities
from kittiwake.records.permanence.choices import Blocker, Lane
from kittiwake.records.permanence.milestones import title_of

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.permanence.selectors import Tracked
    from kittiwake.records.permanence.tracks import Track

NOBODY = "nobody"
COLUMNS = ["Child", "Lane", "At this step", "Next step", "What holds it up", "Who sees to it", "Next"]


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """What is looked at: one lane, one owner by name, one blocker; empty for all."""

    lane: str = ""
    owner: str = ""
    blocker: str = ""

    def takes(self, each: "Tracked") -> bool:
        lanes = {each.first.lane, *(other.lane for other in each.beside)}
        return (
            (not self.lane or self.lane in lanes)
            and (not self.owner or self.owner == owner_key(each))
            and (not self.blocker or self.blocker == blocker_key(each))
        )


@dataclass(frozen=True, kw_only=True)
class Card:
    """One child. `is_late` where the local limit of days at one step is over."""

    name: str
    url: str
    lane: str
    days: str
    coming: str
    blocker: str
    owner: str
    upcoming: str
    beside: tuple[str, ...]
    is_late: bool

    @property
    def row(self) -> list[str]:
        return [
            self.name,
            title_of(self.lane),
            self.days,
            self.coming,
            self.blocker,
            self.owner,
            self.upcoming,
        ]


@dataclass(frozen=True, kw_only=True)
class Column:
    """One lane with its children."""

    title: str
    cards: tuple[Card, ...]


def owner_key(each: "Tracked") -> str:
    return str(each.standing.owner.pk) if each.standing else NOBODY


def blocker_key(each: "Tracked") -> str:
    return each.standing.blocker if each.standing else NOBODY


def cards(viewer: "User", found: Sequence["Tracked"], *, on: date) -> list[Card]:
    """Of those whom the viewer may know by name. Names are asked for once."""
    people = identities(viewer, [each.period.subject for each in found]) if found else {}
    return [
        _card(each, who.name, reverse("permanence:overview", args=[who.key]), on)
        for each in found
        if (who := people.get(each.period.subject_id)) and who.reach == Reach.FULL
    ]


def _card(each: "Tracked", name: str, url: str, on: date) -> Card:
    stands = each.standing
    return Card(
        name=name,
        url=url,
        lane=each.first.lane,
        days=says_days(each.first),
        coming=each.first.coming.title if each.first.coming else "Every step is reached",
        blocker=says_blocker(each),
        owner=str(stands.owner) if stands else "Nobody is named",
        upcoming=_upcoming(each, on),
        beside=tuple(f"Beside it: {title_of(other.lane).lower()}" for other in each.beside),
        is_late=each.first.is_too_long,
    )


def says_days(lane: "Track") -> str:
    late = (
        f", {says_count(lane.days - lane.coming.days, 'day')} past the local limit"
        if lane.is_too_long and lane.coming
        else ""
    )
    return f"{says_count(lane.days, 'day')}{late}"


def says_blocker(each: "Tracked") -> str:
    stands = each.standing
    if stands is None:
        return "Nobody has said what holds it up"
    label = str(Blocker(stands.blocker).label)
    return f"{label}: {stands.says}" if stands.says else label


def _upcoming(each: "Tracked", on: date) -> str:
    stands = each.standing
    if stands is None:
        return "No next day is set"
    was = "was due" if stands.next_on < on else "by"
    return f"{stands.next_step}, {was} {says_day(stands.next_on)}"


def columns(shown: Iterable[Card]) -> list[Column]:
    """Every lane in its order, also where nobody stands in it."""
    kept = list(shown)
    return [
        Column(title=title_of(lane), cards=tuple(each for each in kept if each.lane == lane))
        for lane in Lane.values
    ]


def choices_of(found: Sequence["Tracked"]) -> dict[str, list[tuple[str, str]]]:
    """What can be chosen: lanes, and the owners and blockers that stand on the board."""
    owners = {owner_key(each): str(each.standing.owner) for each in found if each.standing}
    nobody = [(NOBODY, "Nobody is named")]
    return {
        "lane": [("", "Every lane"), *((lane, title_of(lane)) for lane in Lane.values)],
        "owner": [("", "Everybody"), *sorted(owners.items(), key=lambda each: each[1]), *nobody],
        "blocker": [("", "Anything"), *Blocker.choices, (NOBODY, "Nobody has said")],
    }
