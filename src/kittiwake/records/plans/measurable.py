"""What an action needs before a plan can be shared: an outcome, a measure, a person and a date.

Source  the report, paragraph 25; replay R13. The phrases that say too little are a local list.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from kittiwake.core.text import fold, visible

SAYS_TOO_LITTLE = (
    "engage with", "work with", "work openly", "cooperate", "co operate", "continue to", "be monitored",
    "to monitor", "as appropriate", "as required", "as needed", "be supported", "ensure that", "liaise",
    "be aware of", "consider", "improve parenting", "address concerns",
)  # fmt: skip


class ActionRow(Protocol):
    what: str
    who: str
    by_on: date | None


class OutcomeRow(Protocol):
    number: int
    wish: str
    how_we_know: str


@dataclass(frozen=True, kw_only=True)
class Gap:
    """One thing that a reader could not hold anybody to.

    stops     with it the plan stays a draft.
    is_vague  the words say too little, as far as a list of phrases can tell: it asks, and stops nothing.
    """

    says: str
    stops: bool = True
    is_vague: bool = False


Rows = Iterable[tuple[OutcomeRow, Iterable[ActionRow]]]


def gaps_of(rows: Rows, *, if_not: str) -> list[Gap]:
    """Everything that is missing, in the order of the plan."""
    asked = [(outcome, list(actions)) for outcome, actions in rows]
    found: list[Gap] = []
    if not asked:
        found.append(Gap(says="Write at least one outcome, in the family’s words."))
    for outcome, actions in asked:
        found += _of_outcome(outcome, has_actions=bool(actions))
        for action in actions:
            found += _of_action(outcome.number, action)
    if _blank(if_not):
        found.append(Gap(says="This plan does not say what happens if not enough changes.", stops=False))
    return found


def stopping(gaps: Iterable[Gap]) -> list[Gap]:
    return [gap for gap in gaps if gap.stops]


def _of_outcome(outcome: OutcomeRow, *, has_actions: bool) -> list[Gap]:
    number = outcome.number
    found = []
    if _blank(outcome.wish):
        found.append(Gap(says=f"Outcome {number}: say what is to be different, in the family’s words."))
    if _blank(outcome.how_we_know):
        found.append(Gap(says=f"Outcome {number}: say how everybody will know."))
    if not has_actions:
        found.append(Gap(says=f"Outcome {number}: say who does what by when."))
    return found


def _of_action(number: int, action: ActionRow) -> list[Gap]:
    found = []
    named = f"Outcome {number}, “{_short(action.what)}”"
    if _blank(action.who):
        found.append(Gap(says=f"{named}: say who does it."))
    if action.by_on is None:
        found.append(Gap(says=f"{named}: say by when."))
    what = fold(action.what)
    if any(phrase in what for phrase in SAYS_TOO_LITTLE):
        says = f"{named}: would everybody know when this is done? Say what somebody does."
        found.append(Gap(says=says, stops=False, is_vague=True))
    return found


def _blank(text: str) -> bool:
    return not visible(text).strip()


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:60].rsplit(' ', 1)[0]} …"
