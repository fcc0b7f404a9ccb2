"""The pages on which two people say that two records are one person's, or are not."""

from datetime import timedelta

import pytest
from django.test import Client

from kittiwake.records.access.models import Look
from kittiwake.records.access.selectors import find_subject
from kittiwake.records.access.services import close_record
from kittiwake.records.line.services import Act
from kittiwake.records.notes.selectors import notes_visible_to
from kittiwake.records.people import services
from kittiwake.records.people.models import KnownApart, Merge
from kittiwake.records.people.services import RelationshipFacts
from tests.integration.people_made import make_adult, make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
WHY = "Same school, same mother, and the school knows one child."


@pytest.fixture
def mia(worker, at):
    return make_child(worker, at - timedelta(days=400), sex="F")


@pytest.fixture
def maya(worker, at):
    return make_child(worker, at - timedelta(days=200), given="Miya")


@pytest.fixture
def as_worker(client, worker):
    return sign_in(client, worker)


@pytest.fixture
def as_manager(manager):
    return sign_in(Client(), manager)


def text(answer):
    return answer.content.decode()


def join(mia, maya, worker, manager, at):
    merge = services.propose_merge(kept=mia, other=maya, because=WHY, act=Act(by=worker, at=at))
    return services.agree_merge(merge_id=merge.pk, act=Act(by=manager, at=at))


def compare(one, other):
    return f"/people/{one.key}/same/{other.key}/"


def test_two_people_join_two_records_and_two_separate_them(as_worker, as_manager, mia, maya, worker, at):
    assert "Miya Dunn" in text(as_worker.get(f"/people/{mia.key}/same/"))
    side_by_side = text(as_worker.get(compare(mia, maya)))
    assert "Names<br>Differs" in side_by_side
    sent = {"say": "one", "one-kept": "this", "one-because": WHY}
    as_worker.post(compare(mia, maya), sent)
    merge = Merge.objects.get()
    page = f"/people/joining/{merge.pk}/"
    assert "You proposed this" in text(as_worker.get(page))
    assert WHY in text(as_manager.get(page))
    assert "Mia Dunn, on record since" in text(as_manager.get("/people/joining/"))

    as_manager.post(page, {"say": "agree"})

    assert find_subject(str(maya.key)) == mia
    note = {
        "kind": "CALL", "title": "Rang the school", "text": "Words.", "provenance": "PARENT",
        "when": "21 April 2017", "sharing": "ORDINARY",
    }  # fmt: skip
    as_worker.post(f"/people/{maya.key}/notes/write/", note)
    work = services.later_works(merge)[0].key
    as_worker.post(page, {"say": "separate", "separate-because": "Twins.", "separate-of_other": [work]})
    shown = text(as_manager.get(page))
    assert "Rang the school" in shown
    assert "checked" in shown
    as_manager.post(page, {"say": "agree", "agree-of_other": [work]})
    assert find_subject(str(maya.key)) == maya
    assert [each.title for each in notes_visible_to(worker, maya.__class__.objects.get(pk=maya.pk))] == [
        "Rang the school"
    ]


def test_the_other_records_address_leads_to_the_one_that_stands_first(
    as_worker, mia, maya, worker, manager, at
):
    join(mia, maya, worker, manager, at)
    Look.objects.filter(user=worker).count()

    answer = as_worker.get(f"/people/{maya.key}/details/?a=b")

    assert (answer.status_code, answer.url) == (302, f"/people/{mia.key}/details/?a=b")
    assert Look.objects.filter(user=worker, subject=mia, page="people:details").count() == 1
    assert "Miya Dunn" in text(as_worker.get(answer.url))


def test_a_sealed_joined_record_answers_at_either_address_as_one_that_is_not_there(
    as_worker, mia, maya, worker, manager, team_manager, at
):
    join(mia, maya, worker, manager, at)
    from kittiwake.records.access.services import involve

    team = team_manager.posts_on(at.date())[0].team
    involve(subject=mia, user=team_manager, team=team, kind="SUPPORTING", by=team_manager, at=at)
    close_record(
        subject=maya, closure="SEALED", compartment="adoption", reason="Adopted.", ring="Ring us.",
        members=[team_manager], by=team_manager, at=at,
    )  # fmt: skip

    for subject in (mia, maya):
        assert as_worker.get(f"/people/{subject.key}/details/").status_code == 404
        assert as_worker.get(compare(subject, make_child(worker, at, given="Else"))).status_code == 404


def test_a_sealed_half_sister_leaves_no_trace_on_the_pages_of_joining(
    as_worker, mia, maya, worker, team_manager, at
):
    act = Act(by=worker, at=at)
    mother = make_adult(worker, at, given="Ottoline", family="Verrinder", sex="F")
    sealed = make_child(worker, at, given="Peregrine", family="Dunn", sex="F")
    for child in (mia, maya, sealed):
        services.relate(RelationshipFacts(kind="MOTHER"), one=mother, other=child, act=act)
    services.relate(RelationshipFacts(kind="HALF_SIBLING"), one=sealed, other=mia, act=act)
    from kittiwake.records.access.services import involve

    team = team_manager.posts_on(at.date())[0].team
    involve(subject=sealed, user=team_manager, team=team, kind="SUPPORTING", by=team_manager, at=at)
    close_record(
        subject=sealed, closure="SEALED", compartment="adoption", reason="Adopted.", ring="Ring us.",
        members=[team_manager], by=team_manager, at=at,
    )  # fmt: skip

    for address in (f"/people/{mia.key}/same/", compare(mia, maya)):
        shown = text(as_worker.get(address))
        assert "Miya Dunn" in shown
        assert "Peregrine" not in shown
        assert "Half" not in shown


def test_twins_with_one_address_and_initials_stay_two(as_worker, mia, worker, at):
    twin = make_child(worker, at, given="May", sex="F")
    services.relate(RelationshipFacts(kind="TWIN"), one=mia, other=twin, act=Act(by=worker, at=at))
    assert "May Dunn" in text(as_worker.get(f"/people/{mia.key}/same/"))
    assert "They are recorded as two people" in text(as_worker.get(compare(mia, twin)))

    as_worker.post(compare(mia, twin), {"say": "two", "two-because": "Twins: two birth certificates."})

    assert KnownApart.objects.count() == 1
    shown = text(as_worker.get(f"/people/{mia.key}/same/"))
    assert "Nobody else on the record is like this person" in shown
    assert "Twins: two birth certificates." in shown


def test_a_refusal_keeps_what_was_typed(as_worker, mia, maya):
    answer = as_worker.post(compare(mia, maya), {"say": "one", "one-because": WHY})

    assert answer.status_code == 422
    assert WHY in text(answer)
    assert not Merge.objects.exists()


def test_details_typed_about_the_other_record_before_the_merge_are_shown_beside_what_stands(
    as_worker, mia, maya, worker, manager, at
):
    seen = maya.person.version
    join(mia, maya, worker, manager, at)

    typed = {
        "version": seen, "sex": "F", "religion": "Quaker", "is_adult": "", "needs_interpreter": "",
        "birth_precision": "EXACT", "ethnicity": "", "born_on": "27/3/2008",
    }  # fmt: skip
    answer = as_worker.post(f"/people/{maya.key}/details/change/", typed)

    assert answer.status_code == 409
    assert "Quaker" in text(answer)
