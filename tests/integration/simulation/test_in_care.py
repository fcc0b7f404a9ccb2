"""Children who are looked after: the report's facts hold on both days, and weak practice is with them."""

from collections import Counter
from datetime import date

import pytest
from django.db import transaction

from kittiwake.records.care.choices import VOLUNTARY
from kittiwake.records.care.models import Delegation, LegalStatus, Period, Placement, Review
from kittiwake.records.care.selectors.going_on import (
    came_back,
    ceased_between,
    in_need_on,
    lived_on,
    looked_after_on,
)
from kittiwake.records.front_door.models import Episode, Referral
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import ClockRun
from kittiwake.records.plans.models import Plan
from kittiwake.records.protection.selectors.helped import children_on_a_plan
from kittiwake.records.provision.models import Home
from kittiwake.simulation.preset import preset
from kittiwake.simulation.run import make_authority

pytestmark = pytest.mark.django_db
SCALE, SEED, AS_AT = 0.04, 5, date(2017, 4, 24)
PRESET = preset("newcastle-2017")
YEAR = date(2016, 4, 25), AS_AT


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    """One authority for the whole file, taken back at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_authority(scale=SCALE, seed=SEED, as_at=AS_AT)
        transaction.set_rollback(True)


@pytest.mark.parametrize("counted", PRESET.counted, ids=lambda each: str(each["on"]))
def test_as_many_are_looked_after_as_the_report_counts(made, counted):
    on = counted["on"]

    assert len(looked_after_on(on)) == round(counted["looked_after"] * SCALE)
    assert looked_after_on(on) <= in_need_on(on)
    assert len(in_need_on(on)) == round(counted["in_need"] * SCALE)
    assert len(children_on_a_plan(on)) == round(counted["on_a_plan"] * SCALE)


def test_as_many_ceased_and_came_back_as_the_report_counts(made):
    ceased = ceased_between(*YEAR)
    why = Counter(period.why_it_ceased for period in ceased)

    assert len(ceased) == round(281 * SCALE)
    assert why["E11"] + why["E12"] == 1  # 29 of 281
    assert why["E43"] + why["E44"] == 2  # 43 of 281
    assert len(came_back(ceased, by=AS_AT)) <= 1  # 12 of 281


def test_as_many_live_outside_the_area_as_the_report_says_in_all(made):
    outside = sum(number for (_, _, _, inside), number in lived_on(AS_AT).items() if inside is False)

    assert outside == round(285 * SCALE)


def test_no_bed_is_two_childrens_on_one_night(made):
    for home in Home.objects.prefetch_related("placements", "terms"):
        beds = home.terms.all()[0].beds
        stays = [stay for stay in home.placements.all() if stay.from_on != stay.to_on]
        for stay in stays:
            there = [
                each for each in stays
                if each.from_on <= stay.from_on and (each.to_on is None or each.to_on > stay.from_on)
            ]  # fmt: skip
            assert len({each.subject_id for each in there}) <= beds


def test_nobody_lives_beyond_the_terms_of_a_home(made):
    assert not Placement.objects.exclude(beyond_terms_because="").exists()


def test_whoever_came_in_these_years_was_known_before(made):
    """A referral, or what the earlier record knew; never a child from nowhere."""
    for period in Period.objects.filter(from_on__gte=date(2014, 6, 1)).exclude(
        subject__person__names__family="Trevanion"
    ):
        assert Referral.objects.filter(subject=period.subject, received_on__lte=period.from_on).exists()


def test_most_had_help_before_and_many_of_the_others_came_in_an_emergency(made):
    came = Period.objects.filter(from_on__gte=date(2014, 9, 1))
    had_plan = sum(
        Plan.objects.filter(subject=period.subject, from_on__lte=period.from_on).exists() for period in came
    )
    sudden = came.filter(coming="EMERGENCY").count()

    assert had_plan >= 0.4 * came.count()
    assert 0.15 < sudden / came.count() < 0.6


def test_those_of_before_bring_what_the_earlier_record_knew(made):
    before = Period.objects.filter(from_on__lt=date(2014, 4, 24))

    assert before.count() > 10
    assert Episode.objects.filter(subject__in=before.values("subject"), kind="CP_PLAN").exists()


def test_reviews_are_mostly_in_time_and_some_had_no_report(made):
    runs = ClockRun.objects.filter(
        clock__in=("la.review1", "la.review2", "la.review3"), due_on__range=YEAR, stopped_on__isnull=False
    )
    late = sum(run.stopped_on > run.due_on for run in runs)
    reviews = Review.objects.all()

    assert 0 < late < 0.2 * runs.count()
    assert 0.05 < reviews.filter(report=None).count() / reviews.count() < 0.3


def test_most_who_are_accommodated_have_no_delegated_authority(made):
    """Recommendation 10."""
    voluntary = LegalStatus.objects.filter(to_on=None, code__in=VOLUNTARY).values("subject")
    living = Placement.objects.filter(subject__in=voluntary, to_on=None)
    delegated = Delegation.objects.filter(placement__in=living).values("placement").distinct().count()

    assert living.count() >= 3
    assert delegated < 0.7 * living.count()


def test_the_record_is_sound(made):
    assert list(findings()) == []
