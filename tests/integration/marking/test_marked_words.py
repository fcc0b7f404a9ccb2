"""Marked words stand in no document for the family until a manager has answered for it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.core.dates import When
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.front_door.services import ask_agency, record_answer
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.marking.models import Release
from kittiwake.records.marking.passages import kept_from_family
from kittiwake.records.marking.services import BadRelease, ReleaseFacts, release
from kittiwake.records.notes.services import NoteFacts, write_note
from kittiwake.records.people.services import RelationshipFacts, relate
from kittiwake.records.plans.services import BadPlan, CopyFacts, preview, recipient_with
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import make_adult
from tests.integration.plans_made import begin, written
from tests.integration.protection_made import discuss, seats
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
SAID = "The father was seen outside the school on Tuesday, and again on Thursday with a second man."
WORDS = {"why": "Mia was late eleven times.", "hopes": "Mornings go well.", "what_happens": "We meet in May."}


@pytest.fixture
def karen(mia, worker, at):
    mother = make_adult(worker, at - timedelta(days=100))
    relate(
        RelationshipFacts(kind="MOTHER", responsibility="HOLDS"),
        one=mother,
        other=mia,
        act=Act(by=worker, at=at),
    )
    return mother


@pytest.fixture
def note(mia, writing):
    facts = NoteFacts(
        kind="CALL", title="A neighbour", text=SAID, provenance="PUBLIC", sharing="NOT_FAMILY",
        when=When.moment(writing.at),
    )  # fmt: skip
    return write_note(facts, subjects=[mia], act=writing)


@pytest.fixture
def version(mia, writing):
    return written(begin(mia, writing), writing)


def shown_to(karen, version, act, **words):
    recipient = recipient_with(str(karen.key), plan=version.plan, act=act)
    return preview(version=version, recipient=recipient, facts=CopyFacts(**(WORDS | words)), act=act)


@pytest.mark.parametrize(
    "typed",
    [
        SAID,
        "We know: the FATHER was seen, outside the school… on Tuesday!",
        "It is said that he came again on Thursday with a second man, twice.",
    ],
)
def test_a_familys_version_holds_no_passage_of_it_however_it_is_pasted(karen, note, version, writing, typed):
    with pytest.raises(BadPlan, match="a note: A neighbour, 24 April 2017") as refused:
        shown_to(karen, version, writing, why=typed)

    assert "father" not in str(refused.value).lower(), "the refusal repeats nothing of it"


def test_ones_own_words_about_the_same_are_no_passage(karen, note, version, writing):
    sheet = shown_to(karen, version, writing, why="Somebody worried about the way to school.")

    assert "Somebody worried" in " ".join(sheet.texts)


def test_released_it_may_be_told(karen, note, version, managing, writing, mia):
    facts = ReleaseFacts(source=key_of(note), basis="AGREED", because="The neighbour said so by telephone.")
    row = release(facts, subject=mia, act=managing)

    assert SAID in " ".join(shown_to(karen, version, writing, why=SAID).texts)
    entry = Event.objects.get(source=key_of(row))
    assert "whoever told us agrees" in entry.says
    assert "father" not in entry.says


def test_what_agencies_answered_and_shared_is_kept_too(mia, writing, act, worker):
    contact = make_contact(act, mia)
    check = ask_agency(contact_id=contact.pk, agency_kind="POLICE", question="Known?", act=act)
    record_answer(check_id=check.pk, answer="KNOWN", text=SAID, sharing="PROFESSIONALS", act=act)
    told = tuple(
        type(seat)(sector=seat.sector, came=seat.came, shared="Watched for a week.", sharing="NOT_FAMILY")
        if seat.sector == "POLICE"
        else seat
        for seat in seats()
    )
    discuss(mia, act=writing, seats=told)

    titles = {passage.title for passage in kept_from_family(mia)}
    assert titles == {"An answer from Police", "Police at a strategy discussion"}


def test_who_told_us_is_not_named_but_may_be_told(mia, writing):
    facts = NoteFacts(
        kind="CALL", title="A neighbour", text=SAID, provenance="PUBLIC", sharing="NOT_NAMED",
        when=When.moment(writing.at),
    )  # fmt: skip
    write_note(facts, subjects=[mia], act=writing)

    assert kept_from_family(mia) == []


def test_only_a_manager_releases_and_only_what_is_kept(note, mia, writing, managing):
    facts = {"source": key_of(note), "basis": "KNOWN", "because": "She told us of it herself."}
    with pytest.raises(NotPermitted):
        release(ReleaseFacts(**facts), subject=mia, act=writing)
    for changes, words in (
        ({"because": " "}, "Say why"),
        ({"basis": "LAW"}, "on what basis"),
        ({"source": "notes.casenote:0"}, "not withheld any more"),
    ):
        with pytest.raises(BadRelease, match=words):
            release(ReleaseFacts(**(facts | changes)), subject=mia, act=managing)
    release(ReleaseFacts(**facts), subject=mia, act=managing)
    with pytest.raises(BadRelease, match="not withheld any more"):
        release(ReleaseFacts(**facts), subject=mia, act=managing)

    assert Release.objects.count() == 1


def test_a_manager_reads_what_is_kept_and_releases_it_on_its_page(note, mia, managing, writing):
    browser = sign_in(Client(), managing.by)
    listed = reverse("marking:marked", args=[mia.key])
    address = reverse("marking:release", args=[mia.key, key_of(note)])

    page = browser.get(listed).content.decode()
    assert SAID in page
    assert "Not to be shown to the family" in page
    assert address in page
    assert address not in sign_in(Client(), writing.by).get(listed).content.decode()
    refused = browser.post(address, {"because": "She knows."})
    assert refused.status_code == 422
    assert "She knows." in refused.content.decode(), "nothing typed is lost"
    assert browser.post(address, {"basis": "KNOWN", "because": "She knows."}).status_code == 302
    assert "Released on 24 April 2017" in browser.get(listed).content.decode()
