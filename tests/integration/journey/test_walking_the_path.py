"""Every step of the table can be come to, opened by its button and taken; and the map follows."""

import pytest
from django.urls import reverse

from kittiwake.assurance.journey import path_of, steps
from kittiwake.core.today import today
from kittiwake.records.access.policies import can
from tests.integration.journey.a_life import TAKING, WITH, begin, end_protection

pytestmark = pytest.mark.django_db


@pytest.fixture
def life(worker, manager):
    return begin(worker, manager)


def map_of(life):
    return {each.step.key: each for each in path_of(life.worker, life.child, today=today())}


def taken(life):
    return {key: len(standing.instances) for key, standing in map_of(life).items()}


def lived_until(life, key):
    """Every step before this one, taken."""
    for earlier, take in TAKING.items():
        if earlier == key:
            return
        take(life)


def test_every_step_of_the_table_is_walked():
    assert [step.key for step in steps() if step.key not in {*TAKING, *WITH}] == []


def test_each_step_is_offered_when_its_time_comes_and_taking_it_moves_the_map(life, as_):
    for key, take in TAKING.items():
        before, standing = taken(life), map_of(life)[key]
        assert standing.may_begin or not standing.step.after, key
        if standing.step.opens:
            _opened_by_its_button(life, standing.step, as_)

        take(life)
        moved = {step for step, times in taken(life).items() if times > before[step]}
        assert {key, *(step for step, other in WITH.items() if other == key)} <= moved, key


def _opened_by_its_button(life, step, as_):
    """The map shows its button to somebody who may take it, and the button's page is about this child."""
    button = reverse(step.opens, kwargs={"key": life.child.key})
    who = next(each for each in (life.worker, life.deciding) if can(each, step.may, on=today()))
    page = as_(who).get(reverse("journey:journey", kwargs={"key": life.child.key})).content.decode()
    assert f'href="{button}"' in page.partition("kw-path")[0], step.key
    opened = as_(who).get(button)
    assert opened.status_code == 200, step.key
    assert "Mia" in opened.content.decode(), step.key


def test_nothing_is_offered_before_anybody_was_told_of_the_child(life):
    assert [key for key, standing in map_of(life).items() if standing.may_begin] == []


@pytest.mark.parametrize(
    ("by_then", "not_offered"),
    [
        ("cin_plan", {"conference", "visit", "cin_review"}),
        ("enquiry", {"conference", "core_group", "review_conference", "designated"}),
        ("visit", {"cin_plan", "cin_review", "placement", "care_review"}),
    ],
)
def test_a_step_is_not_offered_where_it_cannot_be_taken(life, by_then, not_offered):
    lived_until(life, by_then)

    assert {key for key, standing in map_of(life).items() if standing.may_begin} & not_offered == set()


def test_what_belongs_to_a_plan_is_not_offered_when_it_has_ended(life):
    lived_until(life, "designated")
    assert map_of(life)["core_group"].may_begin

    end_protection(life)
    standing = map_of(life)
    assert not any(
        standing[key].may_begin for key in ("visit", "core_group", "review_conference", "designated")
    )
    assert standing["cin_plan"].may_begin


def test_a_discussion_that_was_held_is_over(life):
    lived_until(life, "enquiry")
    assert map_of(life)["strategy"].instances[0].ended_on is None

    TAKING["enquiry"](life)
    assert map_of(life)["strategy"].instances[0].ended_on is not None
