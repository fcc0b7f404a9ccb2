"""An area puts its work on a desk by writing `web/<area>/desk.py`."""

from pathlib import Path

import pytest

from kittiwake.web import __file__ as web
from kittiwake.web.desk import offers

pytestmark = pytest.mark.django_db
AREAS = sorted(path.parent.name for path in Path(web).parent.glob("*/desk.py"))


@pytest.mark.parametrize("area", AREAS)
def test_every_offer_has_its_heading_and_its_place(area):
    module = next(each for each in offers._modules() if each.__name__ == f"kittiwake.web.{area}.desk")

    assert module.TITLE[0].isupper()
    assert isinstance(module.ORDER, int)


def test_nobody_has_another_areas_work_on_an_empty_day(onlooker):
    assert list(offers.offered(onlooker)) == []
