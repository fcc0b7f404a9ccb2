"""Visits to a child where they live in care."""

from datetime import date, datetime, timedelta

from kittiwake.core.dates import When
from kittiwake.records.visits.choices import Announced, Outcome, Place, Seen
from kittiwake.records.visits.services import PartFacts, VisitFacts, record_visit
from kittiwake.simulation.volumes.in_care.living import Living

FIRST_DAYS, FIRST_LATE = (1, 5), (8, 14)
DAYS, LATE = (24, 38), (44, 66)
DAYS_TO_LAST, LATE_TO_LAST = (62, 84), (93, 125)
YEAR = timedelta(days=366)
SHARE_UNANNOUNCED, SHARE_AT_SCHOOL = 0.15, 0.12


def plan_visits(living: Living, on: date) -> None:
    """The first visit to this home; those to the one before are made no more."""
    living.diary.strike(visit)
    days = FIRST_LATE if living.happens("placement_visit_late") else FIRST_DAYS
    _put(living, max(on, living.since) + timedelta(days=living.chance.whole(*days)))


def visit(living: Living, at: datetime, on: date) -> None:
    """One visit, and the next in its time: six weeks; or three months, where the child is settled to stay."""
    record_visit(_facts(living, at), act=living.by_worker(at))
    stay = living.stay
    is_settled = stay is not None and stay.is_to_last and on - stay.from_on > YEAR
    is_late = living.happens("placement_visit_late")
    in_time, late = (DAYS_TO_LAST, LATE_TO_LAST) if is_settled else (DAYS, LATE)
    _put(living, on + timedelta(days=living.chance.whole(*(late if is_late else in_time))))


def _put(living: Living, day: date) -> None:
    living.diary.put(day, 15, visit, minute=living.chance.whole(0, 59))


def _facts(living: Living, at: datetime) -> VisitFacts:
    chance = living.chance
    place = (
        Place.SCHOOL if living.years(at.date()) >= 5 and chance.happens(SHARE_AT_SCHOOL) else Place.ELSEWHERE
    )
    return VisitFacts(
        when=When.moment(at), outcome=Outcome.MADE, place=place,
        announced=Announced.UNANNOUNCED if chance.happens(SHARE_UNANNOUNCED) else Announced.ANNOUNCED,
        purpose=living.say("visit"), what_was_seen=living.say("saw"), saw_home=False, parts=(_part(living),),
    )  # fmt: skip


def _part(living: Living) -> PartFacts:
    if living.happens("not_seen_in_placement"):
        return PartFacts(subject=living.child, seen=Seen.NOT_SEEN, why=living.say("not_seen"))
    alone = not living.happens("not_seen_alone")
    return PartFacts(
        subject=living.child, seen=Seen.ALONE if alone else Seen.WITH_OTHERS,
        said=living.say("said") if alone else "", day="" if alone else living.say("day"),
    )  # fmt: skip
