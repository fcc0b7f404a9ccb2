"""The same message taken in twice, the second time by somebody who may not know of the first contact."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kittiwake.records.access import services as access
from kittiwake.records.access.choices import Closure
from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Part
from kittiwake.records.front_door.models import Contact, MessageAgain, PassedOn
from kittiwake.records.front_door.selectors import contact_of_message
from kittiwake.records.line.services import Act
from tests.integration.front_door_pages.reading_pages import text_of, typed_in
from tests.integration.people_made import make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
MESSAGE = b"""From: head@school.example\r
To: front.door@authority.example\r
Date: Mon, 24 Apr 2017 09:12:00 +0100\r
Subject: Wren\r
Message-ID: <one@school.example>\r
Content-Type: text/plain; charset=utf-8\r
\r
Wren came in without a coat again.\r
"""
ANSWERS = {"how": "EMAIL", "source_code": "2A", "provenance": "AGENCY", "sharing": "ORDINARY"}
SEEN = {"account": "Wren came in without a coat again.", "received_at": "24 April 2017 at 9:12am"}


def bring_in(client):
    """Send the file, then the form as the page proposes it; where it leads."""
    file = SimpleUploadedFile("wren.eml", MESSAGE, content_type="message/rfc822")
    brought = client.post("/contacts/new/", {"message": file})
    if "/new/" not in brought.url:
        return brought
    sent = client.post(brought.url, typed_in(client.get(brought.url)) | ANSWERS)
    assert sent.status_code == 302, text_of(sent)
    return sent


@pytest.fixture
def first(client, worker, team_manager, manager, at):
    """The contact that the worker made of the message, about a child whose record was then sealed."""
    assert bring_in(sign_in(client, worker)).url.startswith("/contacts/")
    contact = Contact.objects.get()
    child = make_child(worker, at, given="Wren")
    services.match_person(
        contact_id=contact.pk, subject=child, part=Part.CHILD, because="Named", act=Act(by=worker, at=at)
    )
    access.involve(
        subject=child, user=None, team=team_manager.posts.get().team, kind="TEAM", by=worker, at=at
    )
    access.close_record(
        subject=child, closure=Closure.SEALED, compartment="Adoption", reason="x", ring="Ruth, 0191 498 0301",
        members=[team_manager, manager], by=team_manager, at=at,
    )  # fmt: skip
    return contact


def test_it_is_an_ordinary_new_contact_to_whoever_may_not_know(client, first, other_worker):
    sent = bring_in(sign_in(client, other_worker))

    again = Contact.objects.exclude(pk=first.pk).get()
    assert sent.url == f"/contacts/{again.pk}/"
    page = client.get(sent.url)
    assert page.status_code == 200
    assert "here already" not in page.text
    assert "Passed" not in page.text
    assert (again.account.strip(), again.screener) == ("Wren came in without a coat again.", other_worker)


def test_those_who_may_see_the_first_are_told(client, first, other_worker, manager, team_manager):
    bring_in(sign_in(client, other_worker))

    again = MessageAgain.objects.get()
    assert again.first == first
    told = PassedOn.objects.filter(contact=again.contact)
    assert {each.to for each in told} == {manager, team_manager}
    for each in (manager, team_manager):
        assert "Passed to you" in sign_in(client, each).get("/").text
        assert client.get(f"/contacts/{again.contact_id}/").status_code == 200


def test_a_third_time_leads_to_their_own(client, first, other_worker):
    bring_in(sign_in(client, other_worker))
    again = MessageAgain.objects.get().contact

    page = bring_in(client)

    assert page.url == f"/contacts/{again.pk}/"
    assert Contact.objects.count() == 2


def test_whoever_may_see_the_first_is_led_to_it(client, first, manager):
    assert bring_in(sign_in(client, manager)).url == f"/contacts/{first.pk}/"
    assert contact_of_message(manager, first.message_sha256) == first


def test_the_form_sent_again_after_the_record_was_sealed_tells_nothing(client, first, worker):
    address = f"/contacts/new/{first.submission}/"
    assert sign_in(client, worker).get(f"/contacts/{first.pk}/").status_code == 404

    form = typed_in(client.get(address)) | ANSWERS | SEEN
    sent = client.post(address, form)
    assert sent.status_code == 302, text_of(sent)

    assert client.get(sent.url).status_code == 200
    again = client.post(address, form)
    assert again.url == sent.url, "sent twice is once"
