"""An agency's inbox: its own questions, as little of anybody as it needs, and no way into the record."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.choices import Closure
from kittiwake.records.access.models import Look
from kittiwake.records.access.services import close_record, involve
from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Answer
from kittiwake.records.line.choices import Sharing
from kittiwake.records.people.services import (
    AddressFacts,
    belong_to_agency,
    close_agency,
    leave_agency,
    record_address,
)
from tests.integration.checks_made import QUESTION, ask, make_agency_colleague
from tests.integration.contacts_made import WORDS, decide, make_contact, propose, screen
from tests.integration.people_made import live_at, make_adult, make_child
from tests.routes import every_route
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db

NUMBERS = {"answer": "KNOWN", "text": "Late nine times since Easter.", "sharing": "NOT_FAMILY"}


@pytest.fixture
def school(at):
    return make_agency_colleague("Solveig Amankwah", "Beacon Hill Primary School", "EDUCATION", at)


@pytest.fixture
def police(at):
    return make_agency_colleague("Gethin Okafor", "Tarnmouth Police", "POLICE", at)


@pytest.fixture
def mia(worker, at, act):
    child = make_child(worker, at)
    live_at(child, "31 Sandpiper Court", act=act)
    return child


@pytest.fixture
def contact(act, mia, worker, at):
    return make_contact(act, mia, make_adult(worker, at))


@pytest.fixture
def check(contact, school, mia, act):
    return ask(contact, school[0], mia, act=act, because="The neighbour’s own worry.")


@pytest.fixture
def inbox(school):
    return sign_in(Client(), school[1])


def read(client: Client, check) -> str:
    response = client.get(reverse("agency:question", args=[check.pk]))
    assert response.status_code == 200, response.status_code
    return response.text


def told(response) -> str:
    """All that reaches the asker, but for the form's token, which differs on every page."""
    return re.sub(r'(csrfmiddlewaretoken" value=")[^"]*', r"\1", response.text)


def answer(client: Client, check, **sent: str):
    return client.post(reverse("agency:answer", args=[check.pk]), NUMBERS | sent)


def test_a_question_shows_whom_it_is_about_and_nothing_else_of_the_record(inbox, check, worker):
    page = read(inbox, check)

    for shown in ("Mia Dunn", "27 March 2008", "31 Sandpiper Court", QUESTION, worker.name, "0191 498 0200"):
        assert shown in page
    for kept in ("Karen", WORDS, "The neighbour’s own worry.", f"contact {check.contact_id}", "/people/"):
        assert kept not in page


def test_a_protected_address_is_not_told(inbox, check, mia, act):
    record_address(
        AddressFacts(lines="9 Haven Street", is_protected=True, from_on=date(2017, 4, 24)),
        subject=mia, act=act,
    )  # fmt: skip

    page = read(inbox, check)

    assert "Haven Street" not in page
    assert "Address protected" in page


def test_reading_a_question_is_logged_for_those_it_names(inbox, check, mia, school):
    read(inbox, check)

    look = Look.objects.get(user=school[1])
    assert (look.subject, look.page, look.purpose) == (mia, "agency:question", "Answering for an agency")


def test_the_list_has_what_waits_first_by_its_time(inbox, check, contact, school, mia, act):
    soon = ask(contact, school[0], mia, act=act, question="Is he in today?")
    services.answer_as_agency(
        services.AnswerFacts(answer=Answer.NOTHING_KNOWN), check_id=soon.pk, act=replace(act, by=school[1])
    )

    page = inbox.get(reverse("agency:inbox")).text

    waiting, done = page.index(f"/agency/{check.pk}/"), page.index(f"/agency/{soon.pk}/")
    assert page.index("To answer") < waiting < page.index("Answered or withdrawn") < done


def test_an_answer_arrives_with_its_marking_and_who_gave_it(inbox, check, school):
    assert answer(inbox, check).status_code == 302

    check.refresh_from_db()
    given = check.latest
    assert (given.answer, given.sharing, given.is_their_own, given.said_by) == (
        "KNOWN", Sharing.NOT_FAMILY, True, school[1].name,
    )  # fmt: skip
    assert "Not to be shown to the family" in read(inbox, check)


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"answer": ""}, "Choose what the answer is."),
        ({"text": "  "}, "Write what is known."),
        ({"answer": "CANNOT_SHARE", "text": ""}, "Say why it cannot be shared."),
        ({"answer": "CANNOT_SHARE"}, "Choose on what basis it cannot be shared."),
        ({"sharing": "EVERYBODY"}, "Select a valid choice"),
    ],
)
def test_half_an_answer_is_given_back_with_what_is_missing(inbox, check, sent, says):
    response = answer(inbox, check, **sent)

    assert response.status_code == 422
    assert says in response.text
    assert not check.answers.exists()


def test_an_answer_to_a_withdrawn_question_is_refused_and_the_words_are_kept(inbox, check, act):
    services.withdraw_question(check_id=check.pk, because="Wrong boy.", act=act)

    response = answer(inbox, check)

    assert response.status_code == 422
    assert "was withdrawn, so no answer is needed" in response.text
    assert NUMBERS["text"] in response.text


def test_a_withdrawn_question_names_nobody(inbox, check, act):
    services.withdraw_question(check_id=check.pk, because="Wrong boy.", act=act)

    for page in (read(inbox, check), inbox.get(reverse("agency:inbox")).text):
        assert "Mia" not in page
        assert "Wrong boy" not in page


def test_somebody_taken_off_the_contact_is_named_no_more(inbox, check, contact, mia, manager, act):
    services.remove_person(
        contact_id=contact.pk, subject=mia, because="Another Mia.", act=replace(act, by=manager)
    )

    assert "Mia" not in read(inbox, check)
    assert "Mia" not in inbox.get(reverse("agency:inbox")).text


def test_another_agencys_question_and_none_answer_alike(check, police):
    client = sign_in(Client(), police[1])

    theirs = client.get(reverse("agency:question", args=[check.pk]))
    none = client.get(reverse("agency:question", args=[2_000_000_000]))

    assert theirs.status_code == none.status_code == 404
    assert told(theirs) == told(none)
    assert "Mia" not in client.get(reverse("agency:inbox")).text
    assert answer(client, check).status_code == 404


def test_a_question_asked_outside_of_the_inbox_does_not_stand_in_it(inbox, contact, school, mia, act):
    check = ask(contact, school[0], mia, act=act, how="PHONE")

    assert inbox.get(reverse("agency:question", args=[check.pk])).status_code == 404


def test_a_record_sealed_since_is_as_one_that_is_not_there(inbox, check, mia, team_manager, at):
    known = {"subject": mia, "by": team_manager, "at": at}
    involve(user=team_manager, team=team_manager.posts.get().team, kind="SUPPORTING", **known)
    close_record(
        closure=Closure.SEALED, compartment="Staff", reason="A colleague’s child.", ring="Ruth Garside",
        members=[team_manager], **known,
    )  # fmt: skip

    sealed = inbox.get(reverse("agency:question", args=[check.pk]))
    none = inbox.get(reverse("agency:question", args=[2_000_000_000]))

    assert (sealed.status_code, told(sealed)) == (404, told(none))
    assert answer(inbox, check).status_code == 404
    assert f"/agency/{check.pk}/" not in inbox.get(reverse("agency:inbox")).text


class TestAnAccountThatOpensNothing:
    """Of an agency that closed, or that somebody left."""

    @pytest.fixture
    def by_owner(self, act, owner):
        return replace(act, by=owner)

    def test_of_a_closed_agency(self, inbox, check, school, by_owner):
        close_agency(agency=school[0], closed_on=date(2017, 4, 23), act=by_owner)

        assert "does not belong to an agency now" in inbox.get(reverse("agency:inbox")).text
        assert answer(inbox, check).status_code == 404

    def test_of_an_agency_that_they_left(self, inbox, check, school, by_owner):
        leave_agency(account_id=school[1].agency_accounts.get().pk, act=by_owner)

        assert inbox.get(reverse("agency:question", args=[check.pk])).status_code == 404

    def test_moved_to_another_agency_it_sees_that_one_alone(self, inbox, check, school, police, owner, at):
        belong_to_agency(user=school[1], agency=police[0], at=at, by=owner)

        assert inbox.get(reverse("agency:question", args=[check.pk])).status_code == 404
        assert "Tarnmouth Police" in inbox.get(reverse("agency:inbox")).text


def test_what_came_of_it_is_shown_when_it_was_told(inbox, check, contact, act, manager):
    answer(inbox, check)
    screen(contact, act)
    propose(contact, act)
    decide(contact, replace(act, by=manager))
    assert "What came of it" not in read(inbox, check)

    services.tell_agency(check_id=check.pk, text="A social worker will assess.", act=act)

    assert "A social worker will assess." in read(inbox, check)


def test_an_agency_sees_its_own_time_to_answer_and_no_other(inbox, contact, school, police, mia, act):
    for number, hours in enumerate((1, 2, 5)):
        check = ask(contact, school[0], mia, act=act, question=f"Question {number}?")
        services.answer_as_agency(
            services.AnswerFacts(answer=Answer.NOTHING_KNOWN), check_id=check.pk,
            act=replace(act, by=school[1], at=act.at + timedelta(hours=hours)),
        )  # fmt: skip
    ask(contact, police[0], mia, act=act)

    page = inbox.get(reverse("agency:inbox")).text

    assert "You answered 3 of 3 questions put to you in the last twelve months, 3 of them in time." in page
    assert "Half of your answers came within 2 working hours." in page
    assert "Police" not in page


def test_every_page_that_is_not_the_agencys_own_refuses_its_people(school):
    allowed = {route.name for route in every_route() if route.rule.may == "agency.answer"}

    of_missing = {f"missing_children:{name}" for name in ("inbox", "tell", "interview", "save", "draft")}
    assert allowed == {"agency:inbox", "agency:question", "agency:answer", *of_missing}
    assert school[1].roles_on(date(2017, 4, 24))[0].reach == "none"


def test_signing_in_leads_an_agencys_people_to_their_inbox(inbox):
    page = inbox.get(reverse("agency:inbox")).text

    assert 'class="kw-header__home" href="/agency/"' in page
    assert "Find a person" not in page
