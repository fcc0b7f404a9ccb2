"""R04 and R07: the same facts answered differently, and what should perhaps have been sooner."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kittiwake.assurance import thresholds
from kittiwake.records.access.models import User
from kittiwake.records.front_door.choices import Chosen, Outcome
from kittiwake.records.line.services import Act
from tests.integration.contacts_made import decide, decided_contact, make_contact, propose, screen
from tests.integration.people_made import make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db

WEEK = date(2017, 4, 10)
DIFFERENCES = f"/thresholds/differences/?week={WEEK}"
TUESDAY = datetime(2017, 4, 11, 9, 0, tzinfo=UTC)
ACCOUNT = (
    "Officers were called to a disturbance at the home address. Both adults had been drinking and were"
    " shouting. The child was upstairs and was spoken to by officers."
)


@pytest.fixture
def reader(other_manager):
    """A manager who had no part in any of it."""
    return other_manager


@pytest.fixture
def two_answers(worker, other_worker, manager):
    """The same words about two families from the police, within two days, answered by two workers."""
    answers = ((worker, Outcome.NO_ACTION, "Mina", 0), (other_worker, Outcome.REFERRAL, "Tess", 2))
    return [
        answered(by, manager, outcome, make_child(by, TUESDAY, given=given), TUESDAY + timedelta(days=days))
        for by, outcome, given, days in answers
    ]


def answered(by: User, manager: User, outcome: str, child, at: datetime, **facts):
    known = {"source_code": "6", "account": ACCOUNT} | facts
    signing = Act(by=manager, at=at + timedelta(hours=2))
    return decided_contact(child, worker=Act(by=by, at=at), manager=signing, outcome=outcome, **known)


@pytest.mark.replay("R04")
def test_the_same_facts_answered_differently_are_both_in_the_weeks_sample_and_it_says_why(
    two_answers, reader
):
    drawn = thresholds.sample(reader, WEEK)

    because = {pick.contact_id: pick.because for pick in drawn.picks if pick.chosen == Chosen.DIFFERENT}
    assert set(because) == {contact.pk for contact in two_answers}
    assert "The two accounts are nearly word for word the same." in because[two_answers[0].pk]


@pytest.mark.replay("R04")
def test_no_page_about_it_names_a_worker(two_answers, reader, worker, other_worker, manager, client):
    sign_in(client, reader)

    for address in ("/thresholds/", f"/thresholds/sample/?week={WEEK}", DIFFERENCES):
        page = client.get(address).text
        for person in (worker, other_worker, manager):
            assert person.name not in page

    assert f"Contact {two_answers[0].pk}" in client.get(DIFFERENCES).text


@pytest.mark.replay("R04")
def test_the_same_facts_answered_alike_do_not_surface(worker, other_worker, manager, reader):
    for by, given in ((worker, "Mina"), (other_worker, "Tess")):
        answered(by, manager, Outcome.NO_ACTION, make_child(by, TUESDAY, given=given), TUESDAY)

    assert not [p for p in thresholds.sample(reader, WEEK).picks if p.chosen == Chosen.DIFFERENT]


@pytest.mark.replay("R07")
def test_a_lower_level_answer_and_the_referral_after_it_stand_side_by_side(worker, manager, client):
    child = make_child(worker, TUESDAY - timedelta(days=60))
    earlier = answered(worker, manager, Outcome.EARLY_HELP, child, TUESDAY - timedelta(days=42))
    later = make_contact(Act(by=worker, at=TUESDAY), child, account="He has a bruise on his cheek again.")
    screen(later, Act(by=worker, at=TUESDAY))
    propose(later, Act(by=worker, at=TUESDAY), Outcome.REFERRAL, reasons="A second bruise in six weeks.")
    decide(later, Act(by=manager, at=TUESDAY + timedelta(hours=1)))

    (case,) = thresholds.sooner_cases(manager, from_on=TUESDAY.date(), to_on=TUESDAY.date())
    page = sign_in(client, manager).get(f"/thresholds/look-backs/{later.pk}/").text

    assert (case.contact_id, [each.contact_id for each in case.earlier]) == (later.pk, [earlier.pk])
    assert "42 days later" in case.earlier[0].because
    for words in (
        "Early help",
        "Referral for assessment",
        "Third worry about care at home",
        "A second bruise",
    ):
        assert words in page
    assert "Health" in page  # the agency that was asked


@pytest.mark.replay("R07")
@pytest.mark.parametrize(("days", "is_listed"), [(90, True), (91, False)])
def test_the_look_back_reaches_as_far_as_the_local_setting_and_no_further(days, is_listed, worker, manager):
    child = make_child(worker, TUESDAY - timedelta(days=200))
    answered(worker, manager, Outcome.NO_ACTION, child, TUESDAY - timedelta(days=days))
    answered(worker, manager, Outcome.REFERRAL, child, TUESDAY)

    found = thresholds.sooner_cases(manager, from_on=TUESDAY.date(), to_on=TUESDAY.date())

    assert bool(found) == is_listed
