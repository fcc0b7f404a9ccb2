"""Somebody told of together with others who are on the record: whoever lives with those may be the one."""

from collections.abc import Iterable
from datetime import date

from kittiwake.core.today import today
from kittiwake.records.access.models import User
from kittiwake.records.people.selectors.household import household_of
from kittiwake.records.people.selectors.identity import identities
from kittiwake.records.people.selectors.search import Match
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key, numbered

LIKELY_DAYS = 400
"""So far apart two dates of birth of one child may be when everybody else of the household is the same."""


def possible_in_household(viewer: User, born_on: date | None, *, told_with: Iterable[Subject]) -> list[Match]:
    """People of a like age who live with any of these, and are none of them. Told, never chosen.

    For somebody whom neither a name nor a number finds: a family registered again gives some of its members
    otherwise than before. Nobody whose record or household is closed to the viewer stands here.
    """
    known = list(told_with)
    names = identities(viewer, known)
    taken = {first_key(person) for person in known}
    others: dict[int, Match] = {}
    for person in known:
        household = household_of(viewer, person, on=today())
        for member in household.living_together if household and person.pk in names else ():
            who = member.who
            is_alike = who.born_on is None or born_on is None or _is_near(who.born_on, born_on)
            if is_alike and who.subject_id not in taken:
                because = (f"Lives with {names[person.pk].name}",)
                match = Match(subject=numbered(who.subject_id), who=who, reasons=because)
                others.setdefault(who.subject_id, match)
    return list(others.values())


def _is_near(one: date, other: date) -> bool:
    return abs((one - other).days) <= LIKELY_DAYS
