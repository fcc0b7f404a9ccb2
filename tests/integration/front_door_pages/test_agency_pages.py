"""The matrix of agencies, one question, and the time that agencies have."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Answer, AskedHow, Outcome
from kittiwake.records.front_door.models import AgencyCheck, AnswerTimeSetting
from kittiwake.records.line.choices import Sharing
from kittiwake.records.people.models import AgencyAccount
from tests.integration.checks_made import QUESTION, ask, make_agency_colleague
from tests.integration.contacts_made import decide, make_contact, propose, screen
from tests.integration.people_made import make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db

MARKED = "His step-father was at the house on Sunday."


@pytest.fixture
def mia(worker, at):
    return make_child(worker, at)


@pytest.fixture
def contact(act, mia):
    return make_contact(act, mia)


@pytest.fixture
def school(at):
    return make_agency_colleague(
        "Solveig Amankwah", "Beacon Hill Primary School", "EDUCATION", at - timedelta(days=30)
    )


@pytest.fixture
def check(contact, school, mia, act):
    return ask(contact, school[0], mia, act=act)


@pytest.fixture
def screener(worker):
    return sign_in(Client(), worker)


@pytest.fixture
def decider(manager):
    return sign_in(Client(), manager)


def matrix(client: Client, contact) -> str:
    return client.get(reverse("front_door:agencies", args=[contact.pk])).text


def one(client: Client, check) -> str:
    return client.get(reverse("front_door:agency_check", args=[check.contact_id, check.pk])).text


def post(client: Client, route: str, check, **sent: object):
    return client.post(reverse(f"front_door:{route}", args=[check.contact_id, check.pk]), sent)


def question(school, mia, **other: object) -> dict[str, object]:
    asked = {
        "whom": school[0].pk,
        "how": "INBOX",
        "people": [mia.pk],
        "question": QUESTION,
        "basis": "AT_RISK",
    }
    return asked | other


def test_every_kind_of_agency_stands_in_the_matrix_asked_or_not(screener, contact, check):
    page = matrix(screener, contact)

    for kind in (
        "Police",
        "Health",
        "School or education",
        "Probation",
        "Housing",
        "Adult social care",
        "Early help",
    ):
        assert kind in page
    assert page.count("Not asked") == 6
    assert "25 April 2017 at 8:30am" in page
    assert "a local setting, not law" in page


def test_a_question_goes_from_the_matrix_into_the_inbox(screener, contact, school, mia):
    address = reverse("front_door:put_question", args=[contact.pk])

    assert screener.post(address, question(school, mia)).status_code == 302

    check = AgencyCheck.objects.get()
    assert (check.agency, check.how, [each.subject for each in check.people.all()]) == (
        school[0], AskedHow.INBOX, [mia],
    )  # fmt: skip
    asked = sign_in(Client(), school[1]).get(reverse("agency:question", args=[check.pk]))
    assert QUESTION in asked.text


def test_a_kind_of_agency_that_is_not_in_the_list_can_be_written_down(screener, contact, school, mia):
    address = reverse("front_door:put_question", args=[contact.pk])

    screener.post(address, question(school, mia, whom="PROBATION", how="PHONE"))

    check = AgencyCheck.objects.get()
    assert (check.agency, check.agency_kind, check.how) == (None, "PROBATION", "PHONE")


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"whom": ""}, "Choose whom you ask."),
        ({"question": ""}, "Say what you ask."),
        ({"people": []}, "Tick the people"),
        ({"people": ["999999"]}, "Select a valid choice"),
        ({"basis": ""}, "Say on what basis they are asked."),
    ],
)
def test_half_a_question_is_given_back_with_what_is_missing(screener, contact, school, mia, wrong, says):
    sent = question(school, mia, because="He is alone at night.") | wrong

    response = screener.post(reverse("front_door:put_question", args=[contact.pk]), sent)

    assert response.status_code == 422
    assert says in response.text
    assert "He is alone at night." in response.text


def test_a_question_that_waits_too_long_is_shown_as_no_answer(screener, contact, school, mia, act):
    ask(contact, school[0], mia, act=replace(act, at=act.at - timedelta(days=6)))

    page = matrix(screener, contact)

    assert "No answer" in page
    assert "4 working days ago" in page  # asked on the Tuesday after Easter


def test_both_answers_stand_and_what_differs_is_said(screener, check, school, act):
    theirs = replace(act, by=school[1])
    services.answer_as_agency(
        services.AnswerFacts(answer=Answer.NOTHING_KNOWN, text="On the roll."), check_id=check.pk, act=theirs
    )
    services.answer_as_agency(
        services.AnswerFacts(answer=Answer.KNOWN, text=MARKED, sharing=Sharing.NOT_FAMILY),
        check_id=check.pk, act=theirs,
    )  # fmt: skip

    page = one(screener, check)

    assert (
        "Differs from the answer before: first nothing known, now answered, other words, another marking."
        in page
    )
    assert "On the roll." in page
    assert "Answered again since" in page


@pytest.mark.parametrize("route", ["front_door:contact", "front_door:agencies"])
def test_marked_words_stand_nowhere_without_their_marking(screener, contact, check, act, route):
    facts = services.AnswerFacts(answer=Answer.KNOWN, text=MARKED, sharing=Sharing.NOT_FAMILY)
    services.write_down_answer(facts, check_id=check.pk, act=act)

    for page in (screener.get(reverse(route, args=[contact.pk])).text, one(screener, check)):
        assert page.count(MARKED) == 1
        _before, _, after = page.partition(MARKED)
        assert after.index("Not to be shown to the family") < 200


def test_chasing_and_withdrawing_are_written_from_the_page(screener, check):
    assert post(screener, "chase", check, note="").status_code == 422
    assert post(screener, "chase", check, note="Rang the office.").status_code == 302
    assert "Rang the office." in one(screener, check)
    assert post(screener, "withdraw", check, because="Wrong school.").status_code == 302
    assert "Wrong school." in one(screener, check)


def test_a_question_of_another_contact_is_not_found(screener, check, act, mia):
    other = make_contact(act, mia)

    address = reverse("front_door:agency_check", args=[other.pk, check.pk])

    assert screener.get(address).status_code == 404


class TestLate:
    """After the decision."""

    @pytest.fixture
    def late(self, check, contact, school, act, manager):
        screen(contact, act)
        propose(contact, act, Outcome.NO_ACTION)
        decide(contact, replace(act, by=manager), Outcome.NO_ACTION)
        services.answer_as_agency(
            services.AnswerFacts(answer=Answer.KNOWN, text="He cooks for his sister."),
            check_id=check.pk, act=replace(act, by=school[1], at=act.at + timedelta(hours=3)),
        )  # fmt: skip
        return check

    def test_the_decider_finds_it_on_their_desk_until_they_have_weighed_it(self, late, decider):
        desk = decider.get("/").text
        assert "Beacon Hill Primary School answered after your decision" in desk
        answer = late.answers.get()

        assert "No: reconsider and correct the decision" in one(decider, late)
        post(decider, "weigh", late, answer_id=answer.pk, because="We had known of it.")

        assert "answered after your decision" not in decider.get("/").text
        assert "We had known of it." in one(decider, late)

    def test_it_is_marked_as_late_where_it_is_read(self, late, screener, contact):
        for page in (matrix(screener, contact), one(screener, late)):
            assert "After the decision" in page
        assert "Does that stand?" not in one(screener, late)

    def test_an_answer_to_another_question_is_not_weighed_here(self, late, decider):
        response = post(decider, "weigh", late, answer_id=2_000_000_000, because="It stands.")

        assert response.status_code == 422

    def test_telling_the_agency_begins_with_words_that_name_nobody(self, late, screener):
        page = one(screener, late)
        assert "We do not think that children’s social care needs to do more at this time." in page

        post(screener, "tell_agency", late, text="We will do no more at this time.")

        assert late.told_back.get().text == "We will do no more at this time."


def test_the_time_to_answer_is_set_by_the_owner_and_read_by_those_who_read_timescales(owner, analyst):
    address = reverse("front_door:answer_time")
    sent = {
        "from_on_day": "1", "from_on_month": "5", "from_on_year": "2017", "working_hours": "6",
        "urgent_working_hours": "1", "reason": "Agreed by the partnership.",
    }  # fmt: skip

    assert sign_in(Client(), analyst).post(address, sent).status_code == 200
    assert not AnswerTimeSetting.objects.exists()
    assert sign_in(Client(), owner).post(address, sent).status_code == 302

    assert "6 working hours, 1 when urgent" in sign_in(Client(), analyst).get(address).text


def test_the_owner_puts_an_account_with_an_agency_and_takes_it_away(owner, school, at):
    client = sign_in(Client(), owner)
    _other, colleague = make_agency_colleague("Gethin Okafor", "Tarnmouth Police", "POLICE", at)
    address = reverse("agencies:belong")

    assert client.post(address, {"user": owner.pk, "agency": school[0].pk}).status_code == 422
    assert client.post(address, {"user": colleague.pk, "agency": school[0].pk}).status_code == 302

    account = AgencyAccount.objects.get(user=colleague, to_on=None)
    assert account.agency == school[0]
    client.post(reverse("agencies:leave"), {"account_id": account.pk})
    assert not AgencyAccount.objects.filter(user=colleague, to_on=None).exists()


def test_a_closed_agency_is_offered_to_nobody_any_more(owner, screener, contact, school):
    client = sign_in(Client(), owner)
    day = {"closed_on_day": "23", "closed_on_month": "4", "closed_on_year": "2017"}

    client.post(reverse("agencies:close"), {"agency": school[0].pk} | day)

    assert "Last day 23 April 2017" in client.get(reverse("agencies:agency_list")).text
    assert "Beacon Hill" not in matrix(screener, contact)
