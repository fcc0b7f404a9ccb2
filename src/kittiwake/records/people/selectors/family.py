"""The household and the relationships of one person together: what their page shows."""

from dataclasses import dataclass
from datetime import date

from kittiwake.records.access.models import User
from kittiwake.records.people.selectors.details import (
    Relative,
    others_in,
    own_relationships,
    relatives_among,
)
from kittiwake.records.people.selectors.household import Household, household_among
from kittiwake.records.people.selectors.identity import Identity, identities
from kittiwake.records.people.selectors.ties import others_tied, relationships_and_ties
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class Family:
    """Who lives with somebody and who belongs to them on a day, as one viewer may know it."""

    household: Household
    relatives: tuple[Relative, ...]

    @property
    def of(self) -> Identity:
        return self.household.of


def family_of(viewer: User, subject: Subject, *, on: date) -> Family | None:
    """`household_of` and `relationships_of` in half the queries; None for who may not read the record.

    Asked of the database once for this object of a person and this viewer: every part of a page may ask.
    """
    read: dict[tuple[int, date], Family | None] = subject.__dict__.setdefault("_family", {})
    if (viewer.pk, on) not in read:
        read[viewer.pk, on] = _read(viewer, subject, on)
    return read[viewer.pk, on]


def _read(viewer: User, subject: Subject, on: date) -> Family | None:
    around, ties = relationships_and_ties(records_of(subject), on=on)
    rows = own_relationships(around, subject)
    others = others_tied(ties)
    known = identities(viewer, [subject, *others, *others_in(rows, subject)], on=on)
    household = household_among(ties, subject, known, on=on)
    if household is None:
        return None
    return Family(household=household, relatives=tuple(relatives_among(rows, subject, known)))
