"""How people stand to each other, from either end; births, twins and deaths."""

from datetime import date

import pytest

from kittiwake.core.dates import When
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act
from kittiwake.records.people.selectors import household_subjects, identity, relationships_of
from kittiwake.records.people.services import (
    AddressFacts,
    BadPerson,
    BirthFacts,
    NameFacts,
    RelationshipFacts,
    change_relationship,
    end_relationship,
    record_address,
    record_birth,
    record_death,
    relate,
)
from tests.integration.people_made import make_adult, make_child

pytestmark = pytest.mark.django_db
MOTHER = RelationshipFacts(kind="MOTHER", responsibility="HOLDS", certainty="CONFIRMED")


@pytest.fixture
def child(worker, at):
    return make_child(worker, at, sex="F")


@pytest.fixture
def mother(worker, at):
    return make_adult(worker, at, sex="F")


def test_a_relationship_reads_from_both_ends(child, mother, act, worker, at):
    relate(MOTHER, one=mother, other=child, act=act)

    [seen_by_child] = relationships_of(worker, child, on=at.date())
    [seen_by_mother] = relationships_of(worker, mother, on=at.date())
    assert (seen_by_child.stands, seen_by_child.responsibility) == ("Mother", "Holds parental responsibility")
    assert (seen_by_mother.stands, seen_by_mother.responsibility) == ("Daughter", "")


def test_both_lines_say_it_without_names(child, mother, act):
    relate(MOTHER, one=mother, other=child, act=act)

    says = {event.subject: event.says for event in Event.objects.filter(kind="relationship.added")}
    assert says == {
        child: "A relationship was recorded: mother",
        mother: "A relationship was recorded: daughter",
    }


@pytest.mark.parametrize(
    ("kinds", "turned", "says"),
    [
        (("MOTHER", "MOTHER"), False, "on both records already"),
        (("MOTHER", "PARENT"), False, "on both records already"),
        (("MOTHER", "MOTHER"), True, "the other way round"),
        (("SIBLING", "SIBLING"), True, "on both records already"),
    ],
)
def test_a_relationship_is_recorded_once(child, mother, act, kinds, turned, says):
    first, second = kinds
    relate(RelationshipFacts(kind=first), one=mother, other=child, act=act)
    one, other = (child, mother) if turned else (mother, child)

    with pytest.raises(BadPerson, match=says):
        relate(RelationshipFacts(kind=second), one=one, other=other, act=act)


def test_a_mother_born_after_her_child_is_told_and_not_refused(child, worker, at, act):
    younger = make_adult(worker, at, born_on=date(2010, 1, 1))

    assert "born after the child" in relate(MOTHER, one=younger, other=child, act=act).warnings[0]


def test_a_second_mother_is_told_and_not_refused(child, mother, worker, at, act):
    relate(MOTHER, one=mother, other=child, act=act)

    assert relate(MOTHER, one=make_adult(worker, at, "Joan"), other=child, act=act).warnings == (
        "Another mother is recorded for this child.",
    )


def test_an_ended_relationship_stays_true_of_the_days_it_held(child, mother, act, worker, at):
    partner = RelationshipFacts(kind="PARTNER", from_on=date(2015, 1, 1))
    other = make_adult(worker, at, "Lee")
    row = relate(partner, one=other, other=mother, act=act).relationship

    end_relationship(relationship_id=row.pk, to_on=date(2017, 1, 31), act=act)

    assert relationships_of(worker, mother, on=date(2017, 2, 1)) == []
    assert len(relationships_of(worker, mother, on=date(2017, 1, 31))) == 1


def test_parental_responsibility_is_put_right(child, worker, at, act):
    father = make_adult(worker, at, "Sean", sex="M")
    row = relate(RelationshipFacts(kind="FATHER"), one=father, other=child, act=act).relationship

    change_relationship(
        relationship_id=row.pk,
        certainty="CONFIRMED",
        responsibility="NOT",
        source="Birth certificate",
        act=act,
    )

    [seen] = relationships_of(worker, child, on=at.date())
    assert (seen.responsibility, seen.source) == ("Does not hold it", "Birth certificate")


def test_an_unborn_twin_is_born_with_the_same_mother_and_home(mother, worker, at, act):
    unborn = make_child(worker, at, "Unborn", "Dunn", born_on=None, expected_on=date(2017, 4, 30))
    relate(MOTHER, one=mother, other=unborn, act=act)
    record_address(AddressFacts(lines="12 Elm Road"), subject=unborn, act=act)

    mia, ada = record_birth(
        [
            BirthFacts(born_on=date(2017, 4, 20), sex="F", name=NameFacts(given="Mia", family="Dunn")),
            BirthFacts(born_on=date(2017, 4, 21), sex="F", name=NameFacts(given="Ada", family="Dunn")),
        ],
        subject=unborn,
        act=act,
    )

    assert (identity(worker, unborn).name, identity(worker, unborn).age) == ("Mia Dunn", "4 days")
    assert (mia.subject, mia.expected_on, ada.born_on) == (unborn, date(2017, 4, 30), date(2017, 4, 21))
    stands = {each.stands for each in relationships_of(worker, ada.subject, on=at.date())}
    assert stands == {"Mother", "Twin sister"}
    assert identity(worker, ada.subject).address == "12 Elm Road"
    assert set(household_subjects([ada.subject], at.date())) == {unborn, mother}


def test_a_child_is_born_once(worker, at, act):
    unborn = make_child(worker, at, "Unborn", "Dunn", born_on=None, expected_on=date(2017, 4, 30))
    birth = BirthFacts(born_on=date(2017, 4, 20))
    record_birth([birth], subject=unborn, act=act)

    with pytest.raises(BadPerson, match="on the record already"):
        record_birth([birth], subject=unborn, act=act)


def test_a_death_is_said_wherever_the_person_is_named(child, act, worker):
    record_death(subject=child, died=When.day(date(2017, 4, 2)), act=act)

    assert identity(worker, child).age == "died 2 April 2017, aged 9 years"


@pytest.mark.parametrize(
    ("died", "says"), [(date(2017, 5, 1), "not come yet"), (date(2001, 1, 1), "before the date of birth")]
)
def test_a_death_that_cannot_be_right_is_refused(child, act, died, says):
    with pytest.raises(BadPerson, match=says):
        record_death(subject=child, died=When.day(died), act=act)


def test_an_onlooker_relates_nobody(child, mother, onlooker, at):
    with pytest.raises(NotPermitted):
        relate(MOTHER, one=mother, other=child, act=Act(by=onlooker, at=at))
