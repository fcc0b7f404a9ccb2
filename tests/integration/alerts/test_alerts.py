"""Alerts for visits: with a source and a day to look again, never hidden, ended with a reason."""

import re
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import involve
from kittiwake.records.alerts import selectors, services
from kittiwake.records.alerts.models import VisitAlert
from kittiwake.records.alerts.services import AlertFacts, BadAlert, EndedAlready
from kittiwake.records.front_door.services import match_person
from kittiwake.records.line.checking import findings
from kittiwake.records.line.selectors import events_visible_to
from kittiwake.records.line.services import Act
from kittiwake.records.people.models import Residence
from kittiwake.web.alerts.desk import rows
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import live_at, make_child
from tests.signing_in import sign_in
from tests.standing_people import join

pytestmark = pytest.mark.django_db
DAY = date(2017, 4, 24)


@pytest.fixture
def as_(db):
    """A browser for each person: `as_(worker).get(…)`."""
    return lambda user: sign_in(Client(), user)


@pytest.fixture
def mia(worker, at):
    return make_child(by=worker, at=at)


def facts(**changes):
    known = {
        "kind": "DOG",
        "concerns": "PERSON",
        "what": "A large dog, loose in the yard.",
        "source": "Health visitor",
        "since_on": DAY,
        "told": "YES",
        "review_by": date(2017, 6, 1),
    }
    return AlertFacts(**(known | changes))


def test_an_alert_is_kept_and_the_line_does_not_say_what_it_is(act, mia):
    alert = services.record_alert(facts(), subject=mia, act=act)

    assert selectors.standing_alerts(act.by, mia) == [alert]
    lines = [event.says for event in events_visible_to(act.by, mia)]
    assert any("An alert for visits was recorded" in words for words in lines)
    assert not any("dog" in words.lower() for words in lines)
    assert list(findings()) == []


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"what": "\u200b "}, "what exactly"),
        ({"source": " "}, "who told us"),
        ({"since_on": date(2017, 4, 25)}, "cannot lie ahead"),
        ({"told": "NO"}, "why they were not told"),
        ({"review_by": DAY}, "lies ahead"),
    ],
)
def test_an_alert_that_cannot_stand_is_refused_in_words(act, mia, changes, says):
    with pytest.raises(BadAlert, match=says):
        services.record_alert(facts(**changes), subject=mia, act=act)


def test_whoever_may_not_read_the_record_neither_records_nor_reads_an_alert(act, at, onlooker, analyst, mia):
    services.record_alert(facts(), subject=mia, act=act)
    for outsider in (onlooker, analyst):
        with pytest.raises(NotPermitted):
            services.record_alert(facts(), subject=mia, act=Act(by=outsider, at=at))
        assert selectors.standing_alerts(outsider, mia) == []


def test_an_overdue_alert_still_stands(act, mia):
    services.record_alert(facts(), subject=mia, act=act)
    VisitAlert.objects.update(since_on=date(2017, 1, 1), review_by=date(2017, 2, 1))

    assert [each.review_by for each in selectors.standing_alerts(act.by, mia)] == [date(2017, 2, 1)]


def test_a_review_says_what_was_found_and_sets_the_next_day(act, mia):
    alert = services.record_alert(facts(), subject=mia, act=act)
    later = Act(by=act.by, at=act.at + timedelta(days=30))
    with pytest.raises(BadAlert, match="what you found"):
        services.review_alert(alert=alert, via=mia, found=" ", review_by=date(2017, 7, 1), act=later)
    services.review_alert(alert=alert, via=mia, found="Still loose.", review_by=date(2017, 7, 1), act=later)

    assert [each.review_by for each in selectors.standing_alerts(act.by, mia)] == [date(2017, 7, 1)]
    assert date(2017, 6, 1) in set(alert.history.values_list("review_by", flat=True))


def test_an_ended_alert_is_kept_with_its_reason_and_ends_once(act, mia):
    alert = services.record_alert(facts(), subject=mia, act=act)
    services.end_alert(alert=alert, via=mia, reason="The dog was rehomed.", act=act)

    assert selectors.standing_alerts(act.by, mia) == []
    assert [each.ended_because for each in selectors.ended_alerts(act.by, mia)] == ["The dog was rehomed."]
    with pytest.raises(EndedAlready):
        services.end_alert(alert=alert, via=mia, reason="Again", act=act)


def test_the_database_keeps_no_end_without_a_reason(act, mia):
    services.record_alert(facts(), subject=mia, act=act)
    with pytest.raises(IntegrityError), transaction.atomic():
        VisitAlert.objects.update(ended_on=DAY)


@pytest.fixture
def theo(act, mia):
    """Mia's brother, at the same address."""
    theo = make_child(by=act.by, at=act.at, given="Theo")
    for child in (mia, theo):
        live_at(child, "3 Tannery Lane, Tarnmouth", act=act)
    return theo


def test_an_alert_about_a_home_stands_for_everybody_who_lives_there(act, mia, theo):
    alert = services.record_alert(facts(concerns="HOME"), subject=mia, act=act)
    assert selectors.standing_alerts(act.by, theo) == [alert]

    services.end_alert(alert=alert, via=theo, reason="Rehomed.", act=act)
    assert selectors.standing_alerts(act.by, mia) == []


def test_an_alert_about_one_person_stands_for_nobody_else(act, mia, theo):
    services.record_alert(facts(), subject=mia, act=act)

    assert selectors.standing_alerts(act.by, theo) == []


def test_an_alert_about_a_home_nobody_has_recorded_is_refused_in_words(act, mia):
    with pytest.raises(BadAlert, match="Record it, or"):
        services.record_alert(facts(concerns="HOME"), subject=mia, act=act)


def test_an_alert_about_a_protected_home_is_for_those_who_may_see_the_address(act, worker, team_manager, mia):
    live_at(mia, "9 Refuge Row, Tarnmouth", act=act)
    alert = services.record_alert(facts(concerns="HOME"), subject=mia, act=act)
    Residence.objects.filter(person=mia.pk).update(is_protected=True)

    assert selectors.standing_alerts(worker, mia) == []
    assert selectors.alert_visible_to(worker, mia, alert.pk) is None
    with pytest.raises(NotPermitted):
        services.end_alert(alert=alert, via=mia, reason="Gone.", act=act)


def test_the_bar_says_how_many_and_which_kinds_and_no_more(as_, worker, act, mia):
    services.record_alert(facts(what="A large dog called Brutus."), subject=mia, act=act)
    services.record_alert(facts(kind="NOT_ALONE"), subject=mia, act=act)

    page = as_(worker).get(reverse("child:page", kwargs={"key": mia.key})).content.decode()
    assert "2 alerts for visits: dog, do not visit alone" in page
    assert "Brutus" not in page


def test_a_worker_records_looks_again_and_ends_in_the_pages(as_, worker, mia):
    browser, key = as_(worker), {"key": mia.key}
    typed = {
        "kind": "DOG", "concerns": "PERSON", "what": "It bit the postman.", "source": "A neighbour",
        "since_on_day": "3", "since_on_month": "4", "since_on_year": "2017", "told": "NO",
        "review_by_day": "1", "review_by_month": "6", "review_by_year": "2017",
    }  # fmt: skip
    refused = browser.post(reverse("alerts:write", kwargs=key), typed)
    assert refused.status_code == 422
    assert "Say why they were not told" in refused.content.decode()
    assert "It bit the postman." in refused.content.decode()

    kept = browser.post(
        reverse("alerts:write", kwargs=key), typed | {"not_told_because": "He was not in."}, follow=True
    )
    assert "No: He was not in." in kept.content.decode()
    alert = VisitAlert.objects.get()
    again = {"found": "Still loose.", "review_by_day": "1", "review_by_month": "7", "review_by_year": "2017"}
    looked = browser.post(reverse("alerts:review", kwargs=key | {"alert_id": alert.pk}), again, follow=True)
    assert "Still loose." in looked.content.decode()
    gone = browser.post(
        reverse("alerts:end", kwargs=key | {"alert_id": alert.pk}), {"reason": "Rehomed."}, follow=True
    )
    assert "No alert for visits stands." in gone.content.decode()
    assert "Rehomed." in gone.content.decode()


def test_an_alert_of_somebody_else_is_not_found_on_this_record(as_, worker, act, mia):
    other = make_child(by=act.by, at=act.at, given="Nia")
    alert = services.record_alert(facts(), subject=other, act=act)

    page = as_(worker).get(reverse("alerts:review", kwargs={"key": mia.key, "alert_id": alert.pk}))
    assert page.status_code == 404


@pytest.mark.parametrize("number", [1, 25])
def test_more_alerts_ask_no_more_of_the_database(
    as_, worker, act, mia, number, django_assert_max_num_queries
):
    for _ in range(number):
        services.record_alert(facts(), subject=mia, act=act)
    browser, address = as_(worker), reverse("alerts:alert_list", kwargs={"key": mia.key})
    with django_assert_max_num_queries(25):
        browser.get(address)


def test_an_alert_whose_day_has_come_is_on_the_desk_of_whoever_works_with_the_child(
    act, social_worker, team_manager, mia, at
):
    services.record_alert(facts(), subject=mia, act=act)
    VisitAlert.objects.update(since_on=date(2017, 1, 1), review_by=DAY)
    assert list(rows(social_worker)) == []

    involve(
        subject=mia,
        user=social_worker,
        team=social_worker.posts.get().team,
        kind="ALLOCATED",
        by=team_manager,
        at=at,
    )
    assert [row.hint for row in rows(social_worker)] == ["Dog"]


def test_an_alert_about_a_home_is_on_the_desks_of_all_who_work_with_those_who_live_there(
    act, social_worker, team_manager, mia, theo, at
):
    """Unless the address was protected since: then only with whoever may see the address."""
    services.record_alert(facts(concerns="HOME"), subject=mia, act=act)
    VisitAlert.objects.update(since_on=date(2017, 1, 1), review_by=DAY)
    team = social_worker.posts.get().team
    involve(subject=theo, user=social_worker, team=team, kind="SUPPORTING", by=team_manager, at=at)
    assert [row.hint for row in rows(social_worker)] == ["Dog"]

    Residence.objects.filter(person=mia.pk).update(is_protected=True)
    assert list(rows(social_worker)) == []


def test_many_alerts_about_hidden_homes_push_no_other_from_the_desk(
    act, social_worker, team_manager, mia, theo, at
):
    for _ in range(selectors.SHOWN + 1):
        services.record_alert(facts(concerns="HOME"), subject=mia, act=act)
    services.record_alert(facts(kind="NOT_ALONE"), subject=theo, act=act)
    VisitAlert.objects.update(since_on=date(2017, 1, 1), review_by=DAY)
    Residence.objects.filter(person=mia.pk).update(is_protected=True)
    team = social_worker.posts.get().team
    involve(subject=theo, user=social_worker, team=team, kind="SUPPORTING", by=team_manager, at=at)

    assert len(list(rows(social_worker))) == 1


@pytest.mark.parametrize(
    ("changes", "says"), [({"what": "x" * 10_001}, "10,000 fit"), ({"kind": "DRAGON"}, "Choose what kind")]
)
def test_what_is_too_long_or_of_no_kind_is_refused_and_says_what_to_do(act, mia, changes, says):
    with pytest.raises(BadAlert, match=says):
        services.record_alert(facts(**changes), subject=mia, act=act)


def test_a_contact_says_beside_the_matched_child_that_there_are_alerts(as_, worker, act, mia):
    services.record_alert(facts(), subject=mia, act=act)
    contact = make_contact(act)
    match_person(contact_id=contact.pk, subject=mia, part="CHILD", because="Name and age", act=act)

    page = as_(worker).get(reverse("front_door:contact", args=[contact.pk])).content.decode()

    assert "1 alert for visits: dog" in page
    assert "loose in the yard" not in page, "what exactly is on the alerts' own page"


def test_a_manager_finds_what_is_due_in_the_team_and_nobody_elses(
    act, worker, team_manager, long_term_team, front_door_team, mia, at
):
    colleague = join("Sam Weller", "social_worker", long_term_team)
    involve(subject=mia, user=colleague, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    since = DAY - timedelta(days=30)
    alert = services.record_alert(facts(since_on=since), subject=mia, act=act)
    VisitAlert.objects.filter(pk=alert.pk).update(review_by=DAY)
    other = join("Ola Nordmann", "team_manager", front_door_team)

    assert [row.title for row in rows(team_manager)] == ["Mia Dunn"]
    assert list(rows(other)) == []


def test_an_alert_that_may_not_be_seen_leaves_every_page_as_it_was(as_, act, worker, team_manager, mia):
    """Byte by byte, but for the token against forgery and the moment the page was made."""
    live_at(mia, "1 Mill Lane", act=act)
    browser = as_(worker)
    pages = [reverse(name, args=[mia.key]) for name in ("child:page", "alerts:alert_list", "line:chronology")]
    home = Residence.objects.get(person=mia.pk)
    services.record_alert(facts(concerns="HOME"), subject=mia, act=act)
    with_it = [told(browser, page) for page in pages]
    Residence.objects.filter(pk=home.pk).update(is_protected=True)
    hidden = [told(browser, page) for page in pages]
    VisitAlert.objects.all().update(ended_on=DAY, ended_because="-", ended_by=worker)
    Residence.objects.filter(pk=home.pk).update(is_protected=True)
    without = [told(browser, page) for page in pages]

    assert hidden == without
    assert with_it[0] != hidden[0], "before the address was protected the page said so"


def told(browser, page):
    said = browser.get(page).content.decode()
    said = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", said)
    return re.sub(r"as it stood on [^<]+", "", re.sub(r'nonce="[^"]+"', "", said))
