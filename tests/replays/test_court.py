"""R18 and R19: a letter that is not whole is not issued; nobody in pre-proceedings is forgotten."""

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from kittiwake.records.court.models import PreProceedings
from kittiwake.records.court.services import (
    BadCourt,
    end_pre_proceedings,
    hold_meeting,
    issue_letter,
    look_at,
)
from kittiwake.records.line.services import Act
from tests.integration.court_made import (
    a_family,
    back,
    in_pre_proceedings,
    letter_facts,
    meeting,
    planned,
)
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)


@pytest.fixture
def mia(act, social_worker, long_term_team):
    return a_family(back(act, 300), social_worker, long_term_team)[0]


@pytest.fixture
def writing(social_worker, at):
    return Act(by=social_worker, at=at)


@pytest.fixture
def deciding(team_manager, at):
    return Act(by=team_manager, at=at)


@pytest.mark.replay("R18")
@pytest.mark.parametrize("missing", ["worry", "change", "by_on"])
def test_without_each_concern_what_must_change_and_by_when_it_is_not_issued(mia, writing, deciding, missing):
    planning, facts = planned(writing, deciding, mia), letter_facts(TODAY)
    concern = replace(facts.concerns[0], **{missing: None if missing == "by_on" else ""})

    with pytest.raises(BadCourt, match="Concern 1: the letter cannot be issued without"):
        issue_letter(planning=planning, facts=replace(facts, concerns=(concern,)), act=writing)

    assert not PreProceedings.objects.exists()


@pytest.mark.replay("R18")
def test_without_what_happens_if_not_it_is_not_issued(mia, writing, deciding):
    planning = planned(writing, deciding, mia)

    with pytest.raises(BadCourt, match="what happens if nothing changes"):
        issue_letter(planning=planning, facts=letter_facts(TODAY, otherwise=""), act=writing)


@pytest.mark.replay("R18")
def test_family_and_friends_not_considered_yet_needs_the_reason_and_is_shown(mia, writing, deciding):
    planning = planned(writing, deciding, mia)
    unsaid = letter_facts(TODAY, connected="NOT_YET", connected_says="")
    with pytest.raises(BadCourt, match="were not considered yet"):
        issue_letter(planning=planning, facts=unsaid, act=writing)

    said = replace(unsaid, connected_says="Her mother names nobody yet.")
    case = issue_letter(planning=planning, facts=said, act=writing)
    page = reads(writing.by, f"/people/{mia.key}/in-court/before/{case.pk}/")
    assert "Not considered yet" in page
    assert "Her mother names nobody yet." in page


@pytest.mark.replay("R19")
def test_a_child_is_on_the_agenda_by_construction_and_leaves_it_only_by_a_decision(mia, writing, deciding):
    case = in_pre_proceedings(back(writing, 3), back(deciding, 3), mia)
    manager = deciding.by
    assert "Mia Dunn" in reads(manager, "/legal-panel/")

    known = {"on": TODAY, "because": "It is better.", "act": deciding}
    look_at(case=case, says="STEP_DOWN", again_on=None, **known)
    assert "Mia Dunn" in reads(manager, "/legal-panel/"), "what the panel says is not yet an end"

    end_pre_proceedings(case=case, endings={mia.pk: "STEPDOWN"}, **known)
    assert "Mia Dunn" not in reads(manager, "/legal-panel/")


@pytest.mark.replay("R19")
def test_past_the_mid_point_without_a_review_it_is_shown_as_drifting_with_the_reason_in_words(
    mia, writing, deciding
):
    case = in_pre_proceedings(back(writing, 60), back(deciding, 60), mia)
    hold_meeting(case=case, facts=meeting(date(2017, 3, 1)), act=back(writing, 54))
    still = "Past the mid-point without a review: it was due by 12 April 2017, and has not been held."

    assert still in reads(deciding.by, "/legal-panel/").partition("Everybody in pre-proceedings")[0]
    assert still in reads(writing.by, f"/people/{mia.key}/in-court/before/{case.pk}/")

    hold_meeting(case=case, facts=meeting(TODAY, kind="REVIEW"), act=writing)
    assert still not in reads(deciding.by, "/legal-panel/")


def reads(user, address):
    return sign_in(Client(), user).get(address).content.decode()
