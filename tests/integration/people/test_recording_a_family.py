"""A family recorded at once ends in the rows that recording its people one by one makes."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kittiwake.records.line.models import Event
from kittiwake.records.people.choices import RelationshipKind, ResidenceKind, Responsibility, Sex
from kittiwake.records.people.models import (
    Address,
    Disability,
    Identifier,
    Name,
    Person,
    Relationship,
    Residence,
)
from kittiwake.records.people.services import (
    AddressFacts,
    BadPerson,
    Bond,
    NameFacts,
    NumberFacts,
    PersonFacts,
    RelationshipFacts,
    record_family,
    record_person,
    relate,
)
from kittiwake.records.subject.models import Subject

pytestmark = pytest.mark.django_db
HOME = AddressFacts(lines="4 Elder Walk\nTarnmouth", postcode="TM1 1ZZ")
MEMBERS = {
    "mother": PersonFacts(
        names=(NameFacts(given="Dawn", family="Kell"), NameFacts(given="Dee", kind="KNOWN_AS")),
        born_on=date(1988, 2, 2), sex=Sex.FEMALE, home=HOME, needs_interpreter=False, source="The school",
    ),
    "child": PersonFacts(
        names=(NameFacts(given="Zoë", family="Kell"),), born_on=date(2010, 5, 5), sex=Sex.FEMALE, home=HOME,
        disabilities=("LD", "AUT"), numbers=(NumberFacts(scheme="nhs_number", value="9990000018"),),
    ),
    "father": PersonFacts(names=(NameFacts(given="Unknown father"),), is_unidentified=True, is_adult=True),
    "unborn": PersonFacts(
        names=(NameFacts(given="Baby", family="Kell"),), expected_on=date(2017, 8, 1),
        home=AddressFacts(kind=ResidenceKind.NO_FIXED),
    ),
}  # fmt: skip
BONDS = (
    Bond(
        "mother",
        RelationshipFacts(kind=RelationshipKind.MOTHER, responsibility=Responsibility.HOLDS),
        "child",
    ),
    Bond("mother", RelationshipFacts(kind=RelationshipKind.MOTHER), "unborn"),
    Bond("father", RelationshipFacts(kind=RelationshipKind.FATHER), "unborn"),
)


def rows(subjects):
    """What stands of these people, without what the database numbers."""
    keys = {subject.pk: name for name, subject in subjects.items()}
    columns = {
        Person: (
            "pk",
            "born_on",
            "birth_precision",
            "expected_on",
            "is_adult",
            "sex",
            "source",
            "recorded_at",
        ),
        Name: ("person", "kind", "given", "family", "folded", "recorded_by"),
        Disability: ("person", "code"),
        Identifier: ("person", "value", "is_valid"),
        Residence: ("person", "address__folded", "kind", "is_protected", "from_on"),
        Relationship: ("one", "other", "kind", "responsibility", "certainty"),
        Event: ("subject", "kind", "says", "happened_at", "recorded_by", "act"),
    }
    person = {Person: "pk", Relationship: "other", Event: "subject"}
    found = []
    for model, names in columns.items():
        about = model.objects.filter(**{f"{person.get(model, 'person')}__in": keys})
        for row in about.values_list(*names):
            found.append(
                (
                    model.__name__,
                    *(keys.get(cell, cell) if place < 2 else cell for place, cell in enumerate(row)),
                )
            )
    return sorted(found, key=str)


def one_by_one(act):
    subjects = {key: record_person(facts, act=act).subject for key, facts in MEMBERS.items()}
    for bond in BONDS:
        relate(bond.facts, one=subjects[bond.one], other=subjects[bond.other], act=act)
    return subjects


def test_at_once_ends_in_the_same_rows_as_one_by_one(act):
    assert rows(record_family(MEMBERS, BONDS, act=act)) == rows(one_by_one(act))


def test_those_with_one_home_share_the_dwelling(act):
    record_family(MEMBERS, BONDS, act=act)

    assert Address.objects.filter(lines=HOME.lines).count() == 1


def test_a_larger_family_asks_no_more_of_the_database(act):
    asked = []
    for count in (2, 20):
        members = {
            f"child {n}": PersonFacts(names=(NameFacts(given=f"Child {n}"),), home=HOME) for n in range(count)
        }
        with CaptureQueriesContext(connection) as queries:
            record_family(members, (), act=act)
        asked.append(len(queries))

    assert asked[1] <= asked[0]  # the second time the dwelling is there already


def test_one_who_cannot_be_right_keeps_everybody_off_the_record(act):
    wrong = MEMBERS | {"child": PersonFacts(names=(NameFacts(given="Zoë"),), born_on=date(2090, 1, 1))}

    with pytest.raises(BadPerson):
        record_family(wrong, (), act=act)

    assert not Subject.objects.exists()


def test_a_relationship_both_ways_round_is_refused(act):
    both = (*BONDS, Bond("child", RelationshipFacts(kind=RelationshipKind.MOTHER), "mother"))

    with pytest.raises(BadPerson, match="both ways"):
        record_family(MEMBERS, both, act=act)


def test_an_analyst_records_nobody(analyst, at):
    from kittiwake.records.access.policies import NotPermitted
    from kittiwake.records.line.services import Act

    with pytest.raises(NotPermitted):
        record_family(MEMBERS, BONDS, act=Act(by=analyst, at=at))


def test_a_social_worker_works_with_everybody_they_record(social_worker, at):
    from kittiwake.records.access.selectors import subjects_visible_to
    from kittiwake.records.line.services import Act

    subjects = record_family(MEMBERS, BONDS, act=Act(by=social_worker, at=at))

    assert set(subjects_visible_to(social_worker)) == set(subjects.values())
