"""The letter before proceedings: whole or not at all, to each parent, at an address one may know."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import docx
import pytest

from kittiwake.records.access.models import Involvement
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import involve
from kittiwake.records.court.models import LetterCopy, PreProceedings
from kittiwake.records.court.selectors import copy_files
from kittiwake.records.court.services import BadCourt, ConcernFacts, CourtMovedOn, issue_letter
from kittiwake.records.line.services import Act
from kittiwake.records.people.models import Relationship, Residence
from kittiwake.records.people.services import RelationshipFacts, relate
from kittiwake.records.subject.models import Subject
from tests.integration.court_made import letter_facts, planned
from tests.integration.people_made import make_child
from tests.standing_people import join

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)


@pytest.fixture
def planning(mia, theo, writing, deciding):
    return planned(writing, deciding, mia, theo)


def words_of(file):
    return "\n".join(each.text for each in docx.Document(BytesIO(bytes(file.content))).paragraphs)


def test_it_goes_to_the_mother_at_her_address_as_pdf_and_word(planning, writing, social_worker):
    case = issue_letter(planning=planning, facts=letter_facts(TODAY), act=writing)

    copy = case.copies.get()
    assert (copy.to_name, copy.address) == ("Kirsty Ashdown", "4 Rope Walk, Tarnmouth")
    pdf, word = copy_files(social_worker, copy)
    assert bytes(pdf.content).startswith(b"%PDF")
    words = words_of(word)
    for said in ("Mia Dunn and Theo Dunn", "often left alone", "An adult is with them.", "22 May 2017"):
        assert said in words
    assert "We ask the court to decide where the children live." in words
    assert "The grandmother is assessed." not in words, "the plan in reserve is not for the letter"


@pytest.mark.parametrize(
    ("changes", "asks"),
    [
        ({"concerns": ()}, "at least one"),
        ({"concerns": (ConcernFacts(worry="Alone.", change=" ", by_on=TODAY),)}, "what must change"),
        ({"concerns": (ConcernFacts(worry="", change="Stay.", by_on=TODAY),)}, "worried about"),
        ({"concerns": (ConcernFacts(worry="Alone.", change="Stay.", by_on=None),)}, "the day by which"),
        ({"concerns": (ConcernFacts(worry="A", change="B", by_on=date(2017, 4, 1)),)}, "before the letter"),
        ({"otherwise": ""}, "if nothing changes"),
        ({"in_reserve": ""}, "planned for the children"),
        ({"conference": "NOT_OFFERED", "conference_says": ""}, "Say why not"),
        ({"connected": "NOT_YET", "connected_says": ""}, "Say why not"),
        ({"issued_on": date(2017, 4, 25)}, "has not come"),
    ],
)
def test_it_is_not_issued_until_it_is_whole(planning, writing, changes, asks):
    with pytest.raises(BadCourt, match=asks):
        issue_letter(planning=planning, facts=replace(letter_facts(TODAY), **changes), act=writing)

    assert not PreProceedings.objects.exists()
    assert not LetterCopy.objects.exists()


def test_nobody_with_responsibility_on_the_record_and_nobody_can_have_it(planning, writing):
    Relationship.objects.update(responsibility="UNKNOWN")

    with pytest.raises(BadCourt, match="Nobody with parental responsibility"):
        issue_letter(planning=planning, facts=letter_facts(TODAY), act=writing)


def test_an_address_is_printed_for_whoever_reads_the_parents_record_and_for_nobody_else(
    planning, writing, worker, social_worker
):
    """The worker does not work with the mother: her name is known, not where she lives."""
    Involvement.objects.filter(subject__person__born_on__year=1985).delete()
    copy = issue_letter(planning=planning, facts=letter_facts(TODAY), act=writing).copies.get()

    assert (copy.to_name, copy.address) == ("Kirsty Ashdown", "")
    assert len(copy_files(social_worker, copy)) == 2


def test_a_protected_address_is_printed_only_by_those_entitled_and_its_files_are_theirs(
    planning, writing, worker, social_worker, manager
):
    Residence.objects.update(is_protected=True)
    copy = issue_letter(planning=planning, facts=letter_facts(TODAY), act=writing).copies.get()

    assert copy.is_address_protected
    assert "Rope Walk" in words_of(copy_files(social_worker, copy)[-1])
    assert len(copy_files(manager, copy)) == 2
    assert copy_files(worker, copy) == []


def test_where_the_writer_may_not_know_a_protected_address_none_is_printed(
    planning, deciding, at, long_term_team
):
    """She is a colleague of the allocated worker: the record is hers to read, the address is not."""
    Residence.objects.update(is_protected=True)
    other = Act(by=join("Ines Marlow", "social_worker", long_term_team), at=at)
    for child in Involvement.objects.values_list("subject", flat=True).distinct():
        known = {"subject": Subject.objects.get(pk=child), "team": long_term_team, "kind": "SUPPORTING"}
        involve(user=other.by, by=other.by, at=at, **known)
    copy = issue_letter(planning=planning, facts=letter_facts(TODAY), act=other).copies.get()

    assert copy.address == ""
    assert "Rope Walk" not in words_of(copy_files(other.by, copy)[-1])


def test_only_children_for_whom_the_gateway_said_so_and_each_once(mia, theo, planning, writing, deciding):
    issue_letter(planning=planning, facts=letter_facts(TODAY), act=writing)

    with pytest.raises(CourtMovedOn, match="already"):
        issue_letter(planning=planning, facts=letter_facts(TODAY), act=writing)


def test_without_the_gateways_decision_there_is_no_letter(mia, writing, deciding):
    helped = planned(writing, deciding, mia, step="HELP")

    with pytest.raises(BadCourt, match="no child here"):
        issue_letter(planning=helped, facts=letter_facts(TODAY), act=writing)


def test_a_screening_worker_issues_none(planning, act):
    with pytest.raises(NotPermitted):
        issue_letter(planning=planning, facts=letter_facts(TODAY), act=act)


def test_a_parent_is_told_of_their_own_children_only(
    family, planning, writing, worker, social_worker, long_term_team, at
):
    """Theo’s father has responsibility for Theo: Mia is not in his copy."""
    before = Act(by=worker, at=at - timedelta(days=5))
    father = make_child(worker, before.at, given="Sean", family="Reay", born_on=date(1984, 1, 9))
    tie = RelationshipFacts(kind="PARENT", responsibility="HOLDS")
    relate(tie, one=father, other=family[1], act=before)
    involve(
        subject=father, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=before.at
    )
    case = issue_letter(planning=planning, facts=letter_facts(TODAY), act=writing)

    his = case.copies.get(to_name="Sean Reay")
    words = words_of(copy_files(social_worker, his)[-1])
    assert "Theo Dunn" in words
    assert "Mia" not in words
    assert his.address == ""
