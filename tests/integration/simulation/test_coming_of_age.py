"""A child of an invented family who turns 18 has no plan any more, and the others’ go on."""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest
from django.db import transaction

from kittiwake.core.dates import add_months
from kittiwake.records.line.checking import findings
from kittiwake.records.people.models import Person
from kittiwake.records.plans.models import Plan
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.one_go import no_savepoints
from kittiwake.simulation.population.families import draw_family
from kittiwake.simulation.population.settling import Household
from kittiwake.simulation.run import _stage
from kittiwake.simulation.stage import tell_time, time_given_back
from kittiwake.simulation.volumes.arrivals import near
from kittiwake.simulation.volumes.course import Course
from kittiwake.simulation.volumes.family import tell_held
from kittiwake.simulation.volumes.holding import Held
from kittiwake.simulation.volumes.words import CATALOGUES, VERBS, filled
from kittiwake.simulation.working_hours import moment

pytestmark = pytest.mark.django_db
AS_AT, SINCE, TOLD = date(2017, 4, 24), date(2014, 4, 24), date(2014, 6, 3)
ENOUGH = 20_000
KINDS = {"on_a_plan": "CHILD_PROTECTION", "in_need": "CHILD_IN_NEED"}


def family_with(stage, after):
    """The first drawn family with a child at home who turns 18 so many days after the authority is told."""
    first, last = (TOLD + timedelta(days=days) for days in after)
    for number in range(ENOUGH):
        family = draw_family(stage.chance.of("family", number), preset=stage.preset, number=number, on=TOLD)
        young = [key for key in family.children() if family.members[key].home == "home"]
        born = {key: family.members[key].facts.born_on for key in young if family.members[key].facts.born_on}
        if any(first <= add_months(day, 12 * 18) <= last for day in born.values()):
            return number, tuple(key for key, day in born.items() if add_months(day, 12 * 18) > TOLD)
    raise LookupError("No such family is drawn.")


@pytest.fixture
def stage(db):
    with time_given_back(), transaction.atomic(), no_savepoints():
        tell_time(moment(SINCE, 9))
        yield _stage(Chance(5, "newcastle-2017"), "newcastle-2017", 0.001, AS_AT, SINCE)


@pytest.mark.parametrize("after", [(400, 600), (600, 800), (800, 1000)])
@pytest.mark.parametrize("helped", ["on_a_plan", "in_need"])
def test_a_plan_ends_at_eighteen(stage, helped, after):
    number, children = family_with(stage, after)
    arrival = near(stage.chance.of("held", number), TOLD, stage.preset)
    course = Course(help=helped, children=children)
    tell_held(stage, Held(number=number, arrival=arrival, course=course), since=SINCE)

    grown = Person.objects.filter(born_on__lte=add_months(AS_AT, -12 * 18), born_on__gt=date(1997, 1, 1))
    assert grown.exists()
    assert not Plan.objects.filter(subject__person__in=grown, to_on=None).exists()
    plans = Plan.objects.filter(subject__person__in=grown, kind=KINDS[helped])
    assert plans.exists()
    for plan in plans:
        assert plan.from_on < add_months(plan.subject.person.born_on, 12 * 18)
        assert plan.end_reason == "ADULT"
    assert list(findings()) == []


def test_a_family_whose_children_have_all_grown_up_is_still_spoken_of(stage):
    number, _ = family_with(stage, (400, 600))
    grown = replace(_settled(stage, number), on=date(2040, 1, 1))
    family = grown.family
    assert grown.children() == []

    said = filled(stage.chance, ["{child}, and {children}"], grown)

    assert all(family.members[key].facts.names[0].given in said for key in family.children())


@pytest.mark.parametrize(("children", "verb"), [(1, "is"), (2, "are")])
def test_one_child_is_and_several_are(stage, children, verb):
    told = "{children} {are} at school"
    numbers = (number for number in count() if len(_settled(stage, number).children()) == children)

    assert filled(stage.chance, [told], _settled(stage, next(numbers))).endswith(f" {verb} at school")


def test_no_text_puts_several_children_before_a_verb_of_its_own():
    written = "".join(catalogue.read_text(encoding="utf-8") for catalogue in CATALOGUES)

    assert re.findall(rf"{{children}} (?:{'|'.join(VERBS)})\b", written) == []


def _settled(stage, number):
    family = draw_family(stage.chance.of("family", number), preset=stage.preset, number=number, on=TOLD)
    place = next(iter(stage.agencies.values()))[0]
    return Household(number=number, family=family, school=place, surgery=place, on=TOLD)
