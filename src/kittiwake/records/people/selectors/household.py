"""A household as at a day: who lives together, and who belongs to whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.people.selectors.identity import Identity, identities
from kittiwake.records.people.selectors.ties import Tie, others_tied, ties_of
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of, records_of_each

LIVES, ELSEWHERE = "Lives with them", "Lives elsewhere, or nobody has recorded where"


@dataclass(frozen=True, kw_only=True)
class HouseholdMember:
    """Somebody in the household or the family, as one viewer may know them.

    stands  how they stand to the person, in words; "Shares the address" where that is all that is known.
    where   whether they live with the person.
    """

    who: Identity
    stands: str
    where: str
    lives_with: bool


@dataclass(frozen=True, kw_only=True)
class Household:
    """One person's household and family on one day. Sealed people are absent."""

    of: Identity
    on: date
    members: tuple[HouseholdMember, ...]

    @property
    def living_together(self) -> tuple[HouseholdMember, ...]:
        return tuple(member for member in self.members if member.lives_with)

    @property
    def elsewhere(self) -> tuple[HouseholdMember, ...]:
        return tuple(member for member in self.members if not member.lives_with)


def household_of(viewer: User, subject: Subject, *, on: date) -> Household | None:
    """The person's household as at a day, for those who may read the record; None for others.

    Who lives with them comes first, then family elsewhere. The number of queries does not grow.
    """
    ties = ties_of(records_of(subject), on=on)
    others = others_tied(ties)
    return household_among(ties, subject, identities(viewer, [subject, *others], on=on), on=on)


def household_among(
    ties: list[Tie], subject: Subject, known: dict[int, Identity], *, on: date
) -> Household | None:
    """The household of those whom the viewer knows of; None for somebody who may not read the record."""
    of = known.get(subject.pk)
    if of is None or of.reach != Reach.FULL:
        return None
    members = [_member(known[to], reasons) for to, reasons in _by_person(ties).items() if to in known]
    return Household(of=of, on=on, members=tuple(sorted(members, key=_nearest)))


def household_subjects(subjects: Iterable[Subject], on: date) -> list[Subject]:
    """Everybody in the households of these people on that day, without themselves, for services.

    Asks nobody who is looking: whatever is shown of them goes through a selector with a viewer.
    """
    keys = records_of_each(subjects)
    found = others_tied(tie for tie in ties_of(keys, on=on) if tie.to not in keys)
    return sorted(found, key=lambda each: each.pk)


def _by_person(ties: list[Tie]) -> dict[int, list[Tie]]:
    found: dict[int, list[Tie]] = {}
    for tie in ties:
        found.setdefault(tie.to, []).append(tie)
    return found


def _member(who: Identity, reasons: list[Tie]) -> HouseholdMember:
    nearest = min(tie.order for tie in reasons)
    words = dict.fromkeys(tie.stands for tie in reasons if tie.order == nearest and tie.stands)
    lives_with = any(tie.order == 2 for tie in reasons)
    return HouseholdMember(
        who=who,
        stands=", ".join(words) or "Shares the address",
        where=LIVES if lives_with else ELSEWHERE,
        lives_with=lives_with,
    )


def _nearest(member: HouseholdMember) -> tuple[bool, bool, str]:
    return (not member.lives_with, member.who.is_adult is False, member.who.name)
