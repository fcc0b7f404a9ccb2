"""Blank controls are drawn once; what somebody typed is drawn for them and forgotten."""

from dataclasses import replace

import pytest
from markupsafe import Markup

from kittiwake.web.components import blank
from kittiwake.web.components.controls import Control, Part

CONTROL = Control(
    kind="text",
    id="id_reason",
    name="reason",
    label="Why?",
    hint="",
    error="",
    value="",
    choices=(),
    parts=(),
    attributes={"rows": "3"},
)


@pytest.fixture
def draw():
    """Draws a control, and counts how often it is asked to."""

    class Drawing:
        times = 0

        def __call__(self, it, *look):
            self.times += 1
            return Markup("{} {} {}").format(it.label, it.value, look)

    return Drawing()


def test_a_blank_control_is_drawn_once(draw):
    first, second = (blank.drawn(draw, CONTROL, "Why, once?", hints={}) for _ in range(2))

    assert (first, draw.times) == (second, 1)


@pytest.mark.parametrize(
    "typed",
    [
        {"value": "He said no"},
        {"error": "Say why."},
        {"parts": (Part(name="day", label="Day", value="3"),)},
    ],
)
def test_what_was_typed_or_is_wrong_is_drawn_each_time(draw, typed):
    for _ in range(2):
        blank.drawn(draw, replace(CONTROL, **typed), "Why, typed?", hints={})

    assert draw.times == 2


def test_controls_that_differ_are_never_taken_for_one_another(draw):
    others = [
        CONTROL,
        replace(CONTROL, name="other"),
        replace(CONTROL, choices=(("A", "Yes"),)),
        replace(CONTROL, attributes={"rows": "6"}),
    ]
    for each in others:
        blank.drawn(draw, each, "Why, differently?", hints={})
    blank.drawn(draw, CONTROL, "Why, differently?", hints={"A": "<b>"})
    blank.drawn(draw, CONTROL, "Why, differently?", hints={"A": Markup("<b>")})

    assert draw.times == len(others) + 2


def test_only_so_many_are_kept(draw):
    for number in range(blank.KEPT + 1):
        blank.drawn(draw, replace(CONTROL, id=f"id_{number}"), "Why, often?", hints={})
    blank.drawn(draw, replace(CONTROL, id="id_0"), "Why, often?", hints={})

    assert draw.times == blank.KEPT + 2
