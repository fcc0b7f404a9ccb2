"""A contact begins: from an e-mail as it really arrives, from pasted words, or by hand."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kittiwake.records.files.selectors import files_of
from kittiwake.records.front_door.models import Arrival, Contact
from kittiwake.records.line.models import ClockRun, Draft
from tests.integration.front_door_pages.reading_pages import text_of, typed_in

pytestmark = pytest.mark.django_db

FORWARDED = b"""From: Contact Centre <contact.centre@authority.example>
To: initial.response@authority.example
Date: Mon, 24 Apr 2017 08:11:00 +0100
Subject: FW: (no subject)
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="=="

--==
Content-Type: text/plain; charset="utf-8"

Came in over the weekend, sorry, only picked up this morning.

--==
Content-Type: message/rfc822

From: someone@mail.example
To: info@authority.example
Date: Fri, 21 Apr 2017 22:05:00 +0100
Content-Type: text/plain; charset="windows-1252"

the little lad at the end house on Tanner\x92s Bank. dont say it was me.

--==
Content-Type: image/jpeg
Content-Disposition: attachment; filename="garden.jpg"

<html><script>alert(1)</script></html>
--==--
"""
ANSWERS = {
    "how": "EMAIL",
    "source_code": "1B",
    "provenance": "PUBLIC",
    "sharing": "NOT_NAMED",
    "referrer_name": "",
    "occurred": "",
}


def bring_in(browser, content=FORWARDED, name="message.eml"):
    """The address of the draft contact that a file becomes."""
    answer = browser.post("/contacts/new/", {"message": SimpleUploadedFile(name, content)})
    assert answer.status_code == 302, text_of(answer)
    return answer.url


def test_two_moments_are_offered_with_their_places_and_none_is_chosen(as_, worker):
    browser = as_(worker)

    page = browser.get(bring_in(browser))

    said = text_of(page)
    assert "21 April 2017 at 10:05pm, a Friday" in said
    assert "24 April 2017 at 8:11am, a Monday" in said
    assert "Date line of the forwarded message" in said
    assert "received_choice" not in typed_in(page)


def test_what_must_be_noticed_stands_on_top_and_the_words_are_whole(as_, worker):
    browser = as_(worker)

    said = text_of(browser.get(bring_in(browser)))

    assert "The writer may not want to be named" in said
    assert "the little lad at the end house on Tanner’s Bank. dont say it was me." in said
    assert "More than one sender, so nothing is filled in" in said
    assert "garden.jpg" in said
    assert "<script>alert" not in said


def test_nothing_is_recorded_until_the_moment_is_chosen_and_nothing_typed_is_lost(as_, worker):
    browser = as_(worker)
    url = bring_in(browser)

    refused = browser.post(url, ANSWERS | {"referrer_role": "A neighbour, we think"})

    assert refused.status_code == 422
    assert "Choose when we first had it" in text_of(refused)
    assert "A neighbour, we think" in text_of(refused)
    assert not Contact.objects.exists()
    assert bytes(Arrival.objects.get(owner=worker).content) == FORWARDED


def test_the_contact_keeps_the_words_the_message_and_where_each_thing_stood(as_, worker):
    browser = as_(worker)

    made = browser.post(
        bring_in(browser),
        ANSWERS | {"received_choice": "2017-04-21T22:05:00+01:00", "account": "Not these words"},
    )

    contact = Contact.objects.get()
    assert made.url == f"/contacts/{contact.pk}/"
    assert "Tanner’s Bank. dont say it was me." in contact.account
    assert "Not these words" not in contact.account
    assert contact.received_because == "Date line of the forwarded message"
    assert [file.name for file in files_of(contact)] == ["message.eml", "garden.jpg"]
    assert ClockRun.objects.get(clock="fd.decision").due_on.isoformat() == "2017-04-24"
    page = text_of(browser.get(made.url))
    assert "Where each thing stood in the message" in page
    assert "From line of the forwarded message" in page
    assert not Arrival.objects.exists()


def test_the_same_form_sent_twice_and_the_same_message_again_are_one_contact(as_, worker, other_worker):
    browser = as_(worker)
    url, sent = bring_in(browser), ANSWERS | {"received_choice": "2017-04-24T08:11:00+01:00"}

    first, second = browser.post(url, sent), browser.post(url, sent)
    again = as_(other_worker).post(
        "/contacts/new/", {"message": SimpleUploadedFile("again.eml", FORWARDED)}, follow=True
    )

    assert first.url == second.url
    assert Contact.objects.count() == 1
    assert "This message is here already" in text_of(again)


@pytest.mark.parametrize(
    "content",
    [FORWARDED[:500], b"From: a@b.example\nContent-Type: text/plain; charset=nobody-knows\n\n\xff\xfe words"],
    ids=["cut off", "a foreign charset"],
)
def test_a_broken_message_still_becomes_a_draft_with_its_bytes_kept(as_, worker, content):
    browser = as_(worker)

    page = browser.get(bring_in(browser, content))

    assert page.status_code == 200
    assert bytes(Arrival.objects.get().content) == content


def test_a_file_that_is_no_message_is_refused_with_what_to_do(as_, worker):
    refused = as_(worker).post(
        "/contacts/new/", {"message": SimpleUploadedFile("notes.eml", b"not a message at all")}
    )

    assert refused.status_code == 422
    assert "aste" in text_of(refused).partition("There is a problem")[2].partition("</div>")[0]
    assert not Arrival.objects.exists()


def test_an_empty_file_is_refused_with_what_to_do(as_, worker):
    refused = as_(worker).post("/contacts/new/", {"message": SimpleUploadedFile("empty.eml", b"")})

    assert refused.status_code == 422
    assert "The file is empty. Save the message again." in text_of(refused)


def test_pasted_words_are_kept_to_the_letter_and_two_people_may_paste_the_same(as_, worker, other_worker):
    for user in (worker, other_worker):
        browser = as_(user)
        url = browser.post(
            "/contacts/new/", {"words": "Child missing again.\r\n  No further information. \u202eabc 🙁"}
        ).url
        browser.post(url, ANSWERS | {"received_at": "24 April 2017 at 8:11am"})

    assert [contact.account for contact in Contact.objects.all()] == [
        "Child missing again.\n  No further information. \u202eabc 🙁"
    ] * 2


def test_text_longer_than_can_be_kept_is_refused_and_given_back(as_, worker):
    refused = as_(worker).post("/contacts/new/", {"words": "a worry " * 40_000})

    assert refused.status_code == 422
    assert "it is never shortened" in text_of(refused)
    assert refused.content.decode().count("a worry ") == 40_000


def test_a_call_is_written_down_by_hand(as_, worker):
    browser = as_(worker)
    url = browser.post("/contacts/new/", {"by_hand": "1"}).url

    sent = ANSWERS | {
        "account": "Nana rang.",
        "how": "PHONE",
        "received_at": "24/4/2017 at 09:30",
        "is_urgent": "on",
    }
    made = browser.post(url, sent)

    contact = Contact.objects.get()
    assert made.url == f"/contacts/{contact.pk}/"
    assert (contact.account, contact.is_urgent, contact.screener) == ("Nana rang.", True, worker)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Give the date and time at which we first had it"),
        ("31 February 2017 at 8:11am", "31 February is not a date."),
        ("24 April 2017", "Add the time"),
        ("24 April 2017 at 25:11", "is not a time."),
        ("25 April 2017 at 8:11am", "We cannot have had it later than now."),
        ("26 March 2017 at 1:30am", "The clocks went forward"),
    ],
)
def test_a_moment_that_cannot_be_is_refused_in_words_and_kept_as_typed(as_, worker, typed, says):
    refused = as_(worker).post(
        f"/contacts/new/{uuid4()}/", ANSWERS | {"account": "Nana rang.", "received_at": typed}
    )

    assert refused.status_code == 422
    assert says in text_of(refused)
    assert typed_in(refused)["received_at"] == typed
    assert not Contact.objects.exists()


def test_nobody_sees_what_another_brought_in(as_, worker, other_worker):
    url = bring_in(as_(worker))

    assert as_(other_worker).get(url).status_code == 404
    assert as_(other_worker).post(url, ANSWERS).status_code == 404


def test_those_who_do_not_record_contacts_may_not_start_one(as_, social_worker, analyst, owner):
    assert [as_(user).get("/contacts/new/").status_code for user in (social_worker, analyst, owner)] == [
        403
    ] * 3


def test_a_half_written_contact_is_a_draft_until_it_is_thrown_away(as_, worker):
    browser, url = as_(worker), f"/contacts/new/{uuid4()}/"
    form = typed_in(browser.get(url))

    browser.post(url, form | {"account": "Nana ra", "received_at": "soon", "save_draft": "1"})
    assert typed_in(browser.get(url))["account"] == "Nana ra"
    assert typed_in(browser.get(url))["received_at"] == "soon"

    browser.post(f"{url}throw-away/")
    assert not Draft.objects.exists()
    assert typed_in(browser.get(url))["account"] == ""
