"""A child of a census file is recognised when the school's message arrives, with the history beside it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from kittiwake.core.today import now
from kittiwake.records.access.services import close_record
from kittiwake.records.front_door.messages import Kind, candidates, read_message
from kittiwake.records.front_door.models import Contact
from kittiwake.records.front_door.selectors import household_history
from kittiwake.records.line.services import Act
from kittiwake.records.people.models import Person
from tests.integration.census_made import bring_in, census, child, write
from tests.integration.front_door_pages.reading_pages import text_of, typed_in
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db

SAMPLE = Path(__file__).parents[2] / "unit/front_door_messages/samples/school_concern.eml"
MARCH_2026 = datetime(2026, 3, 9, 16, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def the_day_of_the_message(monkeypatch):
    monkeypatch.setenv("KITTIWAKE_PRETEND_NOW", f"{MARCH_2026.isoformat()}|{datetime.now(UTC).timestamp()}")


@pytest.fixture
def known_from_the_census(owner, tmp_path):
    """The girl whom the message is about, as last year's census has her; and another child."""
    found = candidates(read_message(SAMPLE.read_bytes()))
    upn, born = found.of(Kind.UPN)[0].value, found.of(Kind.BIRTH)[0].value
    girl = child("HM-0417", upn=str(upn), born=str(born), sex="<Sex>F</Sex>")
    other = child("HM-0418", upn="", born="2015-03-28", sex="<Sex>F</Sex>")
    bring_in(write(tmp_path, census(girl, other, year=2025)), Act(by=owner, at=now()))
    return Person.objects.get(born_on=born)


@pytest.fixture
def contact(worker, known_from_the_census):
    """The contact that the message became."""
    browser = sign_in(Client(), worker)
    brought = browser.post(
        "/contacts/new/", {"message": SimpleUploadedFile("school.eml", SAMPLE.read_bytes())}
    )
    sent = typed_in(browser.get(brought.url)) | {"how": "EMAIL", "source_code": "2A", "provenance": "AGENCY"}
    sent |= {"sharing": "ORDINARY"}
    answer = browser.post(brought.url, sent)
    assert answer.status_code == 302, text_of(answer)
    return Contact.objects.get()


def test_the_list_of_who_may_be_meant_names_the_child_and_says_why(worker, contact, known_from_the_census):
    browser = sign_in(Client(), worker)

    said = text_of(browser.get(f"/contacts/{contact.pk}/people/likely/"))

    first = said[said.index("Child known by UPN Z845123412001") :]
    assert "Same unique pupil number" in first
    assert "Same date of birth" in first
    assert str(known_from_the_census.subject.key) in first
    assert "HM-0418" not in said, "a child born the day after is not she"


def test_the_imported_history_stands_in_the_rail_once_she_is_matched(worker, contact, known_from_the_census):
    browser = sign_in(Client(), worker)
    browser.post(
        f"/contacts/{contact.pk}/people/match/",
        {"subject": str(known_from_the_census.subject.key), "part": "CHILD", "because": "Same UPN and birth"},
    )

    said = text_of(browser.get(f"/contacts/{contact.pk}/"))

    source = "(from CIN census 2025, as it stood on 31 March 2025)"
    assert f"Child protection plan: neglect {source}" in said
    assert f"Referral: from a school; abuse or neglect {source}" in said
    assert "2 earlier episodes known from elsewhere." in said
    assert len(household_history(worker, contact).entries) == 2


def test_somebody_sealed_is_not_in_the_list(worker, team_manager, contact, known_from_the_census):
    close_record(
        subject=known_from_the_census.subject, closure="SEALED", compartment="Adoption", reason="Adopted",
        ring="Ruth Garside", members=[team_manager], by=team_manager, at=now(),
    )  # fmt: skip

    said = text_of(sign_in(Client(), worker).get(f"/contacts/{contact.pk}/people/likely/"))

    assert "Z845123412001" not in said.split("<main")[1]
