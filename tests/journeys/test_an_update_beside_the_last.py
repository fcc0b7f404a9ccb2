"""Who writes an update has last time's words in view, beside their own where there is room."""

from datetime import timedelta

import pytest

from kittiwake.records.access.services import involve
from kittiwake.records.assessment.choices import AssessmentKind
from kittiwake.records.line.services import Act
from tests.integration.assessment_made import authorised, start
from tests.integration.people_made import make_child
from tests.journeys.fitting import assert_fits
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def update(worker, social_worker, team_manager, long_term_team, at):
    """An update of an assessment that was authorised a month ago."""
    before = at - timedelta(days=30)
    child = make_child(worker, before - timedelta(days=60), given="Mia")
    involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=before)
    last = authorised(child, author=Act(by=social_worker, at=before), manager=Act(by=team_manager, at=before))
    writing = Act(by=social_worker, at=at)
    return start(child, act=writing, kind=AssessmentKind.UPDATE, follows=last)


@pytest.mark.parametrize(("width", "side_by_side"), [(1280, True), (390, False)])
def test_last_times_words_stand_beside_what_is_written_now(
    new_page, update, social_worker, assert_accessible, width, side_by_side
):
    page = new_page(width)
    sign_in_browser(page, social_worker)
    page.goto(f"/assessments/{update.pk}/sections/worries/")

    last = page.get_by_role("group", name="Last time").bounding_box()
    now = page.get_by_role("textbox").first.bounding_box()
    assert (last["x"] + last["width"] <= now["x"] and last["y"] <= now["y"]) == side_by_side
    assert_accessible(page)
    assert_fits(page)
