"""Two versions of a plan beside one another: what stayed, what changed, what is new and what was left out."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from kittiwake.core.differences import Piece, pieces_between
from kittiwake.records.plans.selectors import rows_of
from kittiwake.web.plans.present.plan import action_line, limits_of

if TYPE_CHECKING:
    from kittiwake.records.plans.models import Action, Outcome, PlanVersion

SAME, CHANGED, NEW, LEFT_OUT = "As before", "Changed", "New", "Left out"
TONES = {SAME: "plain", CHANGED: "soon", NEW: "good", LEFT_OUT: "late"}


@dataclass(frozen=True, kw_only=True)
class Part:
    """One text in two versions, as runs of words: `gone` stands in the first alone, `added` in the second."""

    title: str
    how: str
    pieces: tuple[Piece, ...]

    @property
    def before(self) -> list[Piece]:
        return [piece for piece in self.pieces if piece.how != "added"]

    @property
    def after(self) -> list[Piece]:
        return [piece for piece in self.pieces if piece.how != "gone"]


@dataclass(frozen=True, kw_only=True)
class Group:
    """The plan as a whole, or one outcome, in two versions."""

    title: str
    how: str
    parts: list[Part]

    @property
    def tone(self) -> str:
        return TONES[self.how]


def groups_of(first: "PlanVersion", second: "PlanVersion") -> list[Group]:
    """The whole plan, then each outcome in the second's order; those that were left out stand last."""
    before = {outcome.thread: _texts(outcome, actions) for outcome, actions in rows_of(first)}
    after = {outcome.thread: _texts(outcome, actions) for outcome, actions in rows_of(second)}
    groups = [_group("The plan as a whole", _whole(first), _whole(second))]
    for number, thread in enumerate(dict.fromkeys([*after, *before]), start=1):
        groups.append(_outcome(number, thread, before, after))
    return groups


def _outcome(
    number: int, thread: UUID, before: dict[UUID, dict[str, str]], after: dict[UUID, dict[str, str]]
) -> Group:
    old, new = before.get(thread), after.get(thread)
    wish = (new or old or {}).get(WISH) or "No outcome yet"
    title = f"{number}. {wish}"
    if old is None:
        return _group(title, {}, new or {}, how=NEW)
    return _group(title, old, new or {}, how="" if new else LEFT_OUT)


def _group(title: str, old: dict[str, str], new: dict[str, str], *, how: str = "") -> Group:
    parts = [
        Part(title=name, how=_how(old.get(name, ""), new.get(name, "")), pieces=pieces)
        for name in dict.fromkeys([*new, *old])
        if (pieces := pieces_between(old.get(name, ""), new.get(name, ""), by_line=name == ACTIONS))
    ]
    is_same = all(part.how == SAME for part in parts)
    return Group(title=title, how=how or (SAME if is_same else CHANGED), parts=parts)


def _how(old: str, new: str) -> str:
    if old.split() == new.split():
        return SAME
    return CHANGED if old and new else NEW if new else LEFT_OUT


WISH, ACTIONS = "What is to be different", "Who does what by when"


def _whole(version: "PlanVersion") -> dict[str, str]:
    return {
        "The plan in a sentence": version.says,
        "What works well": version.works,
        "What we are worried about": version.worries,
        "What happens if not enough changes": version.if_not,
    }


def _texts(outcome: "Outcome", actions: "list[Action]") -> dict[str, str]:
    return {
        WISH: outcome.wish,
        "What must change": outcome.must_change,
        "What help there is": outcome.help_offered,
        "How we will know": outcome.how_we_know,
        "Who reads it": limits_of(outcome),
        ACTIONS: "\n".join(action_line(each) for each in actions),
    }
