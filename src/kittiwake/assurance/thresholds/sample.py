"""A week's decisions to be read again. Drawn the same way for everybody, so nobody can choose.

The order is a keyed fingerprint of the week and the contact's number: only the authority holds the key.
It is drawn from what the viewer may read, so a closed contact leaves no gap. Source: the report, 16 and 97.
"""

import hashlib
import hmac
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.conf import settings

from kittiwake.assurance.thresholds.alike import Pair, pairs
from kittiwake.core.dates import add_months, says_day
from kittiwake.core.today import local_day
from kittiwake.records.front_door import continuum
from kittiwake.records.front_door.choices import LOWER_LEVEL, Chosen
from kittiwake.records.front_door.selectors.thresholds import DecidedContact, answers_about, decided_between

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

WEEK = timedelta(days=7)
ORDINALS = {2: "second", 3: "third", 4: "fourth", 5: "fifth"}


@dataclass(frozen=True, kw_only=True)
class Pick:
    """One contact to be read again, and why, in words. `is_own`: the viewer had a part in its decision.

    The words may tell how it was decided: show them only to somebody who has read it.
    """

    contact_id: int
    decided_on: date
    chosen: Chosen
    because: str
    week_on: date
    is_own: bool


@dataclass(frozen=True, kw_only=True)
class Sample:
    """The picks of one week, in an order that says nothing about them. `decided` is what they come from."""

    week_on: date
    decided: int
    picks: tuple[Pick, ...]


def finished_weeks(today: date) -> list[date]:
    """The Mondays of the weeks whose sample is open for reading, the newest first; only whole weeks."""
    this_week = today - timedelta(days=today.weekday())
    return [this_week - WEEK * n for n in range(1, continuum.local_settings().weeks_shown + 1)]


def sample(viewer: "User", week_on: date) -> Sample:
    """What is to be read again of one week's decisions, as far as this viewer may read them.

    week_on  a Monday; decisions from then to the Sunday count.
    """
    local = continuum.local_settings()
    known = _known(viewer, week_on)
    of_week = [each for each in known if local_day(each.decided_at) >= week_on]
    drawn = sorted(of_week, key=lambda each: fingerprint(week_on, each.contact_id))
    why: dict[int, tuple[Chosen, str]] = {}
    for each in drawn[: local.random_each_week]:
        why[each.contact_id] = (Chosen.BY_CHANCE, _by_chance(len(of_week), week_on))
    repeats = _repeats(viewer, drawn, local)
    for contact_id in list(repeats)[: local.repeats_each_week]:
        why[contact_id] = (Chosen.REPEAT, repeats[contact_id])
    for pair in _in_order(pairs(known, since=week_on), week_on)[: local.pairs_each_week]:
        for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
            why[one.contact_id] = (Chosen.DIFFERENT, _different(pair, other))
    picks = [_pick(each, *why[each.contact_id], week_on, viewer) for each in known if each.contact_id in why]
    return Sample(
        week_on=week_on,
        decided=len(of_week),
        picks=tuple(sorted(picks, key=lambda pick: fingerprint(week_on, pick.contact_id))),
    )


def differing(viewer: "User", week_on: date) -> list[Pair]:
    """Every pair of the week with the same facts and different levels, the nearest first."""
    return _in_order(pairs(_known(viewer, week_on), since=week_on), week_on)


def pick_of(viewer: "User", contact_id: int, *, today: date, decided_on: date) -> Pick | None:
    """Why this contact is in a sample that is open now, or None: then nobody may choose to read it again."""
    monday = decided_on - timedelta(days=decided_on.weekday())
    for week_on in (monday, monday + WEEK):  # one of a pair may have been decided in the week before
        if week_on in finished_weeks(today):
            for pick in sample(viewer, week_on).picks:
                if pick.contact_id == contact_id:
                    return pick
    return None


def fingerprint(week_on: date, contact_id: int) -> str:
    """Where a contact stands in the week's draw: the same every time, not to be foreseen without the key."""
    words = f"kittiwake.threshold.sample:{week_on.isoformat()}:{contact_id}"
    return hmac.new(settings.SECRET_KEY.encode(), words.encode(), hashlib.sha256).hexdigest()


def _known(viewer: "User", week_on: date) -> list[DecidedContact]:
    """The week's decisions about some level, with those of six days before: a pair may span the Sunday."""
    first, final = week_on - timedelta(days=6), week_on + timedelta(days=6)
    return [each for each in decided_between(viewer, first, final) if each.level]


def _repeats(
    viewer: "User", drawn: Collection[DecidedContact], local: continuum.LocalSettings
) -> dict[int, str]:
    """Those that were at least the third contact about a child in the months before and ended lower."""
    lower = [each for each in drawn if each.outcome in LOWER_LEVEL and each.children]
    if not lower:
        return {}
    children = frozenset[int]().union(*(each.children for each in lower))
    first = min(each.received_at for each in lower)
    since = first - (local_day(first) - add_months(local_day(first), -local.repeat_months))
    received: dict[int, list[date]] = defaultdict(list)
    for answer in answers_about(viewer, children, since=since):
        received[answer.child_id].append(local_day(answer.received_at))
    found = {}
    for each in lower:
        number = max(_which(received[child], local_day(each.received_at), local) for child in each.children)
        if number >= local.repeat_contact:
            which = ORDINALS.get(number, f"{number}th")
            found[each.contact_id] = (
                f"It is the {which} contact about a child in {local.repeat_months} months,"
                " and it ended without an assessment."
            )
    return found


def _which(received: Iterable[date], on: date, local: continuum.LocalSettings) -> int:
    return sum(add_months(on, -local.repeat_months) <= day <= on for day in received)


def _in_order(found: Iterable[Pair], week_on: date) -> list[Pair]:
    """The nearest first; among those as near, by the draw."""

    def place(pair: Pair) -> tuple[int, str, str]:
        one, other = (fingerprint(week_on, each.contact_id) for each in (pair.one, pair.other))
        return pair.nearness, one, other

    return sorted(found, key=place)


def _pick(each: DecidedContact, chosen: Chosen, because: str, week_on: date, viewer: "User") -> Pick:
    return Pick(
        contact_id=each.contact_id,
        decided_on=local_day(each.decided_at),
        chosen=chosen,
        because=because,
        week_on=week_on,
        is_own=viewer.pk in each.had_part,
    )


def _by_chance(decided: int, week_on: date) -> str:
    number = "the only contact" if decided == 1 else f"{decided} contacts"
    return f"It was drawn by chance from {number} decided in the week of {says_day(week_on)}."


def _different(pair: Pair, other: DecidedContact) -> str:
    return f"Contact {other.contact_id} was answered at another level within seven days. {pair.because}"
