"""A manager finds who waits, sees what each worker holds, gives the child to one; the next worker reads."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from kittiwake.records.access.selectors import allocated_worker
from kittiwake.records.front_door.models import Referral
from kittiwake.records.line.services import Act
from kittiwake.records.workforce.services import PatternFacts, WaitFacts, change_wait, record_pattern
from tests.integration.contacts_made import decided_contact
from tests.integration.people_made import make_child
from tests.integration.workforce.closing import close

pytestmark = pytest.mark.django_db


def words(response, status=200):
    assert response.status_code == status, response.status_code
    return " ".join(BeautifulSoup(response.content, "html.parser").main.get_text(" ").split())


@pytest.fixture
def with_team(wait, deciding, long_term_team):
    """The child waits urgently with the long-term team."""
    facts = WaitFacts(
        priority="URGENT", reason="Needs to be seen.", risk="He is home on Friday.", team=long_term_team
    )
    return change_wait(facts, wait_id=wait.pk, act=deciding)


def test_the_desk_says_how_many_wait_and_leads_to_them(as_, with_team, team_manager, manager, onlooker):
    for viewer in (team_manager, manager):
        desk = as_(viewer).get("/")
        assert "1 child waits for a worker" in words(desk)
        assert "1 urgent" in words(desk)
        assert 'href="/allocation/"' in desk.text
    assert "waits for a worker" not in words(as_(onlooker).get("/"))


def test_the_list_says_since_when_and_at_what_risk(as_, with_team, team_manager):
    page = words(as_(team_manager).get("/allocation/"))

    assert "Mia Dunn" in page
    assert "0 days since the contact on 24 April 2017" in page
    assert "No worker since 24 April 2017" in page
    assert "While they wait: He is home on Friday." in page
    assert "Due 25 April" in page


def test_where_nobody_wrote_the_risk_the_list_says_so_and_why_they_were_referred(as_, wait, manager):
    page = words(as_(manager).get("/allocation/"))

    assert "Nobody has written what waiting risks. Referred because: Third worry about care at home." in page


def test_the_list_is_of_one_team_when_asked(as_, with_team, manager, long_term_team, social_worker, onlooker):
    browser = as_(manager)
    west = onlooker.posts.get().team

    assert "Mia Dunn" in words(browser.get(f"/allocation/?team={long_term_team.pk}"))
    assert "Mia Dunn" not in words(browser.get(f"/allocation/?team={west.pk}"))
    assert "Mia Dunn" not in words(browser.get("/allocation/?team=none"))
    for nonsense in ("x", "9" * 40, "²", "%00"):
        assert "Mia Dunn" in words(browser.get(f"/allocation/?team={nonsense}"))
        assert browser.get(f"/capacity/?team={nonsense}").status_code == 200


def test_a_child_for_whom_nobody_was_asked_is_listed(as_, wait, deciding, manager):
    type(wait).objects.filter(pk=wait.pk).update(
        ended_how="WITHDRAWN", ended_because="By mistake.", ended_by=deciding.by, ended_at=deciding.at
    )

    page = words(as_(manager).get("/allocation/"))

    assert "Referral open, no worker, and nobody was asked" in page
    assert "No worker since 24 April 2017. Referral received 24 April 2017." in page


def test_a_manager_gives_the_child_to_a_worker_with_the_facts_before_them(
    as_, with_team, team_manager, social_worker, next_worker, worker, give, at
):
    agreed = PatternFacts(from_on=date(2017, 1, 9), is_newly_qualified=True, most_children=1)
    record_pattern(agreed, user=social_worker, act=Act(by=team_manager, at=at))
    give(make_child(worker, at, given="Ada"), to=social_worker)
    child, browser = with_team.subject, as_(team_manager)
    address = f"/people/{child.key}/worker/"

    page = words(browser.get(address))
    assert "Holds 1 child; newly qualified; at most 1 agreed. Nothing due within 10 working days" in page
    assert page.index("Amira Sheikh") < page.index("Tomasz Bielak"), "in order of name"
    answers = {"post": social_worker.posts.get().pk, "reason": "Knows the family.", "instead_of": ""}
    assert "holds as many children as was agreed" in words(browser.post(address, answers), 422)
    assert browser.post(address, answers | {"despite": "Her brother is his."}).status_code == 302

    assert allocated_worker(child) == social_worker
    assert "waits for a worker" not in words(browser.get("/"))
    assert "It has ended" not in words(browser.get(f"/allocation/{with_team.pk}/"))
    assert "Allocated to Tomasz Bielak" in words(browser.get(f"/allocation/{with_team.pk}/"))


def test_a_page_that_is_older_than_an_allocation_is_refused_and_keeps_what_was_typed(
    as_, with_team, team_manager, social_worker, next_worker, give
):
    address = f"/people/{with_team.subject.key}/worker/"
    give(with_team.subject, to=social_worker)
    answers = {"post": next_worker.posts.get().pk, "reason": "She has room.", "instead_of": ""}

    page = words(as_(team_manager).post(address, answers), 422)

    assert "Tomasz Bielak has held this child since 24 April 2017" in page


def test_a_child_is_handed_over_and_the_next_worker_says_that_they_read_it(
    as_, with_team, team_manager, social_worker, next_worker, give, note
):
    child = with_team.subject
    held = give(child, to=social_worker)
    address = f"/people/{child.key}/worker/"
    manager_at = as_(team_manager)
    assert "A hand-over note comes first" in words(manager_at.get(address))

    leaving = as_(social_worker)
    blank = leaving.get(f"/people/{child.key}/hand-over/")
    assert "Assess the child's needs: 28 June 2017" in blank.text.replace("&#39;", "'")
    wrong = leaving.post(f"/people/{child.key}/hand-over/", {**vars(note), "promised": ""})
    assert "Say what was promised. If nothing was, say so." in words(wrong, 422)
    assert leaving.post(f"/people/{child.key}/hand-over/", vars(note)).status_code == 302
    answers = {"post": next_worker.posts.get().pk, "reason": "Tomasz leaves.", "instead_of": held.pk}
    assert manager_at.post(address, answers).status_code == 302

    coming = as_(next_worker)
    desk = coming.get("/")
    assert "Handed over to you from Tomasz Bielak. Read the note" in words(desk)
    (link,) = BeautifulSoup(desk.content, "html.parser").select('#workforce a[href*="hand-over"]')
    page = words(coming.get(link["href"]))
    assert "A visit to see her brother." in page
    assert "Not read yet" in page
    assert coming.post(f"{link['href']}read/").status_code == 302
    assert "Read, 24 April 2017" in words(coming.get(link["href"]))
    assert "Handed over to you" not in words(coming.get("/"))


def test_asking_for_a_worker_by_hand(as_, child, manager, long_term_team, social_worker):
    browser = as_(manager)
    address = f"/people/{child.key}/worker/ask/"
    assert "Allocate within 1 working day (local setting)." in words(browser.get(address))
    answers = {
        "priority": "HIGH", "reason": "Her worker left.", "risk": "She runs away at weekends.",
        "team": long_term_team.pk,
    }  # fmt: skip

    assert browser.post(address, answers).status_code == 302

    wait = child.waits_for_worker.get()
    assert (wait.priority, wait.holding.team, wait.contact_on) == ("HIGH", long_term_team, None)
    assert browser.get(address).url == f"/allocation/{wait.pk}/"
    assert "Asked for today; no contact led here" in words(browser.get("/allocation/"))


def test_changing_and_ending_a_wait(as_, wait, manager):
    browser = as_(manager)
    change = {"priority": "URGENT", "reason": "Seen at the station.", "risk": "", "team": ""}

    assert browser.post(f"/allocation/{wait.pk}/change/", change).status_code == 302
    assert "Urgent. The child may not be safe" in words(browser.get(f"/allocation/{wait.pk}/"))
    assert "Say why no worker" in words(browser.post(f"/allocation/{wait.pk}/end/", {"because": ""}), 422)
    assert browser.post(f"/allocation/{wait.pk}/end/", {"because": "They moved."}).status_code == 302
    assert "No child waits here." in words(browser.get("/allocation/"))


def test_a_closed_child_is_nowhere_on_the_pages(as_, with_team, manager, team_manager, at):
    close(with_team.subject, team_manager, at, "SEALED")
    browser = as_(manager)

    assert "waits for a worker" not in words(browser.get("/")).replace("Children who wait for a worker", "")
    assert "Mia" not in browser.get("/allocation/").text
    assert browser.get(f"/allocation/{with_team.pk}/").status_code == 404
    assert browser.get(f"/people/{with_team.subject.key}/worker/").status_code == 404


def test_what_was_agreed_and_absence_are_written_down(as_, team_manager, social_worker, manager):
    browser, address = as_(team_manager), f"/capacity/{social_worker.pk}/"
    agreed = {
        "from_on_day": "9", "from_on_month": "1", "from_on_year": "2017", "hours": "18.5",
        "is_newly_qualified": "on", "most_children": "10",
    }  # fmt: skip
    away = {"from_on_day": "20", "from_on_month": "4", "from_on_year": "2017"}

    assert browser.post(address, agreed).status_code == 302
    assert browser.post(f"{address}away/", away).status_code == 302
    page = words(browser.get("/capacity/"))
    assert "Holds 0 children; 18.5 hours a week; newly qualified; at most 10 agreed" in page
    assert "Away now until nobody knows when" in page
    assert browser.post(f"{address}back/", {"absence": "9" * 40}).status_code == 302
    assert browser.post(f"{address}back/", {"absence": social_worker.absences.get().pk}).status_code == 302
    assert "Away now" not in words(browser.get("/capacity/"))
    assert as_(manager).get(address).status_code == 403, "a manager of another team reads, and writes nothing"
    assert "Holds 0 children" in words(as_(manager).get("/capacity/"))


def test_another_teams_manager_is_refused_in_words(as_, team_manager, onlooker):
    address = f"/capacity/{onlooker.pk}/away/"
    away = {"from_on_day": "20", "from_on_month": "4", "from_on_year": "2017"}

    assert "Only a manager of their team" in words(as_(team_manager).post(address, away), 422)


def test_how_long_children_waited(as_, referred, social_worker, give, deciding, worker, act, analyst):
    give(referred, to=social_worker)
    other = make_child(worker, deciding.at, given="Ada")
    decided_contact(other, worker=act, manager=deciding, outcome="REFERRAL")

    page = words(as_(analyst).get("/allocation/times/"))

    assert "Of 1 children allocated" not in page
    assert "half waited 0 working days or less. 1 waits now." in page
    assert "The same working day 1" in page


def test_pages_ask_the_database_a_number_of_times_that_does_not_grow(
    as_, wait, worker, act, deciding, manager, django_assert_max_num_queries
):
    browser = as_(manager)
    counts = []
    for given in ("Ada", "Bo", "Cy"):
        other = make_child(worker, deciding.at, given=given)
        decided_contact(other, worker=act, manager=deciding, outcome="REFERRAL")
        with django_assert_max_num_queries(60) as asked:
            browser.get("/allocation/")
        counts.append(len(asked))

    assert Referral.objects.count() == 4
    assert counts[1] == counts[2], counts


def test_the_line_leads_to_the_wait(as_, referred, wait, manager, social_worker, give):
    give(referred, to=social_worker, act=Act(by=manager, at=wait.asked_at + timedelta(minutes=5)))

    entry = referred.events.get(kind="allocation.made")
    page = as_(manager).get(reverse("line:entry", args=[referred.key, entry.pk])).text

    assert f'href="/allocation/{wait.pk}/"' in page
