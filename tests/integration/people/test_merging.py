"""Two records of one person: joined by two people, read as one, separated with everything in its place."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from kittiwake.core.dates import When
from kittiwake.records.access import services as access
from kittiwake.records.access.choices import Closure, InvolvementKind, Reach
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.selectors import find_subject, reach_of
from kittiwake.records.front_door.selectors import contacts_about
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import Draft
from kittiwake.records.line.selectors import entries_of_open, events_visible_to, runs_of_person
from kittiwake.records.line.services import Act, ChangedMeanwhile, DraftPlace, save_draft
from kittiwake.records.notes.selectors import notes_visible_to
from kittiwake.records.notes.services import NoteFacts, write_note
from kittiwake.records.people import selectors, services
from kittiwake.records.people.models import Merge, Name
from kittiwake.records.people.selectors import Query, find_people, identity
from kittiwake.records.people.services import (
    AddressFacts,
    CannotAllot,
    CannotMerge,
    NameFacts,
    NumberFacts,
    RelationshipFacts,
)
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import live_at, make_adult, make_child

pytestmark = pytest.mark.django_db
NHS = "9434765919"


@pytest.fixture
def act(worker, at):
    return Act(by=worker, at=at)


@pytest.fixture
def second(manager, at):
    return Act(by=manager, at=at + timedelta(hours=1))


@pytest.fixture
def mia(worker, at):
    return make_child(worker, at - timedelta(days=400))


@pytest.fixture
def maya(worker, at):
    """The same child, registered again with a letter changed."""
    return make_child(worker, at - timedelta(days=200), given="Miya", sex="F")


@pytest.fixture
def joined(mia, maya, act, second):
    merge = services.propose_merge(kept=mia, other=maya, because="Same school, same mother.", act=act)
    services.agree_merge(merge_id=merge.pk, act=second)
    mia.refresh_from_db()
    maya.refresh_from_db()
    return merge


def note(subject, act, title="Telephone call"):
    facts = NoteFacts(
        kind="CALL", title=title, text="Words.", provenance="PARENT", when=When.day(date(2017, 4, 21))
    )
    return write_note(facts, subjects=[subject], act=act)


def said(viewer, subject):
    return [event.says for event in events_visible_to(viewer, subject)]


def part(merge, act, second, *, of_other=()):
    parting = services.propose_parting(merge_id=merge.pk, because="Twins.", of_other=of_other, act=act)
    return services.agree_parting(parting_id=parting.pk, of_other=of_other, act=second)


def test_one_person_proposes_and_another_agrees(mia, maya, act, second, worker):
    merge = services.propose_merge(kept=mia, other=maya, because="Same school.", act=act)
    assert find_subject(str(maya.key)) == maya

    services.agree_merge(merge_id=merge.pk, act=second)

    assert find_subject(str(maya.key)) == mia
    joined = "Records joined: two records are one person’s, proposed by Priya Raman, agreed by Marian Holt"
    assert said(worker, find_subject(str(mia.key))).count(joined) == 1


def test_nobody_agrees_to_their_own_proposal(mia, maya, manager, at):
    own = Act(by=manager, at=at)
    merge = services.propose_merge(kept=mia, other=maya, because="Same school.", act=own)

    with pytest.raises(CannotMerge, match="Somebody else has to look"):
        services.agree_merge(merge_id=merge.pk, act=own)
    merge.agreed_by, merge.agreed_at = manager, at
    with pytest.raises(IntegrityError, match="two_people_agree"), transaction.atomic():
        merge.save()


def test_a_screening_worker_cannot_agree(mia, maya, act, other_worker, at):
    merge = services.propose_merge(kept=mia, other=maya, because="Same school.", act=act)

    with pytest.raises(NotPermitted, match="manager"):
        services.agree_merge(merge_id=merge.pk, act=Act(by=other_worker, at=at))


def test_nobody_proposes_about_a_record_that_is_closed_to_them(mia, maya, act, second, team_manager, at):
    for subject in (mia, maya):
        access.involve(
            subject=subject, user=team_manager, team=team_manager.posts_on(at.date())[0].team,
            kind=InvolvementKind.SUPPORTING, by=team_manager, at=at,
        )  # fmt: skip
    access.close_record(
        subject=maya, closure=Closure.SEALED, compartment="adoption", reason="Adopted.", ring="Ring us.",
        members=[], by=team_manager, at=at,
    )  # fmt: skip

    with pytest.raises(NotPermitted):
        services.propose_merge(kept=mia, other=maya, because="Same school.", act=act)


def test_the_merged_person_is_read_as_one(joined, mia, maya, act, worker, at):
    before = Act(by=worker, at=at - timedelta(days=3))
    live_at(maya, "3 Tannery Lane", act=before)
    contact = make_contact(before, maya)
    note(maya, before, "Of the other")

    note(mia, act, "Of the first")

    assert [each.title for each in notes_visible_to(worker, mia)] == ["Of the first", "Of the other"]
    assert list(contacts_about(worker, mia)) == [contact]
    assert {run.case for run in runs_of_person(mia)} == {f"front_door.contact:{contact.pk}"}
    who = identity(worker, mia)
    assert (who.name, who.other_names, who.sex) == ("Mia Dunn", ("Miya Dunn",), "Female")
    assert who.address == "3 Tannery Lane"
    assert identity(worker, maya).key == mia.key
    assert len(selectors.names_of(worker, mia, on=at.date())) == 2
    assert {entry.text for entry in entries_of_open([mia])} == set(said(worker, mia))


def test_a_search_finds_the_merged_person_once(joined, mia, worker):
    for words in ("Miya Dunn", "Mia Dunn"):
        found = find_people(worker, Query(words=words)).matches
        assert [match.subject for match in found] == [mia]


def test_what_is_written_to_the_other_record_is_written_to_the_one_that_stands_first(
    joined, mia, maya, act, worker
):
    written = note(maya, act)
    services.add_name(NameFacts(given="Mimi", kind="ALIAS"), subject=maya, act=act)

    assert list(written.subjects.all()) == [mia]
    assert Name.objects.get(given="Mimi").person_id == mia.pk


def test_of_two_closures_the_strictest_holds_for_the_whole_person(
    joined, mia, maya, worker, team_manager, at
):
    access.involve(
        subject=maya, user=team_manager, team=team_manager.posts_on(at.date())[0].team,
        kind=InvolvementKind.SUPPORTING, by=team_manager, at=at,
    )  # fmt: skip
    assert reach_of(team_manager, mia) == Reach.FULL
    access.close_record(
        subject=maya, closure=Closure.SEALED, compartment="adoption", reason="Adopted.", ring="Ring us.",
        members=[team_manager], by=team_manager, at=at,
    )  # fmt: skip

    assert reach_of(worker, mia) == reach_of(worker, maya) == Reach.NONE
    assert said(worker, mia) == []
    assert not find_people(worker, Query(words="Mia Dunn")).matches
    assert said(team_manager, mia)


def test_family_recorded_on_either_record_is_the_whole_persons_family(joined, mia, maya, worker, act, at):
    early = Act(by=worker, at=at - timedelta(days=100))
    mother = make_adult(worker, early.at, sex="F")
    brother = make_child(worker, early.at, given="Tom", sex="M")
    services.relate(RelationshipFacts(kind="MOTHER"), one=mother, other=maya, act=early)
    services.relate(RelationshipFacts(kind="MOTHER"), one=mother, other=brother, act=early)

    household = selectors.household_of(worker, mia, on=at.date())
    assert {member.who.name: member.stands for member in household.members} == {
        "Karen Dunn": "Mother",
        "Tom Dunn": "Has the same mother",
    }
    theirs = selectors.household_of(worker, brother, on=at.date())
    assert [member.who.name for member in theirs.members] == ["Karen Dunn", "Mia Dunn"]


def test_after_separating_each_record_is_as_it_was(mia, maya, act, second, worker):
    before = {subject: set(said(worker, subject)) for subject in (mia, maya)}
    merge = services.propose_merge(kept=mia, other=maya, because="Same school.", act=act)
    services.agree_merge(merge_id=merge.pk, act=second)

    part(merge, act, second)

    told = {
        "Records joined: two records are one person’s, proposed by Priya Raman, agreed by Marian Holt",
        "Records separated: two people after all, proposed by Priya Raman, agreed by Marian Holt",
    }
    for subject in (mia, maya):
        assert set(said(worker, find_subject(str(subject.key)))) == before[subject] | told


def test_what_was_written_since_goes_to_whose_it_is(joined, mia, maya, act, second, worker, at):
    hers, others = note(mia, act, "Hers"), note(mia, act, "The other’s")
    contact = make_contact(act, mia)
    services.add_identifier(NumberFacts(scheme="nhs_number", value=NHS), subject=mia, act=act)
    works = {work.entries[0].says: work.key for work in services.later_works(joined)}
    of_other = [works["Telephone call: The other’s"], f"front_door.contact:{contact.pk}"]

    part(joined, act, second, of_other=of_other)

    mia, maya = find_subject(str(mia.key)), find_subject(str(maya.key))
    assert list(notes_visible_to(worker, mia)) == [hers]
    assert list(notes_visible_to(worker, maya)) == [others]
    assert list(contacts_about(worker, mia)) == []
    assert list(contacts_about(worker, maya)) == [contact]
    assert {run.case for run in runs_of_person(maya)} == {f"front_door.contact:{contact.pk}"}
    assert not runs_of_person(mia)
    assert [each.value for each in selectors.identifiers_of(worker, mia)] == [NHS]
    assert list(findings()) == []


def test_work_that_began_before_the_merge_is_not_offered(mia, maya, act, second, worker, at):
    early = Act(by=worker, at=at - timedelta(days=2))
    make_contact(early, mia)
    merge = services.propose_merge(kept=mia, other=maya, because="Same school.", act=act)
    services.agree_merge(merge_id=merge.pk, act=second)
    services.change_person(subject=mia, expected_version=2, changes={"religion": "None"}, act=act)

    assert services.later_works(merge) == []


def test_separating_is_refused_whole_where_something_cannot_be_moved(joined, mia, maya, act, second, worker):
    live_at(Merge.objects.get().other, "9 Quay Street", act=act)  # written to the one that stands first
    services.record_address(AddressFacts(lines="1 Elm Road", from_on=date(2017, 4, 2)), subject=mia, act=act)
    stays = make_child(worker, act.at, given="Somebody")
    services.relate(RelationshipFacts(kind="SIBLING"), one=stays, other=mia, act=act)
    services.relate(RelationshipFacts(kind="PARTNER"), one=stays, other=mia, act=act)
    homes = [work.key for work in services.later_works(joined) if "residence" in work.key]
    parting = services.propose_parting(merge_id=joined.pk, because="Twins.", of_other=homes, act=act)
    Name.objects.filter(person=maya.pk).update(family="Changed")
    from kittiwake.records.people.models import Residence

    Residence.objects.create(person=maya.person, kind="NO_FIXED", recorded_by=worker, recorded_at=act.at)

    with pytest.raises(CannotAllot, match="has a home"):
        services.agree_parting(parting_id=parting.pk, of_other=homes, act=second)
    joined.refresh_from_db()
    assert joined.is_in_force


def test_separated_people_are_not_offered_as_one_again(joined, mia, maya, act, second):
    part(joined, act, second)

    with pytest.raises(CannotMerge, match="two people"):
        services.propose_merge(kept=mia, other=maya, because="Same school.", act=act)


def test_two_known_to_be_two_can_be_looked_at_again_when_somebody_takes_it_back(mia, maya, act, second):
    apart = services.know_apart(one=maya, other=mia, because="Twins.", act=act)
    with pytest.raises(CannotMerge, match="two people"):
        services.propose_merge(kept=mia, other=maya, because="Same school.", act=act)

    services.end_apart(apart_id=apart.pk, because="The hospital says there was one birth.", act=second)

    services.propose_merge(kept=mia, other=maya, because="Same school.", act=act)


def test_a_merge_of_merged_records_is_undone_one_at_a_time(joined, mia, maya, act, second, worker, at):
    third = make_child(worker, at, given="Mina")
    outer = services.propose_merge(kept=third, other=mia, because="Same birth.", act=act)
    services.agree_merge(merge_id=outer.pk, act=second)
    assert find_subject(str(maya.key)) == find_subject(str(mia.key)) == third

    part(joined, act, second)

    assert find_subject(str(mia.key)) == third
    assert find_subject(str(maya.key)) == maya
    assert find_subject(str(third.key)).whole == [third.pk, mia.pk]


def test_what_somebody_was_typing_before_the_merge_is_refused_with_both_texts_kept(
    mia, maya, act, second, worker
):
    seen = {subject: subject.person.version for subject in (mia, maya)}
    place = DraftPlace(
        form="notes.note", about=str(maya.key), title="Note", back=f"/people/{maya.key}/notes/"
    )
    save_draft(place, owner=worker, fields={"text": "Half a sentence"}, revision=0, at=act.at)
    merge = services.propose_merge(kept=mia, other=maya, because="Same school.", act=act)
    services.agree_merge(merge_id=merge.pk, act=second)

    for subject, version in seen.items():
        with pytest.raises(ChangedMeanwhile):
            services.change_person(
                subject=find_subject(str(subject.key)), expected_version=version,
                changes={"religion": "Quaker"}, act=act,
            )  # fmt: skip
    draft = Draft.objects.get()
    assert (draft.about, draft.back) == (str(mia.key), f"/people/{mia.key}/notes/")
    assert draft.fields == {"text": "Half a sentence"}


def test_one_number_on_two_records_is_told_and_stops_nothing(mia, maya, act):
    services.add_identifier(NumberFacts(scheme="nhs_number", value=NHS), subject=mia, act=act)
    services.know_apart(one=mia, other=maya, because="Twins.", act=act)

    shared = services.add_identifier(NumberFacts(scheme="nhs_number", value=NHS), subject=maya, act=act)

    assert shared.same_on == (mia,)
    assert "same number" in shared.warnings[0]
