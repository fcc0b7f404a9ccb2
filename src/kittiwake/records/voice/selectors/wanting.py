"""Whom an advocate or an independent visitor is to be offered now, and why (R28). Nobody enters it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Max

from kittiwake.core.dates import age, says_day
from kittiwake.core.today import local_day, today
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import held_by, reach_of, subjects_visible_to
from kittiwake.records.care.models import Period, Placement
from kittiwake.records.care.selectors.reviews import REVIEWS
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.records.people.models import Person
from kittiwake.records.protection.models import ConferenceChild
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_records, records_of
from kittiwake.records.voice.choices import Occasion, Who
from kittiwake.records.voice.models import Offer

SPEAKS_FROM = 5
"""Units  whole years: from then on an advocate is offered. A local setting: the report, paragraph 27."""
BEFORE_A_REVIEW = timedelta(days=28)
"""So long before the last day of a review an advocate is to be offered. A local setting: ours."""
CONSIDERED_FOR = timedelta(days=183)
"""So long an answer about a visitor stands. A local setting: timescale sd.iv_consider."""
SHOWN = 150


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """One offer that is due: to whom, who is to be offered, on what occasion, and why, in words."""

    child: Subject
    who: Who
    occasion: Occasion
    because: str


def wanting_of(viewer: User) -> list[Wanted]:
    """Offers that are due from this worker: to the children they work with. Queries do not grow."""
    if not policies.can(viewer, "voice.record", on=today()):
        return []
    return list(_wanting(held_by(viewer)))


def wanting_of_child(viewer: User, subject: Subject) -> list[Wanted]:
    """Offers that are due to one child, for those who may read the record."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    return list(_wanting([subject]))


def everybody_wanting(viewer: User) -> list[Wanted]:
    """Offers that are due to any child in care, or with a conference to come, whom the viewer may read.

    Those who live outside the area come first. At most SHOWN children are asked about.
    """
    if not policies.can(viewer, "voice.oversee", on=today()):
        return []
    readable: Any = subjects_visible_to(viewer)
    in_care = Period.objects.filter(subject__in=readable, to_on=None, withdrawn_at=None)
    called = ConferenceChild.objects.filter(
        subject__in=readable, conference__held_at=None, conference__called_off_at=None
    )
    children = [row.subject for row in in_care.select_related("subject").order_by("from_on")[:SHOWN]]
    children += [row.subject for row in called.select_related("subject").order_by("pk")[:SHOWN]]
    found = list(_wanting(first_records(children)))
    return sorted(found, key=lambda each: (each.occasion != Occasion.DISTANCE, each.child.pk))


def _wanting(children: Iterable[Subject]) -> Iterator[Wanted]:
    known = {key: child for child in children for key in records_of(child)}
    if not known:
        return
    offers = list(Offer.objects.filter(subject__in=known).order_by("offered_on"))
    speaking = _old_enough(known)
    yield from _before_conferences(known, offers, speaking)
    yield from _in_care(known, offers, speaking)


def _old_enough(known: Mapping[int, Subject]) -> set[int]:
    """The first records of those old enough that an advocate is offered; also where nobody knows the age."""
    born = Person.objects.filter(subject__in=known).values_list("subject", "born_on")
    return {known[key].pk for key, on in born if on is None or age(on, today()) >= SPEAKS_FROM}


def _before_conferences(
    known: Mapping[int, Subject], offers: Collection[Offer], speaking: Collection[int]
) -> Iterator[Wanted]:
    called = ConferenceChild.objects.filter(
        subject__in=known, conference__held_at=None, conference__called_off_at=None
    )
    told: set[tuple[int, int]] = set()
    for row in called.select_related("conference").order_by("conference__for_at", "pk"):
        child, conference = known[row.subject_id], row.conference
        since = local_day(conference.called_at)
        is_known = (child.pk, conference.pk) in told
        told.add((child.pk, conference.pk))
        if is_known or child.pk not in speaking or _offered(known, offers, child, Who.ADVOCATE, since):
            continue
        because = f"A conference is on {says_day(local_day(conference.for_at))}; nobody has offered one."
        yield Wanted(child=child, who=Who.ADVOCATE, occasion=Occasion.CONFERENCE, because=because)


def _in_care(
    known: Mapping[int, Subject], offers: Collection[Offer], speaking: Collection[int]
) -> Iterator[Wanted]:
    going = Period.objects.filter(subject__in=known, to_on=None, withdrawn_at=None)
    periods = list(going.annotate(reviewed_on=Max("reviews__held_on")).order_by("from_on", "pk"))
    due = {
        run.case: run.due_on
        for run in runs_of_cases([key_of(each) for each in periods])
        if run.clock in REVIEWS and run.stopped_at is None
    }
    away = _living_away(known)
    for period in periods:
        child, day = known[period.subject_id], due.get(key_of(period))
        since = max(period.from_on, getattr(period, "reviewed_on", None) or period.from_on)
        if (
            child.pk in speaking
            and day is not None
            and day - BEFORE_A_REVIEW <= today()
            and not _offered(known, offers, child, Who.ADVOCATE, since)
        ):
            because = f"A review is due by {says_day(day)}; nobody has offered one since the last."
            yield Wanted(child=child, who=Who.ADVOCATE, occasion=Occasion.REVIEW, because=because)
        if child.pk in away and not _offered(known, offers, child, Who.VISITOR, today() - CONSIDERED_FOR):
            because = f"Lives outside the area, at {away[child.pk]}; nobody has offered a visitor lately."
            yield Wanted(child=child, who=Who.VISITOR, occasion=Occasion.DISTANCE, because=because)


def _living_away(known: Mapping[int, Subject]) -> dict[int, str]:
    """Who lives in a home outside the authority's boundary, and in which, by first record."""
    living = Placement.objects.filter(subject__in=known, to_on=None, withdrawn_at=None)
    away = living.filter(home__is_in_the_area=False).select_related("home")
    return {known[row.subject_id].pk: str(row.home) for row in away}


def _offered(
    known: Mapping[int, Subject], offers: Collection[Offer], child: Subject, who: Who, since: date
) -> bool:
    return any(
        known[each.subject_id].pk == child.pk and each.who == who and each.offered_on >= since
        for each in offers
    )
