"""Who is in a child's life: described by a worker, drawn, and the same in a table."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import IntegrityError, transaction

from kittiwake.records.access.services import close_record
from kittiwake.records.assessment import selectors, services
from kittiwake.records.assessment.choices import Sphere, Strength
from kittiwake.records.assessment.models import LifeTie
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.services import Act
from kittiwake.records.marking.passages import kept_from_family
from kittiwake.records.people.models import Agency
from kittiwake.records.people.services import RelationshipFacts, relate
from tests.integration.assessment_made import authorised, start
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import live_at, make_adult, make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)


def facts(**changes):
    known = {
        "called": "Tarn Street football club", "sphere": Sphere.PLACE, "strength": Strength.STRONG,
        "note": "She goes twice a week and talks of nothing else.", "found_on": TODAY,
    }  # fmt: skip
    return services.TieFacts(**(known | changes))


@pytest.fixture
def father(child, worker, at):
    """Dean, who lives elsewhere; Karen, the mother, lives with the child."""
    long_ago = Act(by=worker, at=at - timedelta(days=90))
    karen, dean = make_adult(worker, long_ago.at), make_adult(worker, long_ago.at, given="Dean", sex="M")
    for parent in (karen, dean):
        relate(RelationshipFacts(kind="PARENT"), one=parent, other=child, act=long_ago)
    for each in (child, karen):
        live_at(each, "3 Tannery Lane", act=long_ago)
    live_at(dean, "40 Kiln Street", act=long_ago)
    return dean


def life(author, child, *, on=TODAY):
    return selectors.ecomap_of(author.by, child, on=on)


def tie_to(ecomap, name):
    return next(strand for strand in ecomap.strands if strand.name == name)


def test_the_household_stands_in_the_middle_and_everybody_else_around_it(child, father, author):
    found = life(author, child)

    assert [who.name for who in found.family] == ["Mia Dunn", "Karen Dunn"]
    assert [(strand.name, strand.what) for strand in found.strands] == [
        ("Dean Dunn", "Father"),
        ("Tomasz Bielak", "Safeguarding East"),
    ]


def test_an_agency_stands_in_it_unless_its_name_would_tell_who_told_us(child, author, worker, at):
    act = Act(by=worker, at=at)
    school, nursery, club = (
        Agency.objects.create(name=name, kind="EDUCATION") for name in ("Tarn School", "Nursery", "Club")
    )
    make_contact(act, child, agency=school)
    make_contact(act, child, agency=nursery, sharing=Sharing.NOT_NAMED)
    make_contact(act, child, agency=club, wants_no_name_given=True)

    assert [each.name for each in life(author, child).strands] == ["Tarn School", "Tomasz Bielak"]


def test_a_tie_is_described_and_found_otherwise_later_with_both_kept(child, father, author):
    earlier = facts(towards=father, called="", sphere=Sphere.RELATIVE, found_on=TODAY - timedelta(days=30))
    first = services.find_tie(earlier, subject=child, act=author)
    second = services.find_tie(
        replace(earlier, strength=Strength.STRAINED, note="He shouts at the gate.", found_on=TODAY),
        subject=child, act=author,
    )  # fmt: skip

    strand = tie_to(life(author, child), "Dean Dunn")
    assert second.supersedes == first
    assert (strand.tie, strand.earlier) == (second, (first,))
    assert tie_to(life(author, child, on=TODAY - timedelta(days=1)), "Dean Dunn").tie == first
    assert (
        list(child.events.filter(kind="tie.found").values_list("source", flat=True))
        == [
            f"assessment.lifetie:{second.pk}",
            f"assessment.lifetie:{first.pk}",
        ]
        or child.events.filter(kind="tie.found").count() == 2
    )


def test_a_name_typed_otherwise_is_the_same_tie(child, author):
    services.find_tie(facts(), subject=child, act=author)
    services.find_tie(facts(called="  tarn street  FOOTBALL club "), subject=child, act=author)

    assert selectors.ties_found(child) == 1
    assert LifeTie.objects.count() == 2


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"called": " "}, "Say who or what"),
        ({"note": " \u200b"}, "Say in your words"),
        ({"strength": "MIDDLING"}, "Choose who or what it is"),
        ({"sphere": ""}, "Choose who or what it is"),
        ({"found_on": TODAY + timedelta(days=1)}, "has not come yet"),
        ({"called": "a" * 201}, "201 characters"),
        ({"note": "a" * 10_001}, "10,001 characters"),
    ],
)
def test_a_tie_that_says_too_little_is_refused(child, author, changes, says):
    with pytest.raises(services.BadTie, match=says):
        services.find_tie(facts(**changes), subject=child, act=author)

    assert not LifeTie.objects.exists()


def test_a_finding_is_not_older_than_the_one_that_stands(child, author):
    services.find_tie(facts(), subject=child, act=author)

    with pytest.raises(services.BadTie, match="24 April 2017"):
        services.find_tie(facts(found_on=TODAY - timedelta(days=2)), subject=child, act=author)


def test_a_child_has_no_tie_with_themselves_nor_with_somebody_sealed(child, father, author, team_manager, at):
    closing = {"compartment": "Witness", "reason": "At risk.", "ring": "Ruth, 0191 498 0301"}
    close_record(subject=father, closure="SEALED", **closing, members=[team_manager], by=team_manager, at=at)

    with pytest.raises(services.BadTie, match="themselves"):
        services.find_tie(facts(towards=child, called=""), subject=child, act=author)
    with pytest.raises(services.BadTie, match="somebody of the family"):
        services.find_tie(facts(towards=father, called=""), subject=child, act=author)
    assert "Dean Dunn" not in [strand.name for strand in life(author, child).strands]


def test_who_does_not_read_the_record_describes_no_tie_and_sees_none(child, onlooker, analyst, at):
    for stranger in (onlooker, analyst):
        with pytest.raises(services.NotPermitted):
            services.find_tie(facts(), subject=child, act=Act(by=stranger, at=at))
        assert selectors.ecomap_of(stranger, child, on=TODAY) is None


def test_the_database_refuses_a_tie_to_nobody_and_to_two(child, father, author):
    made = services.find_tie(facts(), subject=child, act=author)

    for changes in ({"called": ""}, {"towards": father}):
        with pytest.raises(IntegrityError, match="one_person_or_thing"), transaction.atomic():
            LifeTie.objects.filter(pk=made.pk).update(**changes)


def test_marked_words_are_kept_from_a_document_for_the_family(child, author):
    services.find_tie(facts(sharing=Sharing.NOT_FAMILY), subject=child, act=author)

    (passage,) = kept_from_family(child)
    assert passage.title == "A tie in the child’s life"


def typed(**changes):
    known = {
        "whom": "other", "called": "Football club", "sphere": "PLACE", "strength": "STRONG",
        "note": "Twice a week.", "sharing": "ORDINARY", "found_on_day": "24", "found_on_month": "4",
        "found_on_year": "2017",
    }  # fmt: skip
    return known | changes


def shown(client, assessment):
    answer = client.get(f"/assessments/{assessment.pk}/ecomap/")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def test_a_worker_describes_ties_by_page_and_the_table_says_what_is_drawn(client, child, father, author):
    assessment = start(child, act=author)
    sign_in(client, author.by)
    address = f"/assessments/{assessment.pk}/children/{assessment.parts.get().pk}/tie/"

    client.post(address, typed())
    client.post(address, typed(whom=str(father.key), strength="STRAINED", note="He shouts."))
    client.post(address, typed(whom="named Tomasz Bielak", strength="WEAK", note="She avoids him."))

    page = shown(client, assessment)
    rows = [[cell.text.strip() for cell in row.select("th, td")] for row in page.select("tbody tr")]
    assert [row[0] for row in rows] == ["Dean Dunn", "Tomasz Bielak", "Football club"]
    assert [row[2] for row in rows] == ["Strained", "Weak", "Strong"]
    for size in ("wide", "narrow"):
        drawn = page.select(f".kw-ecomap--{size} .kw-tie")
        assert [each["class"][1] for each in drawn] == ["kw-tie--strained", "kw-tie--weak", "kw-tie--strong"]
    overview = client.get(f"/assessments/{assessment.pk}/").content.decode()
    assert "3 ties" in overview


def test_what_is_missing_is_said_and_what_was_typed_stays(client, child, author):
    assessment = start(child, act=author)
    sign_in(client, author.by)
    address = f"/assessments/{assessment.pk}/children/{assessment.parts.get().pk}/tie/"

    answer = client.post(address, typed(called="", sphere="", note="Half a thought"))

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Write who or what it is." in page
    assert "Choose what they are to the child." in page
    assert "Half a thought" in page


def test_brothers_and_sisters_may_share_a_tie(client, child, worker, at, hold, author):
    other = hold(make_child(worker, at, given="Corey"))
    assessment = start(child, other, act=author)
    sign_in(client, author.by)
    parts = [part.pk for part in assessment.parts.all()]

    client.post(f"/assessments/{assessment.pk}/children/{parts[0]}/tie/", typed(children=parts))

    assert {row.subject for row in LifeTie.objects.all()} == {child, other}


def test_an_authorised_assessment_shows_what_was_found_by_then(client, child, author, signing):
    month_ago = timedelta(days=30)
    before = replace(author, at=author.at - month_ago), replace(signing, at=signing.at - month_ago)
    assessment = authorised(child, author=before[0], manager=before[1])
    services.find_tie(facts(), subject=child, act=author)
    sign_in(client, author.by)

    page = shown(client, assessment).get_text()

    assert "25 March 2017" in page
    assert "football" not in page
    part = assessment.parts.get()
    assert client.get(f"/assessments/{assessment.pk}/children/{part.pk}/tie/").status_code == 404


@pytest.fixture
def family_of(worker, at, hold, author):
    """An assessment of a child with so many siblings elsewhere by so many fathers, and a tie for each."""
    act = Act(by=worker, at=at - timedelta(days=90))

    def made(siblings, *, fathers):
        mother = make_adult(worker, act.at)
        men = [make_adult(worker, act.at, given=f"Father{number}") for number in range(fathers)]
        children = [make_child(worker, act.at, given=f"Child{number}") for number in range(siblings + 1)]
        for number, each in enumerate(children):
            relate(RelationshipFacts(kind="MOTHER"), one=mother, other=each, act=act)
            relate(RelationshipFacts(kind="FATHER"), one=men[number % fathers], other=each, act=act)
        first = hold(children[0])
        for number in range(siblings):
            services.find_tie(facts(called=f"Club {number}"), subject=first, act=author)
        for man in men[1:]:
            tie = facts(towards=man, called="", sphere=Sphere.RELATIVE)
            services.find_tie(tie, subject=first, act=author)
        return start(first, act=author)

    return made


def test_fourteen_siblings_and_five_fathers_are_drawn_and_cost_no_more_questions_than_two(
    client, family_of, author, django_assert_max_num_queries
):
    small, large = family_of(1, fathers=2), family_of(14, fathers=5)
    sign_in(client, author.by)
    shown(client, small)
    with django_assert_max_num_queries(40) as few:
        shown(client, small)

    with django_assert_max_num_queries(len(few)):
        page = shown(client, large)

    around = 14 + 5 + 1 + 14 + 1  # siblings, fathers, mother, clubs and the social worker
    for drawn in (".kw-ecomap--wide circle", ".kw-ecomap--narrow circle", "tbody tr"):
        assert len(page.select(drawn)) == around
