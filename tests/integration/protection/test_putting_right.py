"""A text is put right where it stands; what it said before stays beside it, with who and why."""

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.checking import findings
from kittiwake.records.line.services import key_of
from kittiwake.records.protection import services
from kittiwake.records.protection.models import Amendment, Enquiry
from kittiwake.records.protection.policies import BadProtection, TooLate
from tests.integration.front_door_pages.reading_pages import text_of, typed_in
from tests.integration.protection_made import call, confer, discuss, seats
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


def text(child, row, name):
    return services.text_on(child, f"{key_of(row)}:{name}")


def test_both_texts_of_a_discussion_are_read_with_who_and_why(family, writing, social_worker):
    discussion = discuss(*family, act=writing)
    browser = sign_in(Client(), social_worker)
    page = reverse("protection:put_right", args=[family[0].key])
    address = f"{page}?text={key_of(discussion)}:agreed"
    assert f"{page}?text=" in browser.get(
        reverse("protection:discussion", args=[family[0].key, discussion.pk])
    ).content.decode().replace("%3A", ":")

    said = typed_in(browser.get(address)) | {
        "says": "The mark is paint.",
        "because": "The nurse looked again.",
    }
    shown = text_of(browser.post(address, said, follow=True))

    for words in ("The mark is paint.", "The bruise has no explanation", "The nurse looked again."):
        assert words in shown
    for child in family:
        assert child.events.filter(kind="strategy.corrected").count() == 1
    assert list(findings()) == []


def test_a_conference_is_put_right_by_its_chair_alone(family, writing, chair, chairing, deciding):
    conference = confer(*family, chair=chair, act=writing)
    views = text(family[0], conference.children.get(subject=family[0]), "views")
    for act in (writing, deciding):
        with pytest.raises(NotPermitted):
            services.put_right(text=views, says="I want Nana.", because="Misheard.", act=act)

    services.put_right(text=views, says="I want Nana.", because="Misheard.", act=chairing)

    assert conference.children.get(subject=family[0]).views == "I want Nana."
    assert not family[1].events.filter(kind="conference.corrected").exists()


def test_what_is_no_text_or_stands_on_another_record_or_was_never_written_is_refused(
    family, writing, chair, chairing, deciding, onlooker
):
    mia, kit = family
    conference = call(mia, chair=chair, act=writing)
    discuss(kit, mia, act=writing)
    enquiry = Enquiry.objects.get(subject=kit)
    known = {"says": "Else.", "because": "An error."}

    for wrong in ("", "access.user:1:password", f"{key_of(conference)}:chair", f"{key_of(conference)}:x:y"):
        assert services.text_on(mia, wrong) is None
    assert text(mia, enquiry, "because") is None
    with pytest.raises(TooLate, match="Nothing was written"):
        services.put_right(text=text(mia, conference, "discussed"), act=chairing, **known)
    agreed = text(mia, enquiry.discussion, "agreed")
    with pytest.raises(BadProtection, match="says that already"):
        services.put_right(text=agreed, says=agreed.says, because="x", act=writing)
    with pytest.raises(NotPermitted):
        services.put_right(text=agreed, act=type(writing)(by=onlooker, at=writing.at), **known)


def test_what_an_agency_shared_keeps_its_marking_when_it_is_put_right(family, writing, social_worker):
    shared = tuple(
        type(seat)(sector=seat.sector, came="CAME", shared="Called out.", sharing="NOT_FAMILY")
        for seat in seats("POLICE", "SOCIAL_CARE")
    )
    discussion = discuss(*family, act=writing, seats=shared)
    police = discussion.seats.get(sector="POLICE")

    services.put_right(text=text(family[0], police, "shared"), says="Called twice.", because="x", act=writing)

    page = sign_in(Client(), social_worker).get(
        reverse("protection:discussion", args=[family[0].key, discussion.pk])
    )
    assert "Not to be shown to the family" in text_of(page)
    assert "Called twice." in text_of(page)


def test_the_database_lets_nobody_change_what_it_said_before(family, writing):
    agreed = text(family[0], discuss(*family, act=writing), "agreed")
    services.put_right(text=agreed, says="Paint.", because="Seen again.", act=writing)

    with pytest.raises(DatabaseError), transaction.atomic():
        Amendment.objects.update(was="Nothing.")
