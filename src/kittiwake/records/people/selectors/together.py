"""A whole family that may be on the record already: found one by one, and by household."""

from collections.abc import Iterable, Mapping
from datetime import date

from kittiwake.core.today import today
from kittiwake.records.access.models import User
from kittiwake.records.people.selectors.household import household_of
from kittiwake.records.people.selectors.search import Match, possible_duplicates
from kittiwake.records.people.services import PersonFacts
from kittiwake.records.subject.whole import numbered

LIKELY_DAYS = 400
"""So far apart two dates of birth of one child may be when everybody else of the household is the same."""


def possible_family(viewer: User, members: Mapping[str, PersonFacts]) -> dict[str, list[Match]]:
    """Who may be whom of a family told of together, by the same keys.

    Whoever is not found alone is looked for in the households of those who were: people of a like age whom
    nobody else was taken to be. Told, never chosen. Looks once for each member.
    """
    found = {key: possible_duplicates(viewer, facts, numbers=facts.numbers) for key, facts in members.items()}
    missing = [key for key, matches in found.items() if not matches]
    likeliest = [matches[0] for matches in found.values() if matches]
    if not missing or not likeliest:
        return found
    taken = {match.subject.pk for match in likeliest}
    others = [match for match in _living_with(viewer, likeliest) if match.subject.pk not in taken]
    for key in missing:
        found[key] = [match for match in others if _is_of_an_age(match, members[key].born_on)]
    return found


def _living_with(viewer: User, found: Iterable[Match]) -> list[Match]:
    """Everybody the viewer knows of in the households of these people, once each, and with whom they live."""
    others: dict[int, Match] = {}
    for match in found:
        household = household_of(viewer, match.subject, on=today())
        for member in household.living_together if household else ():
            because = f"Lives with {match.who.name}, who may be on the record already"
            other = Match(subject=numbered(member.who.subject_id), who=member.who, reasons=(because,))
            others.setdefault(member.who.subject_id, other)
    return list(others.values())


def _is_of_an_age(match: Match, born_on: date | None) -> bool:
    known = match.who.born_on
    return known is None or born_on is None or abs((known - born_on).days) <= LIKELY_DAYS
