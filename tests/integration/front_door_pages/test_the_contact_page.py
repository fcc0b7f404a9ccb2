"""One contact on one screen, for everybody who works on it."""

from datetime import date, timedelta

import pytest

from kittiwake.records.access.models import Look
from kittiwake.records.access.services import close_record
from kittiwake.records.files.services import Arrived, keep
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.front_door.models import Contact, ContactPerson
from kittiwake.records.line.services import Act
from tests.integration.contacts_made import decide, decided_contact, make_contact
from tests.integration.front_door_pages.reading_pages import text_of
from tests.integration.people_made import live_at, make_adult, make_child

pytestmark = pytest.mark.django_db


def address(contact, rest=""):
    return f"/contacts/{contact.pk}/{rest}"


def test_it_shows_what_was_said_whom_it_is_about_and_when_it_is_due_and_why(as_, worker, contact):
    page = text_of(as_(worker).get(address(contact)))

    assert contact.account in page
    assert "Contact about Mia Dunn" in page
    assert "1 working day from Monday 24 April 2017 is Tuesday 25 April 2017" in page


def test_html_in_the_account_is_text(as_, worker, act, child):
    contact = make_contact(act, child, account="<script>alert(1)</script> =1+1 \u202eabc")

    page = as_(worker).get(address(contact)).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt; =1+1 \u202eabc" in page
    assert "<script>alert" not in page


def test_the_history_of_the_whole_household_stands_beside_it(as_, worker, manager, at, act, child):
    brother = make_child(worker, at - timedelta(days=300), "Teddy", "Dunn", born_on=date(2015, 9, 14))
    for person in (child, brother):
        live_at(person, "14b Cooper’s Yard", act=Act(by=worker, at=at - timedelta(days=200)))
    for days in (150, 40):
        then = at - timedelta(days=days)
        decided_contact(brother, worker=Act(by=worker, at=then), manager=Act(by=manager, at=then))
    contact = make_contact(act, child)

    page = text_of(as_(worker).get(address(contact)))

    assert "Third contact about this household in 12 months." in page
    assert "2 people" in page
    assert "Also in the household or family" in page
    looked = Look.objects.filter(user=worker, page="front_door:contact").values_list("subject", flat=True)
    assert set(looked) == {child.pk, brother.pk}


def test_that_nothing_is_known_is_said_plainly(as_, worker, contact):
    assert "Nothing is known of anybody in this household before." in text_of(
        as_(worker).get(address(contact))
    )


def test_before_anybody_is_matched_it_says_that_no_history_can_be_shown(as_, worker, act):
    page = text_of(as_(worker).get(address(make_contact(act))))

    assert "Nobody is matched yet, so no history can be shown." in page
    assert "?contact=" in page


def test_somebody_restricted_in_the_household_is_a_name_and_whom_to_ring(
    as_, worker, team_manager, at, act, child
):
    hidden = make_child(worker, at - timedelta(days=300), "Corey", "Lund", born_on=date(2003, 2, 1))
    for person in (child, hidden):
        live_at(person, "14b Cooper’s Yard", act=Act(by=worker, at=at - timedelta(days=200)))
    contact = make_contact(act, child)
    close_record(
        subject=hidden, closure="RESTRICTED", compartment="allegation", reason="Works here",
        ring="Ruth Garside, 0191 498 0300", members=[team_manager], by=team_manager, at=at,
    )  # fmt: skip

    page = text_of(as_(worker).get(address(contact)))

    assert "Corey Lund’s record is closed to you" in page
    assert "Ring Ruth Garside, 0191 498 0300" in page
    assert "1 February 2003" not in page


def test_a_contact_about_a_sealed_child_is_not_found_like_one_that_is_not_there(
    as_, worker, team_manager, at, contact, child
):
    close_record(
        subject=child, closure="SEALED", compartment="adoption", reason="Adopted", ring="Ruth Garside",
        members=[team_manager], by=team_manager, at=at,
    )  # fmt: skip
    browser = as_(worker)

    sealed, missing = browser.get(address(contact)), browser.get("/contacts/999999/")

    assert (sealed.status_code, missing.status_code) == (404, 404)


def test_an_onlooker_does_not_find_it_and_an_analyst_may_not_ask(as_, onlooker, analyst, contact):
    assert as_(onlooker).get(address(contact)).status_code == 404
    assert as_(analyst).get(address(contact)).status_code == 403


def test_the_allocated_worker_reads_it_and_has_no_form_to_change_it(as_, allocated, contact):
    page = text_of(as_(allocated).get(address(contact)))

    assert contact.account in page
    assert "Send to a manager" not in page
    assert "Take off this contact" not in page


def test_a_person_is_put_to_it_with_a_part_and_a_reason(as_, worker, act, child):
    contact, browser = make_contact(act), as_(worker)

    asked = browser.post(address(contact, "people/match/"), {"subject": str(child.key)})
    assert "Is it Mia Dunn?" in text_of(asked)
    sent = {"subject": str(child.key), "part": "CHILD", "because": "Same name and school"}
    assert browser.post(address(contact, "people/match/"), sent).status_code == 302

    assert ContactPerson.objects.get(contact=contact).subject == child


@pytest.mark.parametrize("key", ["", "nobody", "8f14e45f-ceea-467f-9d9f-0c1f9f7f0a11"])
def test_a_person_who_is_not_there_is_not_put_to_it(as_, worker, contact, key):
    answer = as_(worker).post(
        address(contact, "people/match/"), {"subject": key, "part": "CHILD", "because": "x"}, follow=True
    )

    assert "is closed to you, or is not there" in text_of(answer)
    assert contact.people.count() == 1


def test_a_person_is_taken_off_only_with_a_reason(as_, worker, contact, child):
    browser = as_(worker)

    refused = browser.post(address(contact, "people/take-off/"), {"subject": str(child.key), "because": ""})
    assert refused.status_code == 422
    assert "Say why this is not the person" in text_of(refused)

    browser.post(
        address(contact, "people/take-off/"), {"subject": str(child.key), "because": "Another Mia Dunn"}
    )
    assert not contact.people.filter(removed_at=None).exists()


def test_a_file_is_saved_never_shown_and_belongs_to_its_own_contact(as_, worker, act, child):
    contact, other = make_contact(act, child), make_contact(act, child)
    arrived = Arrived(name="photo.jpg", content=b"<html>not a photo</html>", content_type="text/html")
    file = keep(arrived, source=contact, act=act)
    browser = as_(worker)

    answer = browser.get(address(contact, f"files/{file.pk}/"))

    assert answer.content == b"<html>not a photo</html>"
    assert answer["Content-Disposition"] == 'attachment; filename="photo.jpg"'
    assert answer["Content-Type"] == "application/octet-stream"
    assert browser.get(address(other, f"files/{file.pk}/")).status_code == 404


def test_whoever_it_was_passed_to_says_that_they_have_read_it(as_, allocated, act, signing, child):
    contact = decided_contact(child, worker=act, manager=signing, outcome=Outcome.ALREADY_OPEN)
    browser = as_(allocated)
    assert "This was passed to you" in text_of(browser.get(address(contact)))

    browser.post(address(contact, "passed-on/read/"))

    assert contact.passed_on.get().acknowledged_at is not None
    assert "This was passed to you" not in text_of(browser.get(address(contact)))


def queries_of(browser, contact, django_assert_max_num_queries):
    with django_assert_max_num_queries(50) as asked:
        assert browser.get(address(contact)).status_code == 200
    return len(asked)


def test_the_number_of_queries_does_not_grow_with_the_history_or_the_household(
    as_, worker, manager, act, django_assert_max_num_queries
):
    at = act.at

    def household(given, people, contacts):
        then = Act(by=worker, at=at - timedelta(days=200))
        family = [make_adult(worker, then.at, f"{given}{n}", given) for n in range(people)]
        for person in family:
            live_at(person, f"{given} Terrace", act=then)
        for n in range(contacts):
            day = at - timedelta(days=100 - n)
            decided_contact(family[0], worker=Act(by=worker, at=day), manager=Act(by=manager, at=day))
        return make_contact(act, family[0])

    few, many = household("Ash", 2, 1), household("Birch", 8, 12)
    browser = as_(worker)
    browser.get(address(few))

    small, large = (queries_of(browser, each, django_assert_max_num_queries) for each in (few, many))

    assert large == small
    assert large <= 45


def test_a_decided_contact_is_closed_to_screening(as_, worker, proposed, signing):
    decide(proposed, signing)

    refused = as_(worker).post(
        address(proposed, "agencies/ask/"), {"agency_kind": "POLICE", "question": "Who lives there?"}
    )

    assert refused.status_code == 422
    assert "This contact has been decided." in text_of(refused)
    assert Contact.objects.get(pk=proposed.pk).checks.count() == 1
