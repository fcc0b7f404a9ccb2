"""Writing, reading, correcting and moving notes, as pages."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from kittiwake.records.line.models import Draft
from kittiwake.records.notes.models import CaseNote
from tests.integration.people_made import make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
TYPED = {
    "kind": "CALL",
    "when": "24 April 2017",
    "title": "Call from school",
    "text": "She came in without a coat.",
    "provenance": "AGENCY",
    "said_by": "School office",
    "sharing": "ORDINARY",
}


def write(client, subject, **changes):
    return client.post(f"/people/{subject.key}/notes/write/", TYPED | changes)


def page_text(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser").main.get_text(" ", strip=True)


def test_a_note_is_written_and_read(as_worker, mia):
    assert write(as_worker, mia).status_code == 302
    note = CaseNote.objects.get()
    words = page_text(as_worker, f"/people/{mia.key}/notes/{note.pk}/")

    assert "She came in without a coat." in words
    assert "From an agency (School office)" in words


def test_a_note_stands_also_on_the_record_of_a_ticked_brother(as_worker, mia, theo):
    assert "Theo Dunn" in page_text(as_worker, f"/people/{mia.key}/notes/write/")
    write(as_worker, mia, also=[str(theo.key)])

    assert "Call from school" in page_text(as_worker, f"/people/{theo.key}/notes/")


def test_a_stranger_cannot_be_ticked_by_a_forged_form(as_worker, worker, at, mia, theo):
    stranger = make_child(worker, at, given="Zara", family="Quill")
    answer = write(as_worker, mia, also=[str(stranger.key)])

    assert answer.status_code == 422
    assert not CaseNote.objects.exists()


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"kind": ""}, "Choose what it was"),
        ({"when": "31 February 2017"}, "February 2017 has 28 days"),
        ({"when": "25 April 2017"}, "This has not happened yet"),
        ({"text": ""}, "Write the note."),
        ({"provenance": ""}, "Choose how you know"),
    ],
)
def test_what_is_missing_is_said_and_nothing_typed_is_lost(as_worker, mia, changes, says):
    answer = write(as_worker, mia, said_by="The school’s office", **changes)

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert "The school’s office" in answer.content.decode()


def test_two_hundred_kilobytes_pasted_are_kept_and_shown(as_worker, mia):
    pasted = "In the words of the school.\n" * 7500
    write(as_worker, mia, text=pasted)

    assert CaseNote.objects.get().text == pasted
    assert pasted.split("\n")[0] in page_text(as_worker, f"/people/{mia.key}/notes/")


def test_odd_characters_are_text_and_nul_is_left_out(as_worker, mia):
    odd = "<img src=x onerror=alert(1)> =1+1 \u202eright to left\u200b 👩‍👧"
    write(as_worker, mia, text=odd + "\x00")
    note = CaseNote.objects.get()

    assert note.text == odd
    shown = as_worker.get(f"/people/{mia.key}/notes/{note.pk}/").content.decode()
    assert "&lt;img src=x onerror=alert(1)&gt;" in shown


def test_save_draft_keeps_a_half_filled_note_without_scripts(as_worker, mia):
    answer = write(as_worker, mia, when="31/2/20", text="Half a sen", save_draft="1")

    assert answer.status_code == 302
    assert not CaseNote.objects.exists()
    again = as_worker.get(f"/people/{mia.key}/notes/write/").content.decode()
    assert "31/2/20" in again
    assert "Half a sen" in again


def test_a_draft_goes_when_the_note_is_on_the_record(as_worker, mia):
    write(as_worker, mia, save_draft="1")
    write(as_worker, mia)

    assert not Draft.objects.exists()


def test_a_corrected_note_shows_the_one_before(as_worker, mia):
    write(as_worker, mia)
    first = CaseNote.objects.get()
    answer = as_worker.post(
        f"/people/{mia.key}/notes/{first.pk}/correct/", TYPED | {"text": "He came in without a coat."}
    )

    second = CaseNote.objects.get(supersedes=first)
    assert answer.url == f"/people/{mia.key}/notes/{second.pk}/"
    words = page_text(as_worker, answer.url)
    assert "He came in without a coat." in words
    assert "She came in without a coat." in words
    assert "This note was corrected" in page_text(as_worker, f"/people/{mia.key}/notes/{first.pk}/")


def test_the_second_corrector_is_told_and_keeps_their_words(as_worker, mia):
    write(as_worker, mia)
    first = CaseNote.objects.get()
    address = f"/people/{mia.key}/notes/{first.pk}/correct/"
    as_worker.post(address, TYPED | {"text": "First correction"})
    answer = as_worker.post(address, TYPED | {"text": "Second correction"})

    assert answer.status_code == 422
    assert "Somebody corrected this note meanwhile" in answer.content.decode()
    assert "Second correction" in answer.content.decode()


def test_a_note_about_the_wrong_child_is_moved_and_both_records_say_so(as_worker, mia, theo):
    write(as_worker, mia)
    note = CaseNote.objects.get()
    typed = {"right": str(theo.key), "reason": "Chose the wrong brother"}
    answer = as_worker.post(f"/people/{mia.key}/notes/{note.pk}/move/", typed)

    assert answer.status_code == 302
    assert "moved to another record. Reason: Chose the wrong brother" in page_text(
        as_worker, f"/people/{mia.key}/activity/"
    )
    assert "Call from school" in page_text(as_worker, f"/people/{theo.key}/chronology/?zoom=full")
    assert as_worker.get(f"/people/{mia.key}/notes/{note.pk}/").status_code == 404


def test_a_note_is_moved_to_somebody_outside_the_family_by_the_address_of_their_page(
    as_worker, worker, at, mia
):
    zara = make_child(worker, at, given="Zara", family="Quill")
    write(as_worker, mia)
    note = CaseNote.objects.get()
    move = f"/people/{mia.key}/notes/{note.pk}/move/"
    typed = {"right": "elsewhere", "address": "nobody", "reason": "Same first name"}

    assert "No record that you may read has this address" in as_worker.post(move, typed).content.decode()
    typed["address"] = f"http://testserver/people/{zara.key}/"
    assert as_worker.post(move, typed).status_code == 302
    assert "Call from school" in page_text(as_worker, f"/people/{zara.key}/notes/")


def test_a_social_worker_without_the_child_reads_and_writes_no_note(as_onlooker, as_worker, mia):
    write(as_worker, mia)
    note = CaseNote.objects.get()
    for address in ("notes/", "notes/write/", f"notes/{note.pk}/", f"notes/{note.pk}/correct/"):
        assert as_onlooker.get(f"/people/{mia.key}/{address}").status_code == 403


def test_an_analyst_is_told_that_notes_are_not_their_work(analyst, mia):
    assert sign_in(Client(), analyst).get(f"/people/{mia.key}/notes/write/").status_code == 403


def test_no_name_stands_in_an_address(as_worker, mia, theo):
    write(as_worker, mia, also=[str(theo.key)])
    for address in ("", "notes/", "notes/write/", "chronology/", "activity/", "schedule/"):
        page = BeautifulSoup(as_worker.get(f"/people/{mia.key}/{address}").content, "html.parser")
        assert not [
            link["href"]
            for link in page.select("[href]")
            if "mia" in link["href"].lower() or "dunn" in link["href"].lower()
        ]
