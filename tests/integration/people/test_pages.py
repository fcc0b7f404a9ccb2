"""The pages: nothing typed is lost, nobody is overwritten, no name stands in an address."""

from datetime import date

import pytest

from kittiwake.records.access.models import Search
from kittiwake.records.access.services import close_record
from kittiwake.records.line.services import Act
from kittiwake.records.people.models import Person
from kittiwake.records.people.selectors import addresses_of, identity, relationships_of
from kittiwake.records.people.services import AddressFacts, change_person, record_address
from tests.integration.people_made import BORN, make_adult, make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
FIND, ADD = "/people/find/", "/people/add/"
DETAILS = {"sex": "F", "is_adult": "", "needs_interpreter": "", "birth_precision": "EXACT", "ethnicity": ""}


@pytest.fixture
def child(worker, at):
    return make_child(worker, at, "Kayleigh", "Dunn")


@pytest.fixture
def as_worker(client, worker):
    return sign_in(client, worker)


def text(answer):
    return answer.content.decode()


def test_a_search_says_why_and_is_logged_without_its_words(as_worker, child, worker):
    answer = as_worker.post(FIND, {"words": "Kaylee Dun", "born_on": "27/3/2008"})

    assert "Name sounds alike: Kayleigh Dunn" in text(answer)
    assert "Same date of birth" in text(answer)
    logged = Search.objects.get(user=worker)
    assert (logged.found, "kaylee" in logged.words_fingerprint.lower()) == (1, False)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({}, "Enter a name, a date of birth, an address or a number."),
        ({"born_on": "31/2/2008"}, "31 February is not a date"),
        ({"born_on": "27/3/08"}, "two digits"),
    ],
)
def test_a_search_says_what_is_wrong_and_keeps_what_was_typed(as_worker, typed, says):
    answer = as_worker.post(FIND, typed)

    assert answer.status_code == 422
    assert says in text(answer)
    assert typed.get("born_on", "") in text(answer)


def test_a_search_for_nobody_offers_to_add_them(as_worker):
    assert "Nobody found" in text(as_worker.post(FIND, {"words": "Oswald Pettigrew"}))


def test_a_search_shows_markup_as_text(as_worker):
    assert "<script>alert" not in text(as_worker.post(FIND, {"words": "<script>alert(1)</script>"}))


def test_a_closed_record_is_a_name_without_a_way_in(as_worker, child, team_manager, at):
    close_record(
        subject=child, closure="RESTRICTED", compartment="Staff", reason="Colleague", ring="0191 498 0300",
        members=[], by=team_manager, at=at,
    )  # fmt: skip

    found = text(as_worker.post(FIND, {"words": "Kayleigh Dunn", "contact": "1"}))
    assert "This record is closed to you. Ring 0191 498 0300." in found
    assert str(child.key) not in found


def test_a_match_is_used_for_the_contact_it_was_looked_for(as_worker, child):
    found = text(as_worker.post(FIND, {"words": "Kayleigh Dunn", "contact": "42"}))

    assert 'action="/contacts/42/people/match/"' in found
    assert f'name="subject" value="{child.key}"' in found
    assert 'name="because" value="Same name"' in found


def test_a_person_nobody_resembles_is_recorded_at_once(as_worker, worker):
    answer = as_worker.post(
        ADD, DETAILS | {"given": "Mia", "family": "Marsh", "aliases": "Mimi\nMo", "address": "12 Elm Road"}
    )

    person = Person.objects.get()
    seen = identity(worker, person.subject)
    assert answer.url == f"/people/{person.subject.key}/details/"
    assert (seen.name, seen.other_names, seen.address) == ("Mia Marsh", ("Mo", "Mimi"), "12 Elm Road")


def test_a_possible_duplicate_is_shown_side_by_side_and_nothing_is_saved(as_worker, child):
    answer = as_worker.post(ADD, DETAILS | {"given": "Kaylee", "family": "Dun", "born_on": "27 March 2008"})

    assert "Is it the same person?" in text(answer)
    assert "Name sounds alike: Kayleigh Dunn" in text(answer)
    assert 'name="given" value="Kaylee"' in text(answer)
    assert Person.objects.count() == 1


def test_somebody_else_of_that_name_is_recorded_when_it_is_said(as_worker, child):
    as_worker.post(ADD, DETAILS | {"given": "Kayleigh", "family": "Dunn", "confirmed": "new"})

    assert Person.objects.count() == 2


def test_what_was_typed_can_be_changed_after_the_comparison(as_worker, child):
    answer = as_worker.post(ADD, DETAILS | {"given": "Kayleigh", "family": "Dunn", "confirmed": "change"})

    assert 'value="Kayleigh"' in text(answer)
    assert Person.objects.count() == 1


def test_a_new_person_goes_on_to_the_contact(as_worker):
    answer = as_worker.post(ADD, DETAILS | {"given": "Mia", "contact": "42"})

    assert answer.url == f"/contacts/42/people/match/?subject={Person.objects.get().subject.key}"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({}, "Give a name."),
        ({"given": "Mia", "born_on": "25/4/2017"}, "has not come yet"),
        ({"given": "Mia", "born_on": "1/1/1890"}, "more than 120 years ago"),
        ({"given": "Mia", "born_on": "31/2/2015"}, "31 February is not a date"),
    ],
)
def test_a_person_who_cannot_be_right_is_not_recorded_and_nothing_typed_is_lost(as_worker, typed, says):
    answer = as_worker.post(ADD, DETAILS | {"religion": "Quaker"} | typed)

    assert answer.status_code == 422
    assert says in text(answer)
    assert 'value="Quaker"' in text(answer)
    assert not Person.objects.exists()


def test_a_wrong_nhs_number_is_recorded_and_told(as_worker, child):
    answer = as_worker.post(
        f"/people/{child.key}/numbers/add/", {"scheme": "nhs_number", "value": "9434765991"}, follow=True
    )

    assert "The check digit does not match" in text(answer)
    assert "9434765991" in text(answer)


def test_two_writers_see_both_texts_and_the_second_chooses(as_worker, child, other_worker, at):
    change_person(
        subject=child, expected_version=1, changes={"religion": "Quaker"}, act=Act(by=other_worker, at=at)
    )
    mine = DETAILS | {
        "born_on": "27 March 2008",
        "religion": "Methodist",
        "first_language": "Polish",
        "version": "1",
    }
    url = f"/people/{child.key}/details/change/"

    answer = as_worker.post(url, mine)
    assert answer.status_code == 409
    assert "Owen Sterling" in text(answer)
    assert "Quaker" in text(answer)
    assert "Methodist" in text(answer)

    chosen = {
        "compared": "1",
        "version": "2",
        "religion_choice": "both",
        "first_language_choice": "yours",
        "sex_choice": "theirs",
    }
    assert as_worker.post(url, mine | chosen).status_code == 302
    person = Person.objects.get(pk=child.pk)
    assert (person.religion, person.first_language, person.sex) == ("Quaker; Methodist", "Polish", "U")


def test_a_choice_that_was_not_made_is_asked_again(as_worker, child, other_worker, at):
    change_person(
        subject=child, expected_version=1, changes={"religion": "Quaker"}, act=Act(by=other_worker, at=at)
    )
    mine = DETAILS | {"born_on": "27 March 2008", "religion": "Methodist", "version": "2", "compared": "1"}

    assert as_worker.post(f"/people/{child.key}/details/change/", mine).status_code == 409
    assert Person.objects.get(pk=child.pk).religion == "Quaker"


def test_a_relationship_is_recorded_from_a_person_found(as_worker, child, worker, at):
    mother = make_adult(worker, at)
    url = f"/people/{child.key}/relationships/add/"
    assert as_worker.get(url).url == f"/people/find/?relate={child.key}"

    kind = {"stands": "MOTHER", "responsibility": "HOLDS", "certainty": "CONFIRMED", "other": str(mother.key)}
    as_worker.post(url, kind)

    [relative] = relationships_of(worker, child, on=at.date())
    assert (relative.stands, relative.who.name) == ("Mother", "Karen Dunn")


def test_an_address_is_recorded_protected_and_ended(as_worker, child, worker):
    as_worker.post(
        f"/people/{child.key}/addresses/add/", {"kind": "HOME", "lines": "12 Elm Road", "from_on": "5/1/2015"}
    )
    [home] = addresses_of(worker, child)
    as_worker.post(f"/people/{child.key}/addresses/{home.residence_id}/protect/", {"protect": "yes"})

    shown = text(as_worker.get(f"/people/{child.key}/details/"))
    assert "Address protected" in shown
    assert "Elm Road" not in shown
    as_worker.post(f"/people/{child.key}/addresses/{home.residence_id}/end/", {"to_on": "20/4/2017"})
    assert addresses_of(worker, child)[0].to_on == date(2017, 4, 20)


def test_another_persons_address_cannot_be_ended_from_here(as_worker, child, worker, at):
    act = Act(by=worker, at=at)
    home = record_address(AddressFacts(lines="1 Mill Lane"), subject=make_adult(worker, at), act=act)

    answer = as_worker.post(f"/people/{child.key}/addresses/{home.pk}/end/", {"to_on": "20/4/2017"})
    assert answer.status_code == 404


def test_a_household_is_shown_as_at_any_day(as_worker, child, worker, at):
    act = Act(by=worker, at=at)
    lodger = make_adult(worker, at, "Lodger", "Pike")
    for person in (child, lodger):
        record_address(AddressFacts(lines="12 Elm Road", from_on=date(2016, 1, 1)), subject=person, act=act)

    assert "Lodger Pike" in text(as_worker.get(f"/people/{child.key}/household/"))
    earlier = text(as_worker.get(f"/people/{child.key}/household/?on=31/12/2015"))
    assert "Household as at 31 December 2015" in earlier
    assert "Lodger Pike" not in earlier


def test_twins_are_born_from_one_form(as_worker, worker, at):
    unborn = make_child(worker, at, "Unborn", "Dunn", born_on=None, expected_on=date(2017, 4, 30))
    birth = {
        "born_on": "20/4/2017",
        "given": "Mia",
        "family": "Dunn",
        "twin_born_on": "20/4/2017",
        "twin_given": "Ada",
    }

    assert as_worker.post(f"/people/{unborn.key}/birth/", birth).status_code == 302
    assert Person.objects.filter(born_on=date(2017, 4, 20)).count() == 2


@pytest.mark.parametrize(
    "page",
    ["details", "details/change", "household", "names/add", "numbers/add", "addresses/add", "birth", "death"],
)
def test_every_page_opens_for_the_worker_and_for_no_onlooker(as_worker, child, onlooker, page):
    assert as_worker.get(f"/people/{child.key}/{page}/").status_code == 200
    sign_in(as_worker, onlooker)
    assert as_worker.get(f"/people/{child.key}/{page}/").status_code == 403


def test_no_page_shows_a_name_in_its_address(as_worker, child):
    shown = text(as_worker.get(f"/people/{child.key}/details/")) + text(
        as_worker.post(FIND, {"words": "Kayleigh"})
    )

    addresses = [part.split('"')[0].lower() for part in shown.split('href="')[1:]]
    assert not [address for address in addresses if "kayleigh" in address or "dunn" in address]


@pytest.mark.parametrize("size", [3, 30])
def test_the_search_page_asks_no_more_for_more_people(
    as_worker, worker, at, size, django_assert_max_num_queries
):
    for _ in range(size):
        make_child(worker, at, born_on=BORN)

    with django_assert_max_num_queries(29):
        as_worker.post(FIND, {"words": "Mia Dunn", "born_on": "27/3/2008", "address": "Elm"})


def test_a_relationship_can_be_told_from_the_other_end(as_worker, child, worker, at):
    mother = make_adult(worker, at)
    told = {
        "stands": "of:MOTHER",
        "responsibility": "HOLDS",
        "certainty": "CONFIRMED",
        "other": str(child.key),
    }

    as_worker.post(f"/people/{mother.key}/relationships/add/", told)

    assert [each.stands for each in relationships_of(worker, child, on=at.date())] == ["Mother"]
