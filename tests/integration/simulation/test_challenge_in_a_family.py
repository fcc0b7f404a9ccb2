"""A drifting plan of an invented family is challenged: what is answered, what changes, and if it holds."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import transaction

from kittiwake.records.challenge.models import Challenge
from kittiwake.records.line.checking import findings
from kittiwake.records.plans.models import PlanVersion
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.one_go import no_savepoints
from kittiwake.simulation.population.families import draw_family
from kittiwake.simulation.run import _stage
from kittiwake.simulation.stage import tell_time, time_given_back
from kittiwake.simulation.volumes.arrivals import near
from kittiwake.simulation.volumes.course import Course
from kittiwake.simulation.volumes.family import tell_held
from kittiwake.simulation.volumes.holding import Held, _young
from kittiwake.simulation.working_hours import moment

pytestmark = pytest.mark.django_db
AS_AT, SINCE, TOLD = date(2017, 4, 24), date(2014, 4, 24), date(2015, 6, 3)


@pytest.fixture
def told(db):
    """Tells one family whose plan stands still, in an authority where these things happen so often."""

    def tell(helped, **often):
        tell_time(moment(SINCE, 9))
        made = _stage(Chance(5, "newcastle-2017"), "newcastle-2017", 0.001, AS_AT, SINCE)
        stage = replace(made, preset=replace(made.preset, practice=made.preset.practice | often))
        for number in range(1000):
            drawn = stage.chance.of("family", number)
            family = draw_family(drawn, preset=stage.preset, number=number, on=TOLD)
            children = tuple(_young(family, AS_AT))
            if children:
                break
        arrival = near(stage.chance.of("held", number), TOLD, stage.preset)
        course = Course(help=helped, children=children[:1], drifts=True)
        tell_held(stage, Held(number=number, arrival=arrival, course=course), since=SINCE)

    with time_given_back(), transaction.atomic(), no_savepoints():
        yield tell
        transaction.set_rollback(True)


OFTEN = {"challenged": 1, "officer_named": 1, "not_overseen": 0, "plan_is_draft": 0, "worker_changes": 0}


@pytest.mark.parametrize(("helped", "challenger"), [("on_a_plan", "CHAIR"), ("in_need", "REVIEWING_OFFICER")])
def test_what_stands_still_is_challenged_and_written_anew(told, helped, challenger):
    told(helped, **OFTEN, challenge_without_effect=0)

    first = Challenge.objects.order_by("pk").first()
    before, after = (PlanVersion.objects.get(pk=key.partition(":")[2]) for key in _keys(first))
    assert first.challenger == challenger
    assert first.raised_by != before.author
    assert after.number > before.number
    assert after.written_at > first.raised_at
    assert first.rereadings.count() == 1
    assert list(findings()) == []


def _keys(challenge):
    return challenge.closing.before, challenge.closing.after


def test_nobody_answers_and_it_goes_further_by_itself(told):
    told("on_a_plan", **OFTEN, challenge_left=1)

    stages = Challenge.objects.order_by("pk")[0].reached.order_by("number")
    assert [(each.stage, each.is_by_itself) for each in stages] == [("informal", False), ("formal", True)]


def test_a_challenge_that_changes_nothing_says_why_it_was_accepted(told):
    told("on_a_plan", **OFTEN, challenge_without_effect=1)

    closed = Challenge.objects.exclude(closing=None)
    assert closed.count() > 1
    assert all(each.closing.accepted and not each.closing.is_changed for each in closed)
    assert not any(each.rereadings.exists() for each in closed)
