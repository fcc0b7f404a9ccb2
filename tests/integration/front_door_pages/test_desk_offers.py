"""An area puts its work on a desk by writing `web/<area>/desk.py`."""

from pathlib import Path

import pytest

from kittiwake.records.access.models import Team
from kittiwake.web import __file__ as web
from kittiwake.web.desk import offers, present
from tests.standing_people import join

pytestmark = pytest.mark.django_db
AREAS = sorted(path.parent.name for path in Path(web).parent.glob("*/desk.py"))


@pytest.mark.parametrize("area", AREAS)
def test_every_offer_has_its_heading_and_its_place(area):
    module = next(each for each in offers._modules() if each.__name__ == f"kittiwake.web.{area}.desk")

    assert module.TITLE[0].isupper()
    assert isinstance(module.ORDER, int)


def test_nobody_has_another_areas_work_on_an_empty_day(onlooker):
    assert list(offers.offered(onlooker)) == []


@pytest.mark.parametrize(
    ("role", "told"), [("social_worker", True), ("conference_chair", False), ("reviewing_officer", False)]
)
def test_that_no_child_is_allocated_is_said_to_those_who_hold_children(db, role, told):
    viewer = join("Nuala Finch", role, Team.objects.create(name="Safeguarding North"))

    titles = [section.title for section in present.sections_for(viewer)]
    assert ("Your children" in titles) == told
