"""Holds one decision against the standards in force: what is met, what stops it, what waits."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kittiwake.core.text import visible
from kittiwake.standards.catalogue import Standard, every_standard, standards


@dataclass(frozen=True)
class Row:
    """One standard on one decision, as it is to be stored with the decision.

    reason           why it was not met; empty when it was, or when nobody said.
    needs_agreement  True when it stands only as an exception that a manager agrees to.
    is_agreed        True once a manager has.
    """

    standard: Standard
    is_met: bool
    reason: str
    needs_agreement: bool
    is_agreed: bool

    @property
    def key(self) -> str:
        return self.standard.key


@dataclass(frozen=True)
class Assessment:
    """How a decision stands. It may be made when there is no refusal.

    rows      one for each standard in force, in the catalogue's order.
    refusals  what stops it: sentences safe to show.
    """

    rows: tuple[Row, ...]
    refusals: tuple[str, ...]

    @property
    def awaiting_agreement(self) -> tuple[Row, ...]:
        """The exceptions that a manager has still to agree to."""
        return tuple(row for row in self.rows if row.needs_agreement and not row.is_agreed)


def assess(
    standard_keys_met: Mapping[str, bool],
    *,
    reasons: Mapping[str, str],
    agreed: bool,
    decision: str,
    on: date,
) -> Assessment:
    """Hold a decision against the standards in force that day.

    A standard that is not mentioned is not met. One that allows an exception is refused without
    a reason; with one it waits for a manager (`agreed`), which does not stop a proposal from being
    made: whoever decides must see `awaiting_agreement` empty. The rest inform, and leave a trace.

    Raises  ValueError for a key that is no standard, so that a misspelt one is never "not met".
    """
    known = {found.key for found in every_standard()}
    if strange := sorted({*standard_keys_met, *reasons} - known):
        raise ValueError(f"No standard has the key {strange}.")
    rows = tuple(
        _row(
            found,
            is_met=standard_keys_met.get(found.key, False),
            reason=reasons.get(found.key, ""),
            agreed=agreed,
        )
        for found in standards(decision, on)
    )
    return Assessment(rows, tuple(row.standard.asks for row in rows if _is_refused(row)))


def _row(found: Standard, *, is_met: bool, reason: str, agreed: bool) -> Row:
    given = "" if is_met or not visible(reason).strip() else reason.strip()
    excused = bool(given) and found.exception == "reason and manager"
    return Row(found, is_met, given, needs_agreement=excused, is_agreed=excused and agreed)


def _is_refused(row: Row) -> bool:
    if row.is_met:
        return False
    return row.standard.hard_stop or (row.standard.exception != "none" and not row.reason)
