"""An ecomap and a body map at a desk and at a phone: described, tapped, read without seeing the drawing."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from kittiwake.core.dates import When
from kittiwake.records.access.services import involve
from kittiwake.records.assessment.models import LifeTie
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import RelationshipFacts, relate
from kittiwake.records.visits.models import BodyMap
from kittiwake.records.visits.services import record_visit
from tests.integration.assessment_made import start
from tests.integration.people_made import live_at, make_adult, make_child
from tests.integration.visits_made import visit_facts
from tests.journeys.fitting import assert_fits
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def mia(worker, social_worker, long_term_team, at):
    """Mia with her mother; fourteen brothers and sisters elsewhere, by five fathers."""
    act = Act(by=worker, at=at - timedelta(days=90))
    mother = make_adult(worker, act.at)
    fathers = [make_adult(worker, act.at, given=f"Father{number}") for number in range(5)]
    children = [
        make_child(worker, act.at, given=name) for name in ("Mia", *map("Sibling{}".format, range(14)))
    ]
    for number, child in enumerate(children):
        relate(RelationshipFacts(kind="MOTHER"), one=mother, other=child, act=act)
        relate(RelationshipFacts(kind="FATHER"), one=fathers[number % 5], other=child, act=act)
    for each in (children[0], mother):
        live_at(each, "3 Tannery Lane, Tarnmouth", act=act)
    involve(subject=children[0], user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    return children[0]


@pytest.mark.parametrize("width", [1280, 390])
def test_a_tie_is_described_and_the_drawing_fits_the_screen(
    new_page, assert_accessible, mia, social_worker, at, width
):
    assessment = start(mia, act=Act(by=social_worker, at=at))
    page = new_page(width=width)
    sign_in_browser(page, social_worker)
    page.goto(f"/assessments/{assessment.pk}/")
    page.get_by_role("link", name="Who is in the child’s life").click()
    page.get_by_role("button", name="Describe a tie").click()
    assert_fits(page)
    assert_accessible(page)
    page.get_by_label("Who or what does it lead to?").select_option("other")
    page.get_by_label("who or what is it?").fill("Tarn Street football club")
    page.get_by_label("Club, faith, work or place").check()
    page.get_by_label("Strained").check()
    page.get_by_label("How does it show?").fill("The coach shouts.")
    page.get_by_role("button", name="Put it on the record").click()

    expect(page.get_by_role("row", name="Tarn Street football club")).to_contain_text("Strained")
    assert LifeTie.objects.get().found_on == at.date()
    assert_fits(page)
    assert_accessible(page)
    drawn = page.locator("svg.kw-ecomap[role=img]:visible")
    expect(drawn).to_have_count(1)
    assert drawn.locator("circle").count() == page.locator("tbody tr").count()
    assert drawn.bounding_box()["width"] <= width


@pytest.mark.parametrize("width", [1280, 390])
def test_a_mark_is_tapped_on_the_drawing_and_read_in_words(
    new_page, assert_accessible, mia, social_worker, at, width
):
    facts = visit_facts(mia, when=When.moment(at - timedelta(hours=1)))
    part = record_visit(facts, act=Act(by=social_worker, at=at)).parts.get()
    page = new_page(width=width)
    sign_in_browser(page, social_worker)
    page.goto(f"/people/{mia.key}/visits/{part.pk}/")
    page.get_by_role("link", name="Write down marks that were seen").click()
    page.locator("[data-spot='FRONT upper_arm LEFT']").click()
    expect(page.get_by_label("Where is it?")).to_have_value("FRONT upper_arm LEFT")
    page.get_by_label("What does it look like?").select_option("BRUISE")
    assert_fits(page)
    assert_accessible(page)
    page.get_by_role("button", name="Put it on the record").click()

    expect(page.get_by_role("row", name="Upper arm, left, front")).to_contain_text("Bruise")
    assert BodyMap.objects.get().when == facts.when
    assert_fits(page)
    assert_accessible(page)


def test_without_scripts_the_list_alone_says_where_a_mark_is(new_page, mia, social_worker):
    page = new_page(width=320, javascript=False)
    sign_in_browser(page, social_worker)
    page.goto(f"/people/{mia.key}/marks/write/")
    page.get_by_label("Where is it?").select_option("BACK calf RIGHT")
    page.get_by_label("What does it look like?").select_option("CUT")
    page.get_by_role("button", name="Another mark").click()
    page.get_by_label("Where is it?").last.select_option("FRONT knee LEFT")
    page.get_by_label("What does it look like?").last.select_option("CUT")
    page.get_by_role("button", name="Put it on the record").click()

    expect(page.get_by_role("row", name="Calf, right, back")).to_be_visible()
    expect(page.get_by_role("row", name="Knee, left, front")).to_be_visible()
