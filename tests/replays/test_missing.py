"""R29: four figures of return interviews, what was told and not used, and what three children share."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client

from kittiwake.measures import by_month, find
from kittiwake.records.access.models import Restriction, Team
from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
from kittiwake.records.missing.services import ThemeFacts, use_theme
from tests.integration.front_door_pages.reading_pages import text_of
from tests.integration.missing_made import ARCADE, missing_and_back, talked
from tests.integration.months_missing import make_missing_months
from tests.integration.people_made import make_child
from tests.signing_in import sign_in
from tests.standing_people import join

pytestmark = pytest.mark.django_db
FIGURES = {
    "return_interviews_offered": "3 of 4 (75%)",
    "return_interviews_accepted": "2 of 4 (50%)",
    "return_interviews_held": "2 of 4 (50%)",
    "return_interviews_held_in_time": "1 of 4 (25%)",
}


@pytest.fixture
def coordinator(db):
    return join("Elke Thorn", "missing_coordinator", Team.objects.create(name="Missing and Exploited"))


@pytest.fixture
def three(worker, social_worker, long_term_team, at):
    """Three children of one worker."""
    found = [make_child(worker, at - timedelta(days=90), given=name) for name in ("Mia", "Kit", "Wren")]
    for child in found:
        involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    return found


def reads(user, address):
    return text_of(sign_in(Client(), user).get(address))


@pytest.mark.replay("R29")
def test_offered_accepted_held_and_held_in_time_are_four_figures(worker, at):
    make_missing_months(worker)
    for key, said in FIGURES.items():
        march = by_month(find(key), connection, "postgres", as_at=at.date(), months=2)[0]
        assert march.count.says == said, key


@pytest.mark.replay("R29")
def test_what_was_told_and_not_used_within_the_limit_is_shown_as_unused(
    three, social_worker, coordinator, team_manager, at
):
    """Held on 12 April; five working days after Good Friday and Easter Monday is Friday 21 April."""
    mia, writing = three[0], Act(by=social_worker, at=at)
    episode = missing_and_back(mia, writing, hours_ago=24 * 13, back_hours_ago=24 * 12 + 9)
    talk = talked(episode, writing, Act(by=coordinator, at=at), ARCADE, hours_after=9)
    for viewer in (social_worker, team_manager):
        desk = reads(viewer, "/").partition("1 theme of a return interview not used in a plan")[2]
        assert "Was due 21 April" in desk
    page = reads(social_worker, f"/people/{mia.key}/missing/")
    assert "Not used yet" in page

    theme = talk.themes.get()
    use_theme(theme=theme, used_in="RISK", says="Staff ring us when he is there.", act=writing)
    assert "not used in a plan" not in reads(social_worker, "/")


@pytest.mark.replay("R29")
def test_three_children_at_one_place_are_a_pattern_for_those_who_may_see_all_three(
    three, social_worker, coordinator, team_manager, manager, at
):
    spellings = ("Quay Arcade", "quay arcade", "Quay-Arcade")
    for number, (child, name) in enumerate(zip(three, spellings, strict=True)):
        act = Act(by=social_worker, at=at)
        episode = missing_and_back(child, act, hours_ago=90 + 5 * number, back_hours_ago=50)
        theme = ThemeFacts(kind="PLACE", name=name, says="They wait there.")
        talked(episode, act, Act(by=coordinator, at=at), theme)
    for viewer in (coordinator, team_manager):
        assert "Quay Arcade: 3 children" in reads(viewer, "/missing/patterns/")

    _seal(three[2], by=team_manager, at=at)
    for viewer in (coordinator, manager):
        page = reads(viewer, "/missing/patterns/")
        assert "Quay" not in page
        assert "2 children" not in page


def _seal(child, *, by, at):
    Restriction.objects.create(
        subject=child, closure="SEALED", reason="Her father works here.", ring="Ruth Garside, 0191 498 0300",
        from_on=at.date(), recorded_by=by, recorded_at=at,
    )  # fmt: skip
