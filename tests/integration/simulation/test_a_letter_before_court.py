"""The story of Corin and Wren shows what the pages of court are for, on the morning of the demonstration."""

from datetime import date

import pytest
from django.db import transaction

from kittiwake.records.access.models import User
from kittiwake.records.court.selectors import agenda_for, lapsing_for
from kittiwake.records.line.checking import findings
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.one_go import no_savepoints
from kittiwake.simulation.run import _stage
from kittiwake.simulation.stage import tell_time, time_given_back
from kittiwake.simulation.stories.a_letter_before_court import tell
from kittiwake.simulation.working_hours import moment

pytestmark = pytest.mark.django_db
AS_AT, SINCE = date(2017, 4, 24), date(2016, 4, 24)


def test_one_stands_still_and_one_has_an_order_that_lapses_this_week(db):
    with time_given_back(), transaction.atomic(), no_savepoints():
        tell_time(moment(SINCE, 9))
        stage = _stage(Chance(5, "newcastle-2017"), "newcastle-2017", 0.001, AS_AT, SINCE)
        for _at in tell(stage):
            pass
        tell_time(stage.morning)
        manager, lawyer = (User.objects.get(email=f"{key}@demo.example") for key in ("ruth", "shanice"))

        (item,) = agenda_for(manager, on=AS_AT)
        assert item.kind == "preproceedings"
        assert "Past the mid-point without a review" in item.drifting[0]
        assert "Quayside Family Centre" in item.drifting[1]
        assert [each.lapse.lapses_on for each in lapsing_for(lawyer, on=AS_AT)] == [date(2017, 4, 27)]
        assert list(findings()) == []
        transaction.set_rollback(True)
