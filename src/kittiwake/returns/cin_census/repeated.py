"""Numbers that stand on more than one child of a file, and children who stand in it more than once."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from kittiwake.core.text import clean
from kittiwake.returns.cin_census.telling import Issue, ToldChild

MOST_HELD = 2000
WHO = ("upn", "former_upn", "born_on", "expected_on", "sex")


@dataclass
class Seen:
    """The numbers of a whole file, as far as telling which stand in it more than once."""

    children: int = 0
    numbers: set[str] = field(default_factory=set)
    upns: set[str] = field(default_factory=set)
    twice: set[str] = field(default_factory=set)
    shared: set[str] = field(default_factory=set)

    def see(self, place: int, child: Any) -> None:
        """Take in one child. `twice` are child numbers, `shared` are UPNs, in capitals."""
        self.children = place
        number = _words(child, "ChildIdentifiers/LAchildID")
        if number:
            (self.twice if number in self.numbers else self.numbers).add(number)
        pair = (_words(child, f"ChildIdentifiers/{tag}") for tag in ("UPN", "FormerUPN"))
        for upn in {each.upper() for each in pair if each}:
            (self.shared if upn in self.upns else self.upns).add(upn)


def _words(child: Any, path: str) -> str:
    return " ".join(clean(child.findtext(path) or "").split())


def as_one(children: Iterable[ToldChild]) -> list[ToldChild]:
    """Those who stand several times as one child each, or refused where they are told differently.

    A refused one comes back without episodes, with the issue that says so.
    """
    first: dict[str, ToldChild] = {}
    refused: list[ToldChild] = []
    for child in children:
        same = first.setdefault(child.number, child)
        if same is child:
            continue
        if any(getattr(same, name) != getattr(child, name) for name in WHO):
            refused.append(_refused(child, same.place))
        else:
            first[child.number] = _joined(same, child)
    return [*first.values(), *refused]


def _refused(child: ToldChild, first: int) -> ToldChild:
    issue = Issue(
        place=child.place, child=child.number, part="LAchildID", value=child.number, is_refused=True,
        wrong=f"Child {first} has this number too, with another birth, sex or UPN.",
        done="Nothing of this child is brought in. Put the number right there, and load the new file.",
    )  # fmt: skip
    return replace(child, episodes=(), issues=(*child.issues, issue))


def _joined(first: ToldChild, second: ToldChild) -> ToldChild:
    """The first with the episodes that only the second has."""
    there = {episode.key: episode for episode in first.episodes}
    issues = [
        Issue(
            place=second.place, child=second.number, part="LAchildID", value=second.number,
            wrong=f"The child stands in the file twice: here, and as child {first.place}.",
            done="They are brought in as one child.",
        )
    ]  # fmt: skip
    for episode in second.episodes:
        same = there.setdefault(episode.key, episode)
        if same is not episode and same.columns() != episode.columns():
            issues.append(
                Issue(
                    place=second.place, child=second.number, part=episode.kind, value=str(episode.from_on),
                    wrong=f"Child {first.place} has one of this kind and day that tells different things.",
                    done="The first is brought in, the second is not.", is_refused=True,
                )
            )  # fmt: skip
    return replace(first, episodes=tuple(there.values()), issues=(*first.issues, *second.issues, *issues))
