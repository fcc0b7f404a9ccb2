"""Keeping what a reading found: new signs, signs that go on, and those that are gone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import transaction

from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.drift.models import LastReading, Sign
from kittiwake.records.drift.reasons import Found
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key

Place = tuple[int, str, str]
"""Whose it is, by their first record; the reason; which of several."""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """How many signs are new, go on, and are gone since the reading before."""

    new: int
    going_on: int
    gone: int


@transaction.atomic
def keep(found: Mapping[str, Iterable[Found]], *, act: Act) -> Kept:
    """Write down a whole reading, by reason. Twice on one day is once.

    found  everything that stands now, of everybody: what is missing in it is gone.
    Raises  policies.NotPermitted for anybody but the record itself.
    """
    day = local_day(act.at)
    policies.require(act.by, "drift.keep", on=day)
    now_there = _by_place(found)
    LastReading.objects.select_for_update().filter(one=True).first()
    standing = {(sign.subject_id, sign.reason, sign.what): sign for sign in Sign.objects.filter(gone_on=None)}
    gone = [sign for place, sign in standing.items() if place not in now_there]
    for sign in gone:
        sign.gone_on = day
    Sign.objects.bulk_update(gone, ["gone_on"], batch_size=1000)
    changed = [
        sign
        for place, sign in standing.items()
        if (told := now_there.get(place))
        and (sign.says, sign.since, sign.rests_on_id) != (told.says, told.since, told.rests_on)
    ]
    for sign in changed:
        told = now_there[(sign.subject_id, sign.reason, sign.what)]
        sign.says, sign.since, sign.rests_on_id = told.says, told.since, told.rests_on
    Sign.objects.bulk_update(changed, ["says", "since", "rests_on"], batch_size=1000)
    new = [_sign(place, told, act) for place, told in now_there.items() if place not in standing]
    Sign.objects.bulk_create(new, batch_size=1000)
    LastReading.objects.update_or_create(one=True, defaults={"on": day, "at": act.at})
    return Kept(new=len(new), going_on=len(standing) - len(gone), gone=len(gone))


def _by_place(found: Mapping[str, Iterable[Found]]) -> dict[Place, Found]:
    """Each sign once, of joined records too: of two the one that has stood longer."""
    told = [(reason, each) for reason, those in found.items() for each in those]
    people = Subject.objects.only("whole").in_bulk({each.subject_id for _, each in told})
    first = {key: first_key(subject) for key, subject in people.items()}
    places: dict[Place, Found] = {}
    for reason, each in told:
        place = (first[each.subject_id], reason, each.what)
        if place not in places or each.since < places[place].since:
            places[place] = each
    return places


def _sign(place: Place, told: Found, act: Act) -> Sign:
    subject, reason, what = place
    return Sign(
        subject_id=subject, reason=reason, what=what, says=told.says, since=told.since,
        rests_on_id=told.rests_on,
        found_on=local_day(act.at),
    )  # fmt: skip
