"""The pages of letters: who is asked to confirm, what is kept, what is refused."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.files.selectors import files_of
from kittiwake.records.letters.models import Letter
from kittiwake.records.line.models import Draft
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import AddressFacts, RelationshipFacts, record_address, relate
from tests.integration.contacts_made import make_contact
from tests.integration.front_door_pages.reading_pages import text_of, typed_in
from tests.integration.letters_made import make_letter
from tests.integration.people_made import make_adult, make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_(db):
    """A browser for each person: `as_(worker).get(…)`."""
    return lambda user: sign_in(Client(), user)


@pytest.fixture
def contact(act, worker, at):
    return make_contact(act, make_child(worker, at))


@pytest.fixture
def mother(contact, act, worker, at):
    child = contact.people.get().subject
    person = make_adult(worker, at, sex="F")
    record_address(AddressFacts(lines="12 Elm Road", from_on=date(2015, 1, 5)), subject=person, act=act)
    relate(RelationshipFacts(kind="MOTHER"), one=person, other=child, act=act)
    return person


@pytest.fixture
def refuge(mother, act):
    facts = AddressFacts(kind="REFUGE", lines="2 Quay Street", from_on=date(2017, 4, 1))
    return record_address(facts, subject=mother, act=act)


def writing(contact, person) -> str:
    return f"{reverse('letters:write', args=[contact.pk])}?kind=CONSENT&to={person.key}"


def test_the_writer_sees_name_address_and_words_and_nobody_is_ticked(as_, worker, contact, mother):
    page = as_(worker).get(writing(contact, mother))

    text = text_of(page)
    assert "Karen Dunn" in text
    assert "12 Elm Road" in text
    assert "worried about Mia Dunn" in typed_in(page)["text"]
    assert "confirmed" not in typed_in(page)


def test_a_letter_is_made_and_leads_to_its_files(as_, worker, contact, mother):
    browser = as_(worker)
    sent = typed_in(browser.get(writing(contact, mother)))

    answer = browser.post(writing(contact, mother), sent | {"confirmed": str(mother.key)}, follow=True)

    letter = Letter.objects.get()
    assert "The letter is made" in text_of(answer)
    pdf = browser.get(reverse("letters:download", args=[letter.pk, "pdf"]))
    assert pdf.content.startswith(b"%PDF")
    assert pdf["Content-Disposition"].startswith("attachment")
    assert "Karen" not in pdf["Content-Disposition"]
    word = browser.get(reverse("letters:download", args=[letter.pk, "word"]))
    assert word.content.startswith(b"PK")


def test_without_a_tick_nothing_is_made_and_the_words_stay(as_, worker, contact, mother):
    browser = as_(worker)
    sent = typed_in(browser.get(writing(contact, mother))) | {"text": "My own words."}

    answer = browser.post(writing(contact, mother), sent)

    assert answer.status_code == 422
    assert "Tick who the letter is for" in text_of(answer)
    assert "My own words." in text_of(answer)
    assert not Letter.objects.exists()


def test_a_half_written_letter_is_kept_as_a_draft_that_names_nobody(as_, worker, contact, mother):
    browser = as_(worker)
    sent = typed_in(browser.get(writing(contact, mother))) | {"text": "Dear", "save_draft": "1"}

    browser.post(writing(contact, mother), sent)

    kept = Draft.objects.get()
    assert kept.fields["text"] == "Dear"
    assert "Karen" not in kept.title + kept.about + kept.back
    assert typed_in(browser.get(writing(contact, mother)))["text"] == "Dear"


def test_a_letter_to_nobody_the_record_knows_is_not_found(as_, worker, contact):
    address = reverse("letters:write", args=[contact.pk])

    assert (
        as_(worker).get(f"{address}?kind=CONSENT&to=00000000-0000-4000-8000-000000000000").status_code == 404
    )
    assert as_(worker).get(f"{address}?kind=RANSOM&to=referrer").status_code == 302
    assert as_(worker).get(f"{address}?kind=CONSENT&to=%00").status_code == 404


def test_a_protected_address_is_on_no_page_of_somebody_who_may_not_see_it(
    as_, worker, manager, contact, mother, refuge, at
):
    letter = make_letter(contact, Act(by=manager, at=at), kind="CONSENT", to=str(mother.key))
    pages = [
        writing(contact, mother),
        reverse("letters:letter_list", args=[contact.pk]),
        reverse("letters:letter", args=[letter.pk]),
    ]

    for page in pages:
        assert "Quay" not in text_of(as_(worker).get(page))
    for form in ("pdf", "word"):
        assert as_(worker).get(reverse("letters:download", args=[letter.pk, form])).status_code == 404
    assert "2 Quay Street" in text_of(as_(manager).get(pages[2]))


def test_how_it_went_is_written_down_and_shown(as_, worker, contact, mother, act):
    letter = make_letter(contact, act, kind="CONSENT", to=str(mother.key))
    browser = as_(worker)

    answer = browser.post(
        reverse("letters:sent", args=[letter.pk]),
        {"how": "POST", "sent_at": "24 April 2017 at 10:00am"},
        follow=True,
    )

    assert "By post, 24 April 2017 at 10:00am, recorded by Priya Raman" in text_of(answer)
    assert "Not sent yet" not in text_of(browser.get(reverse("letters:letter_list", args=[contact.pk])))


def test_a_sending_without_its_time_is_asked_for_again(as_, worker, contact, act):
    letter = make_letter(contact, act)

    answer = as_(worker).post(reverse("letters:sent", args=[letter.pk]), {"how": "EMAIL", "to": "x"})

    assert answer.status_code == 422
    assert "Say when it went" in text_of(answer)


def test_the_letters_files_say_nothing_in_their_names(contact, mother, act):
    letter = make_letter(contact, act, kind="CONSENT", to=str(mother.key))

    assert {file.name for file in files_of(letter)} == {"letter-2017-04-24.pdf", "letter-2017-04-24.docx"}
