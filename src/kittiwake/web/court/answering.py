"""An order of court and the legal status that ought to answer to it: two areas know one half each."""

from datetime import date
from typing import TYPE_CHECKING

from kittiwake.records.care.codes import says_code
from kittiwake.records.court.standing import NEEDS_CARE, has_lapsed, status_asked_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kittiwake.records.care.models import LegalStatus
    from kittiwake.records.court.models import CourtOrder


def unanswered(
    orders: "Sequence[CourtOrder]", status: "LegalStatus | None", *, is_in_care: bool, on: date
) -> str:
    """What does not fit between the orders and the legal status, in words; empty where all fits.

    status  the one under which the child is looked after today; none where nobody has recorded it.
    """
    asked_for = status_asked_for(orders, on=on)
    code = status.code if status else ""
    if asked_for and asked_for != code:
        if is_in_care:
            first = f"An order stands that asks for the legal status “{_says(asked_for)}”."
            return f"{first} {_stands(code)}"
        if asked_for in NEEDS_CARE:
            return (
                f"An order stands under which the child is looked after (“{_says(asked_for)}”),"
                " and nobody has recorded that they are."
            )
    if code and code != asked_for and has_lapsed(orders, code, on=on):
        return f"The legal status is “{_says(code)}”, and the order that it rests on stands no longer."
    return ""


def _says(code: str) -> str:
    return says_code("legal_status", code)


def _stands(code: str) -> str:
    return f"The record says “{_says(code)}”." if code else "No legal status is recorded."
