"""A passage about somebody whose record is shut to the viewer is not there for them, and still withheld."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.services import close_record
from kittiwake.records.front_door.selectors import contact_visible_to
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.marking.passages import kept_from_family
from kittiwake.records.marking.selectors import marked_words
from kittiwake.records.plans.services import BadPlan, CopyFacts, preview, recipient_with
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import make_child
from tests.integration.plans_made import begin, written
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
SAID = "Kit lives under another name in Amble now with new parents."


def test_words_about_a_sealed_child_are_shown_to_its_members_alone(mia, writing, managing, worker, at):
    kit = make_child(worker, at - timedelta(days=90), given="Kit")
    contact = make_contact(Act(by=worker, at=at), mia, kit, sharing="NOT_FAMILY", account=SAID)
    close_record(
        subject=kit, closure="SEALED", compartment="adoption", reason="Adopted", ring="Ruth, 0191 498 0301",
        members=[managing.by], by=managing.by, at=at,
    )  # fmt: skip

    for act, reads in ((writing, False), (managing, True)):
        assert bool(contact_visible_to(act.by, contact.pk)) is reads
        assert bool(marked_words(act.by, mia)) is reads
        page = sign_in(Client(), act.by).get(reverse("marking:marked", args=[mia.key]))
        assert (SAID in page.content.decode()) is reads
    assert [passage.source for passage in kept_from_family(mia)] == [key_of(contact)]


def test_a_refusal_does_not_say_where_such_words_stand(mia, writing, managing, worker, at):
    kit = make_child(worker, at - timedelta(days=90), given="Kit")
    make_contact(Act(by=worker, at=at), mia, kit, sharing="NOT_FAMILY", account=SAID)
    close_record(
        subject=kit, closure="SEALED", compartment="adoption", reason="Adopted", ring="Ruth, 0191 498 0301",
        members=[managing.by], by=managing.by, at=at,
    )  # fmt: skip
    version = written(begin(mia, writing), writing)
    recipient = recipient_with(str(mia.key), plan=version.plan, act=writing)
    words = CopyFacts(why=SAID, hopes="Mornings go well.", what_happens="We meet.", age_band="FROM_5")

    with pytest.raises(BadPlan, match="marked as not for the family") as refused:
        preview(version=version, recipient=recipient, facts=words, act=writing)

    assert "contact" not in str(refused.value)
