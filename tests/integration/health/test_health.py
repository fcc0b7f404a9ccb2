"""Health in care: what is due by law, what a questionnaire comes to, and a wait that ages in view (R30)."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import involve
from kittiwake.records.care.services import cease_care
from kittiwake.records.health import services
from kittiwake.records.health.choices import Band
from kittiwake.records.health.models import Questionnaire
from kittiwake.records.health.selectors import tracked_for
from kittiwake.records.health.services import BadCare, CareMovedOn, ConsentFacts, StepFacts
from kittiwake.records.line.checking import clock_faults
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act
from tests.integration.care_made import a_home, come_into_care
from tests.integration.front_door_pages.reading_pages import text_of, typed_in
from tests.integration.health_made import look, look_facts, refer, scored
from tests.integration.people_made import make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)


def ago(days):
    return TODAY - timedelta(days=days)


def due():
    runs = ClockRun.objects.filter(stopped_at=None, clock__startswith="he.")
    return {run.clock: (run.started_on, run.due_on) for run in runs}


@pytest.fixture
def in_care(mia, writing, marlows):
    return come_into_care(mia, writing, marlows, days_ago=7)


def test_coming_into_care_makes_an_assessment_a_check_and_consent_due(in_care):
    assert due() == {
        "he.iha": (ago(7), date(2017, 5, 16)),
        "he.dental": (ago(7), date(2018, 4, 17)),
        "he.consent": (ago(7), TODAY),
    }


def test_an_assessment_stops_its_clock_and_the_next_is_due_in_a_year_from_five(mia, in_care, writing):
    look(mia, writing, days_ago=2)

    assert "he.iha" not in due()
    assert due()["he.rha_5"] == (ago(2), date(2018, 4, 22))
    assert list(clock_faults()) == []


def test_under_five_the_next_assessment_is_due_in_half_a_year(
    worker, at, social_worker, long_term_team, writing, marlows
):
    kit = make_child(worker, at - timedelta(days=90), given="Kit", born_on=date(2014, 1, 9))
    involve(subject=kit, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    come_into_care(kit, writing, marlows, days_ago=7)
    look(kit, writing)

    assert due()["he.rha_u5"] == (TODAY, date(2017, 10, 24))


def test_an_assessment_that_did_not_take_place_leaves_it_due_and_says_why(mia, in_care, writing):
    with pytest.raises(BadCare, match="why it did not take place"):
        look(mia, writing, came="REFUSED", found="")
    look(mia, writing, came="REFUSED", found="", why_not="She would not get out of the car.")

    assert "he.iha" in due()
    assert mia.events.filter(kind="health.not_looked_at").exists()


def test_put_right_as_done_after_all_it_counts_and_both_stay(mia, in_care, writing, social_worker):
    missed = look(mia, writing, came="MISSED", found="", why_not="Nobody came.")
    services.put_look_right(
        look=missed, facts=look_facts(ago(1)), because="The clinic had the wrong list.", act=writing
    )

    assert "he.iha" not in due()
    shown = text_of(sign_in(Client(), social_worker).get(reverse("health:overview", args=[mia.key])))
    assert "Nobody came." in shown
    assert "The clinic had the wrong list." in shown
    with pytest.raises(CareMovedOn):
        services.put_look_right(look=missed, facts=look_facts(ago(1)), because="Again.", act=writing)


def test_nothing_is_due_once_care_has_ended(mia, in_care, writing):
    cease_care(period=in_care, on=ago(1), why="E4B", because="Home to her mother.", act=writing)

    assert due() == {}


@pytest.mark.parametrize(
    ("parts", "total", "band"),
    [
        ((3, 3, 4, 3), 13, Band.USUAL),
        ((4, 3, 4, 3), 14, Band.BORDERLINE),
        ((4, 4, 4, 4), 16, Band.BORDERLINE),
        ((5, 4, 4, 4), 17, Band.CONCERN),
        ((10, 10, 10, 10), 40, Band.CONCERN),
    ],
)
def test_the_total_is_the_first_four_parts_and_says_what_it_means(mia, in_care, writing, parts, total, band):
    row = scored(mia, writing, *parts)

    assert (row.total, row.band) == (total, band)
    assert due()["he.sdq"] == (TODAY, date(2018, 4, 24))


def test_parts_and_a_reason_for_none_do_not_go_together(mia, in_care, writing):
    none = {"emotions": None, "conduct": None, "attention": None, "peers": None, "kindness": None}
    with pytest.raises(BadCare, match="Not both"):
        scored(mia, writing, 1, 1, 1, 1, why_none="SDQ2")
    with pytest.raises(BadCare, match="each of the five parts"):
        scored(mia, writing, 11, 1, 1, 1)
    with pytest.raises(BadCare, match="each of the five parts"):
        scored(mia, writing, 1, 1, 1, 1, kindness=None)
    row = scored(mia, writing, 1, 1, 1, 1, why_none="SDQ2", **none)
    assert row.band is None
    assert "he.sdq" not in due()


def test_the_database_keeps_a_total_that_is_not_the_sum_out(mia, in_care, writing):
    row = scored(mia, writing, 1, 2, 3, 4)
    with pytest.raises(IntegrityError), transaction.atomic():
        Questionnaire.objects.filter(pk=row.pk).update(total=11)


def test_asking_consent_stops_its_clock_and_a_refusal_says_why(mia, in_care, writing):
    asked = {"to": "ASSESSMENT", "who": "Kirsty Ashdown, mother", "on": TODAY}
    with pytest.raises(BadCare, match="why they refuse"):
        services.record_consent(subject=mia, facts=ConsentFacts(said="REFUSED", **asked), act=writing)

    services.record_consent(subject=mia, facts=ConsentFacts(said="ASKED", **asked), act=writing)

    assert "he.consent" not in due()


def test_nobody_without_the_record_writes_of_a_childs_health(mia, in_care, onlooker, at):
    with pytest.raises(NotPermitted):
        look(mia, Act(by=onlooker, at=at))


def test_r30_a_wait_and_a_refusal_age_on_the_childs_page_and_on_the_tracker(
    mia, in_care, writing, social_worker
):
    referral = refer(mia, writing, days_ago=100)
    browser = sign_in(Client(), social_worker)
    pages = [reverse("child:page", args=[mia.key]), reverse("health:tracker")]
    for page in pages:
        assert "Waits 100 days: no answer yet" in text_of(browser.get(page)), page

    services.step(
        referral=referral, act=writing,
        facts=StepFacts(step="REFUSED", on=ago(10), words="Not ill enough. Miss Poole goes on."),
    )  # fmt: skip
    for page in pages:
        assert "Refused below the threshold on 14 April 2017, 100 days after it was asked" in text_of(
            browser.get(page)
        )

    services.step(
        referral=referral, act=writing,
        facts=StepFacts(step="WITHDRAWN", on=TODAY, words="Her school’s counsellor sees her instead."),
    )  # fmt: skip
    assert "Refused below the threshold on" not in text_of(browser.get(pages[0]))
    with pytest.raises(CareMovedOn):
        services.step(referral=referral, act=writing, facts=StepFacts(step="SEEN", on=TODAY, words="x"))


def test_a_step_before_the_last_is_refused(mia, in_care, writing):
    referral = refer(mia, writing, days_ago=10)
    with pytest.raises(BadCare, match="last step"):
        services.step(
            referral=referral, act=writing, facts=StepFacts(step="WAITING", on=ago(11), words="On the list.")
        )


def test_every_child_in_care_is_on_the_tracker_and_nobody_else(
    mia, writing, social_worker, team_manager, worker, at, long_term_team, django_assert_max_num_queries
):
    def brought(number):
        child = make_child(worker, at - timedelta(days=90), given=f"Child{number}")
        involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
        come_into_care(child, writing, home, days_ago=7)
        refer(child, writing, days_ago=number)
        return child

    home = a_home(Act(by=team_manager, at=at), "Big House", beds=9)
    first = brought(1)
    with django_assert_max_num_queries(9):
        assert [each.child for each in tracked_for(social_worker)] == [first]
    rest = [brought(number) for number in range(2, 6)]
    with django_assert_max_num_queries(9):
        assert {each.child for each in tracked_for(social_worker)} == {first, *rest}
    assert mia not in {each.child for each in tracked_for(social_worker)}


def test_the_pages_ask_keep_and_show(mia, in_care, social_worker):
    browser = sign_in(Client(), social_worker)
    address = reverse("health:questionnaire", args=[mia.key])
    sent = typed_in(browser.get(address)) | {
        "filled_in_by": "Her carer",
        "follows": "Referred.",
        "emotions": "12",
    }
    wrong = browser.post(address, sent)
    assert wrong.status_code == 422
    assert "Give 0 to 10." in text_of(wrong)
    assert 'value="12"' in text_of(wrong)
    sent |= {"emotions": "9", "conduct": "4", "attention": "5", "peers": "3", "kindness": "6"}
    assert "21: cause for concern" in text_of(browser.post(address, sent, follow=True))

    address = reverse("health:look", args=[mia.key])
    sent = typed_in(browser.get(address)) | {
        "kind": "IMMUNISED", "came": "DONE", "by_whom": "Nurse Odell", "found": "One is missing.",
        "is_up_to_date": "NO",
    }  # fmt: skip
    assert "Immunisations are not up to date. One is missing." in text_of(
        browser.post(address, sent, follow=True)
    )
    assert "One is missing." in text_of(browser.get(reverse("health:passport", args=[mia.key])))
