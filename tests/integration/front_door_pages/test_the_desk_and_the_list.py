"""What needs whom today, and every contact by where it stands."""

from datetime import date, timedelta

import pytest

from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Outcome
from kittiwake.web.front_door.panel import panel
from tests.integration.contacts_made import decide, decided_contact, make_contact, propose, screen
from tests.integration.front_door_pages.reading_pages import text_of
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db


def part(page, name):
    """The words of one part of a page, by its id."""
    return page.partition(f'id="{name}"')[2].partition("</section>")[0]


def test_a_worker_sees_what_they_screen_what_came_back_and_what_they_wait_for(
    as_, worker, at, act, signing, proposed
):
    services.ask_question(contact_id=proposed.pk, text="Has anybody rung the nursery?", act=signing)
    noor = make_contact(act, make_child(worker, at, "Noor", "Haddad"))
    yusuf = make_contact(act, make_child(worker, at, "Yusuf", "Farrell"))
    services.wait_for(
        contact_id=yusuf.pk, what="Her notes", from_whom="Health visitor", until_on=at.date(), act=act
    )

    page = text_of(as_(worker).get("/"))

    assert "Has anybody rung the nursery?" in part(page, "returned")
    assert "Noor Haddad" in part(page, "screening")
    assert f"/contacts/{noor.pk}/" in part(page, "screening")
    assert "Waiting since today for Health visitor" in part(page, "waiting")
    assert "Waiting since today" in part(page, "waiting")
    assert "Due 25 April" in page
    assert "1 working day from Monday 24 April 2017" in page


def test_a_manager_sees_what_to_decide_and_never_their_own_proposal(as_, manager, act, signing, proposed):
    own = make_contact(signing, make_child(act.by, act.at, "Ada", "Brook"))
    screen(own, signing)
    propose(own, signing)
    excused = make_contact(act, make_child(act.by, act.at, "Noor", "Haddad"))
    services.mark_history_read(contact_id=excused.pk, act=act)
    propose(
        excused,
        act,
        Outcome.NO_ACTION,
        exceptions={"agencies_asked": "No time.", "consent_recorded": "No answer."},
    )

    page = text_of(as_(manager).get("/"))

    assert "Mia Dunn" in part(page, "to-sign")
    assert "Ada Brook" not in part(page, "to-sign")
    assert "Ada Brook" in part(page, "waiting")
    assert "2 exceptions to agree" in part(page, "exceptions")


def test_a_social_worker_sees_their_children_and_what_was_passed_to_them(as_, allocated, act, signing, child):
    decided_contact(child, worker=act, manager=signing, outcome=Outcome.ALREADY_OPEN)

    page = text_of(as_(allocated).get("/"))

    assert "Mia Dunn" in part(page, "children")
    assert "9 years" in part(page, "children")
    assert "Not read yet" in part(page, "passed")


def test_a_closed_record_is_on_nobodys_desk(as_, social_worker, onlooker, contact):
    for user in (social_worker, onlooker):
        assert "Mia Dunn" not in text_of(as_(user).get("/"))


def test_those_without_records_see_where_they_may_go(as_, analyst, owner):
    assert "Nothing on this desk needs you today." in text_of(as_(analyst).get("/"))
    assert "Accounts" in text_of(as_(owner).get("/"))


def test_a_message_brought_in_waits_on_the_desk_of_whoever_did(as_, worker, other_worker, act):
    services.bring_in_words(text="Nana rang.", act=act)

    assert "A message that is not a contact yet" in text_of(as_(worker).get("/"))
    assert "A message that is not a contact yet" not in text_of(as_(other_worker).get("/"))


def test_the_list_shows_each_open_contact_under_its_stage_and_filters(
    as_, worker, proposed, signing, act, child
):
    fresh = make_contact(act, make_child(worker, act.at, "Noor", "Haddad"), is_urgent=True)
    decided = decided_contact(child, worker=act, manager=signing)
    browser = as_(worker)

    page = text_of(browser.get("/contacts/"))
    assert f"/contacts/{proposed.pk}/" in part(page, "proposed")
    assert f"/contacts/{fresh.pk}/" in part(page, "screening")
    assert "Urgent" in part(page, "screening")
    assert f"/contacts/{decided.pk}/" not in page

    page = text_of(browser.get("/contacts/?stage=DECIDED"))
    assert f"/contacts/{decided.pk}/" in page
    assert f"/contacts/{fresh.pk}/" not in page
    assert "To be decided" in text_of(browser.get("/contacts/?stage=nonsense"))


def test_the_list_is_for_those_who_read_contacts(as_, analyst, owner, onlooker, contact):
    assert [as_(user).get("/contacts/").status_code for user in (analyst, owner)] == [403, 403]
    assert "Mia Dunn" not in text_of(as_(onlooker).get("/contacts/"))


@pytest.mark.parametrize("address", ["/", "/contacts/"])
def test_the_number_of_queries_does_not_grow_with_the_work(
    as_, worker, act, signing, address, django_assert_max_num_queries
):
    at, manager = act.at, signing.by

    def more_work(number):
        for n in range(number):
            child = make_child(
                worker, at - timedelta(days=2), f"Given{n}", "Family", born_on=date(2010, 1, 1 + n)
            )
            screening, waiting = make_contact(act, child), make_contact(act, child)
            screen(waiting, act)
            propose(waiting, act)
            if n % 2:
                decide(waiting, signing)
            services.ask_agency(
                contact_id=screening.pk, agency_kind="POLICE", question="Who lives there?", act=act
            )

    def asked_by(user):
        browser = as_(user)
        browser.get(address)
        with django_assert_max_num_queries(50) as asked:
            browser.get(address)
        return len(asked)

    more_work(2)
    few = [asked_by(worker), asked_by(manager)]
    more_work(9)

    assert [asked_by(worker), asked_by(manager)] == few
    assert max(few) <= 38


def test_the_panel_on_a_childs_page_shows_contacts_and_referrals(as_, worker, proposed, signing, child):
    decide(proposed, signing)

    shown = panel(worker, child)

    assert [row.title for row in shown.context["contacts"]] == ["Contact from schools"]
    assert (
        shown.context["referrals"][0].hint == "Referral for assessment. The assessment is not authorised yet."
    )
