"""Terms that change, what was written wrongly, and a home that closes. What stood before is kept."""

from datetime import date, timedelta

import pytest

from kittiwake.core.postcodes import spot_of
from kittiwake.records.line.services import Act
from kittiwake.records.matching.policies import NotPermitted
from kittiwake.records.matching.selectors import matches_for
from kittiwake.records.matching.services import ask_for_home
from kittiwake.records.provision.models import Hold
from kittiwake.records.provision.selectors import home_known, homes_closed, homes_open, terms_of
from kittiwake.records.provision.services import (
    BadHome,
    TermsFacts,
    WrittenFacts,
    change_terms,
    close_home,
    open_again,
    put_home_right,
)
from tests.integration.care_made import a_home
from tests.integration.matching_made import TYNEMOUTH, request_facts
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)
SOON = date(2017, 5, 8)


def written(**changes):
    known = {"name": "The Marlows", "lines": "1 The Marlows Row, Tarnmouth", "is_in_the_area": True}
    return WrittenFacts(**(known | changes))


def test_other_terms_stand_from_their_day_and_those_before_end_on_it(marlows, keeping):
    change_terms(home=marlows, facts=TermsFacts(from_on=SOON, beds=3, from_age=5), act=keeping)

    assert [terms_of(marlows, on=day).beds for day in (TODAY, SOON - timedelta(days=1), SOON)] == [2, 2, 3]
    assert terms_of(marlows, on=SOON).from_age == 5


def test_terms_said_again_for_their_first_day_are_put_right_and_the_old_ones_kept(marlows, keeping):
    change_terms(home=marlows, facts=TermsFacts(from_on=date(2012, 4, 2), beds=1), act=keeping)

    row = marlows.terms.get()
    assert row.beds == 1
    assert sorted(row.history.values_list("beds", flat=True)) == [1, 2]


def test_terms_that_end_leave_a_home_that_is_ruled_out(marlows, keeping, mia):
    change_terms(home=marlows, facts=TermsFacts(from_on=TODAY, to_on=SOON, beds=2), act=keeping)
    request = ask_for_home(subject=mia, facts=request_facts(is_emergency=True), act=keeping)

    assert matches_for(request, on=TODAY).found[0].is_possible
    assert [each.limit for each in matches_for(request, on=SOON).found[0].limits] == ["NO_TERMS"]


def test_a_named_child_stays_the_only_one_until_somebody_says_otherwise(keeping, mia, worker, at):
    corey = make_child(worker, at, given="Corey")
    nana = a_home(keeping, "Nana", "CONNECTED", named_child=corey)
    request = ask_for_home(subject=mia, facts=request_facts(is_emergency=True), act=keeping)
    change_terms(home=nana, facts=TermsFacts(from_on=TODAY, beds=2), act=keeping)
    assert [each.limit for each in matches_for(request, on=TODAY).found[0].limits] == ["NAMED"]

    change_terms(home=nana, facts=TermsFacts(from_on=TODAY, beds=2, is_for_others=True), act=keeping)
    assert matches_for(request, on=TODAY).found[0].is_possible


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"beds": 0}, "how many children"),
        ({"from_age": 9, "to_age": 8}, "youngest age before the oldest"),
        ({"to_on": TODAY}, "end before they begin"),
        ({"from_on": date(2012, 4, 1)}, "not open on that day"),
        ({"from_on": date(2016, 4, 1)}, "newest terms begin on 2 January 2017"),
    ],
)
def test_terms_that_cannot_be_are_refused_in_words(marlows, keeping, changes, says):
    change_terms(home=marlows, facts=TermsFacts(from_on=date(2017, 1, 2), beds=2), act=keeping)
    with pytest.raises(BadHome, match=says):
        change_terms(home=marlows, facts=TermsFacts(**({"from_on": TODAY, "beds": 2} | changes)), act=keeping)
    assert marlows.terms.count() == 2


def test_a_home_that_is_written_elsewhere_is_measured_from_there(marlows, keeping):
    first = marlows.address
    put_home_right(
        home=marlows, facts=written(lines="9 Castle Street", postcode=TYNEMOUTH, urn="SC9"),
        because="They moved.", act=keeping,
    )  # fmt: skip

    home = home_known(marlows.pk, on=TODAY).home
    assert (home.east, home.north) == (spot_of(TYNEMOUTH).east, spot_of(TYNEMOUTH).north)
    assert (home.urn, home.because) == ("SC9", "They moved.")
    first.refresh_from_db()
    assert first.lines == "1 The Marlows Row, Tarnmouth", "what an address said is never overwritten"
    assert home.history.filter(address=first).exists()


@pytest.mark.parametrize(
    ("changes", "because", "says"),
    [
        ({"name": "\u200b"}, "Wrong.", "Give it a name"),
        ({"lines": " "}, "Wrong.", "Say where"),
        ({"postcode": "NE1 8QH and more"}, "Wrong.", "The postcode"),
        ({"urn": "7" * 21}, "Wrong.", "number"),
        ({"urn": "SC1"}, "Wrong.", "Another open home has this number"),
        ({}, " ", "Say why"),
    ],
)
def test_what_cannot_be_written_is_refused_in_words(marlows, keeping, changes, because, says):
    a_home(keeping, "Tern House", "CHILDRENS_HOME", urn="SC1")
    with pytest.raises(BadHome, match=says):
        put_home_right(home=marlows, facts=written(**changes), because=because, act=keeping)


@pytest.mark.parametrize("changes", [{"postcode": "NE1 8QH and more"}, {"urn": "7" * 21}])
def test_a_home_does_not_join_with_a_number_or_postcode_that_is_none(keeping, changes):
    with pytest.raises(BadHome, match="characters; "):
        a_home(keeping, **changes)


def test_a_closed_home_is_offered_to_nobody_and_may_be_opened_again(marlows, keeping, mia):
    request = ask_for_home(subject=mia, facts=request_facts(is_emergency=True), act=keeping)
    close_home(home=marlows, on=TODAY, because="They retire.", act=keeping)

    assert homes_open(TODAY) == []
    assert matches_for(request, on=TODAY).found == ()
    assert [home.because for home in homes_closed(TODAY)] == ["They retire."]
    with pytest.raises(BadHome, match="closed from 24 April 2017 already"):
        close_home(home=marlows, on=SOON, because="Again.", act=keeping)

    open_again(home=marlows, because="It was the other Marlows.", act=keeping)
    assert homes_open(TODAY) == [marlows]


def test_a_bed_that_is_kept_is_given_back_before_a_home_closes(marlows, keeping, mia):
    kept = Hold.objects.create(
        home=marlows, subject=mia, bed=1, from_on=TODAY, to_on=SOON,
        recorded_by=keeping.by, recorded_at=keeping.at,
    )  # fmt: skip
    with pytest.raises(BadHome, match="given back first"):
        close_home(home=marlows, on=TODAY, because="They retire.", act=keeping)

    assert close_home(home=marlows, on=SOON, because="They retire.", act=keeping).closed_on == SOON
    assert kept.to_on == SOON, "its last night is the one before"


def test_who_keeps_no_register_changes_none(marlows, social_worker, at):
    act = Act(by=social_worker, at=at)
    for change in (
        lambda: change_terms(home=marlows, facts=TermsFacts(from_on=TODAY, beds=3), act=act),
        lambda: put_home_right(home=marlows, facts=written(), because="Wrong.", act=act),
        lambda: close_home(home=marlows, on=TODAY, because="They retire.", act=act),
        lambda: open_again(home=marlows, because="They do not.", act=act),
    ):
        with pytest.raises(NotPermitted):
            change()
