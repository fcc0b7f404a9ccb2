"""A second reader sees what was known, not what was decided; then both; a difference asks a manager."""

from datetime import timedelta

import pytest
from django.urls import reverse

from kittiwake.records.access.models import Look
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Chosen, Outcome
from kittiwake.records.front_door.models import Rereading, ThresholdQuestion
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act
from tests.integration.contacts_made import make_contact
from tests.integration.thresholds.conftest import TUESDAY, WEEK
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db

RATIONALE = "The school has it in hand."
PICKED = services.Picked(chosen=Chosen.BY_CHANCE, because="It was drawn by chance.", week_on=WEEK)
TYPED = {
    "outcome": Outcome.REFERRAL,
    "reasons": "Nobody is up: that is neglect.",
    "criteria_complex": ["neglect"],
}


@pytest.fixture
def contact(answer):
    return answer(Outcome.EARLY_HELP)


@pytest.fixture
def page(contact):
    return reverse("thresholds:read_again", args=[contact.pk])


def reread(contact, by, at, outcome=Outcome.REFERRAL, **words):
    opinion = services.Opinion(outcome=outcome, reasons="Nobody is up.", **words)
    return services.reread(contact_id=contact.pk, picked=PICKED, opinion=opinion, act=Act(by=by, at=at))


def test_the_reader_sees_what_was_known_and_not_what_was_decided(
    contact, page, reader, client, worker, manager
):
    shown = sign_in(client, reader).get(page)

    for known in (contact.account, "Ada Fenwick", "Who the man in the house is.", "Asked, no answer by then"):
        assert known in shown.text
    for hidden in (worker.name, manager.name, "Third worry about care at home", "Decided:", "was decided"):
        assert hidden not in shown.text
    assert "checked" not in shown.text
    assert Look.objects.filter(
        user=reader, subject=contact.people.get().subject, page="thresholds:read_again"
    )


def test_what_came_after_the_decision_is_not_in_the_history_a_reader_sees(
    contact, page, reader, client, worker
):
    child = contact.people.get().subject
    make_contact(Act(by=worker, at=TUESDAY - timedelta(hours=1)), child)
    make_contact(Act(by=worker, at=TUESDAY + timedelta(days=3)), child)

    text = sign_in(client, reader).get(page).text

    assert text.count('<li class="kw-line">') == 1
    assert "11 April 2017" in text
    assert "14 April 2017" not in text


def test_after_the_reading_both_stand_there_and_a_manager_is_asked(contact, page, reader, client):
    sign_in(client, reader)
    assert client.post(page, TYPED).status_code == 302

    shown = client.get(page).text
    reading = Rereading.objects.get()

    assert (reading.level, reading.decided_level, reading.agrees) == ("complex", "additional", False)
    assert [each.criterion for each in reading.criteria.all()] == ["neglect"]
    assert "You came to another level" in shown
    assert "Third worry about care at home." in shown
    assert ThresholdQuestion.objects.get().done == ""
    kinds = set(Event.objects.filter(case=f"front_door.contact:{contact.pk}").values_list("kind", flat=True))
    assert {"decision.reread", "threshold.questioned"} <= kinds


def test_another_answer_at_the_same_level_agrees_and_asks_nobody(answer, reader, at):
    made = reread(answer(Outcome.NO_ACTION), reader, at, Outcome.ADVICE)

    assert made.agrees
    assert not ThresholdQuestion.objects.exists()


def test_nobody_reads_their_own_decision_again(contact, page, manager, at, client):
    with pytest.raises(services.CannotReread, match="You had a part"):
        reread(contact, manager, at)

    assert "You had a part in this decision" in sign_in(client, manager).get(page).text


def test_nobody_reads_it_twice_and_what_they_wrote_stands(contact, reader, at):
    reread(contact, reader, at)

    with pytest.raises(services.CannotReread, match="already"):
        reread(contact, reader, at, Outcome.EARLY_HELP)


def test_a_worker_without_the_function_may_not_read_again(contact, onlooker, at):
    with pytest.raises(NotPermitted):
        reread(contact, onlooker, at)


def test_a_contact_outside_the_sample_shows_nothing_to_read(answer, reader, client, at):
    today = answer(Outcome.NO_ACTION, at=at - timedelta(hours=3), account="He has no coat.")

    text = sign_in(client, reader).get(reverse("thresholds:read_again", args=[today.pk])).text

    assert "Nobody chooses what is read again" in text
    assert "He has no coat." not in text


def test_the_list_does_not_say_why_before_it_is_read(contact, page, reader, client):
    address = f"{reverse('thresholds:sample')}?week={WEEK}"
    before = sign_in(client, reader).get(address).text
    client.post(page, TYPED)

    assert "It was drawn by chance" not in before
    assert "It was drawn by chance" in client.get(address).text


def test_an_answer_without_reasons_comes_back_with_what_was_chosen(contact, page, reader, client):
    shown = sign_in(client, reader).post(page, TYPED | {"reasons": " "})

    assert shown.status_code == 422
    assert "Give your reasons" in shown.text
    assert 'value="REFERRAL" checked' in shown.text
    assert 'value="neglect" checked' in shown.text


def test_a_half_written_reading_is_kept_as_a_draft(contact, page, reader, client):
    sign_in(client, reader)
    sent = {"criteria_acute": ["child_says", "physical_harm"], "save_draft": "1"}
    hidden = {"draft": draft_of(client.get(page).text), "revision": "0"}

    client.post(page, hidden | sent)

    text = client.get(page).text
    assert 'value="child_says" checked' in text
    assert 'value="physical_harm" checked' in text


def draft_of(text):
    return text.split('name="draft" value="')[1].split('"')[0]


def test_a_manager_answers_what_was_done_and_it_stays(contact, reader, other_manager, at, client):
    reread(contact, reader, at)
    question = ThresholdQuestion.objects.get()
    address = reverse("thresholds:question", args=[contact.pk])
    sent = {"question": question.pk, "done": "LEARNING", "because": "We now ask who gets her up."}

    sign_in(client, other_manager)
    assert f"Contact {contact.pk}" in client.get(reverse("thresholds:question_list")).text
    assert client.post(address, sent).status_code == 302

    assert "We now ask who gets her up." in client.get(address).text
    with pytest.raises(services.CannotAnswer, match="answered this question already"):
        services.answer_question(
            question_id=question.pk, done="NO_CHANGE", because="No.", act=Act(by=other_manager, at=at)
        )


def test_changed_is_refused_until_the_decision_is_corrected(contact, reader, other_manager, at):
    reread(contact, reader, at)
    answer = {
        "question_id": ThresholdQuestion.objects.get().pk,
        "done": "CHANGED",
        "because": "It is neglect.",
        "act": Act(by=other_manager, at=at),
    }
    with pytest.raises(services.CannotAnswer, match="Correct it on the contact first"):
        services.answer_question(**answer)

    verdict = services.Verdict(outcome=Outcome.REFERRAL, rationale="It is neglect.")
    services.correct_decision(contact_id=contact.pk, verdict=verdict, act=Act(by=other_manager, at=at))

    assert services.answer_question(**answer).done == "CHANGED"


def test_whoever_asked_does_not_answer(contact, other_manager, at):
    reread(contact, other_manager, at)

    with pytest.raises(services.CannotAnswer, match="Somebody else answers"):
        services.answer_question(
            question_id=ThresholdQuestion.objects.get().pk, done="LEARNING", because="Yes.",
            act=Act(by=other_manager, at=at),
        )  # fmt: skip
