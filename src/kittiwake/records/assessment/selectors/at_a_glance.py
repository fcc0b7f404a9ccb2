"""What a child's page shows of assessment, in one prepared question and, where there is one, its currency."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kittiwake.core.prepared import Asking
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.assessment.models import Part
from kittiwake.records.assessment.selectors.currency import Currency, asking_currency, currency_of
from kittiwake.records.assessment.selectors.worklists import parts_of
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class AtAGlance:
    """The part that goes on, the newest authorised one and whether it holds, and how many there are."""

    going_on: Part | None
    newest: Part | None
    currency: Currency | None
    count: int


def asking_parts(subject: Subject) -> Iterable[Asking[Any]]:
    return (parts_of.of(records_of(subject)), *asking_currency(subject))


def assessment_at_a_glance(viewer: User, subject: Subject) -> AtAGlance | None:
    """None for those who do not read the record."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    parts = list(parts_of(records_of(subject)))
    newest = newest_signed(parts)
    unsigned = (part for part in parts if part.stopped_on is None and not hasattr(part, "conclusion"))
    return AtAGlance(
        going_on=next(unsigned, None),
        newest=newest,
        currency=currency_of(newest, viewer=viewer) if newest else None,
        count=len(parts),
    )


def newest_signed(parts: Iterable[Part]) -> Part | None:
    """Of one child's parts, the one that was authorised last."""
    signed = [part for part in parts if hasattr(part, "conclusion")]
    return max(signed, key=lambda part: (part.conclusion.authorisation.at, part.pk), default=None)
