"""The stages of a challenge are data: in order, each with its own clock and its own event."""

import pytest
from django.apps import apps

from kittiwake import clocks
from kittiwake.records.challenge.choices import About
from kittiwake.records.challenge.stages import (
    MalformedStages,
    challengeable,
    kind_of,
    next_stage,
    read_again_after,
    read_stages,
    stages,
)
from kittiwake.records.line.kinds import kinds

BLOCK = {"key": "a", "title": "A", "clock": "ch.a", "answers": "Somebody"}


def test_each_stage_has_a_clock_that_starts_when_it_is_reached_and_stops_with_an_answer():
    for stage in stages():
        clock = clocks.clock(stage.clock)
        assert clock.starts_when == (f"challenge.reached_{stage.key}",)
        assert {"challenge.answered", "challenge.closed"} <= set(clock.stops_when)
        further = next_stage(stage.key)
        assert further is None or f"challenge.reached_{further.key}" in clock.stops_when


def test_no_stage_is_presented_as_law():
    assert all(clocks.clock(stage.clock).timescale.standing == "Local setting" for stage in stages())


def test_the_last_stage_has_none_after_it():
    assert [next_stage(stage.key) is None for stage in stages()] == [False] * (len(stages()) - 1) + [True]


@pytest.mark.parametrize(
    ("case", "kind"),
    [
        ("plans.planversion:1", "PLAN"),
        ("plans.review:1", "REVIEW"),
        ("protection.conference:1", "CONFERENCE"),
        ("protection.strategydiscussion:1", "DECISION"),
        ("protection.chairnote:1", ""),
        ("plans.", ""),
        ("notes.casenote:1", ""),
    ],
)
def test_what_a_case_is_follows_from_its_name(case, kind):
    assert kind_of(case) == kind


@pytest.mark.parametrize(
    "blocks", [[], [BLOCK, BLOCK], [BLOCK, BLOCK | {"key": "b"}], [BLOCK | {"ansers": "x"}]]
)
def test_stages_that_cannot_be_read_stop_everything(blocks):
    with pytest.raises(MalformedStages):
        read_stages({"stages": blocks})


def test_what_may_be_challenged_and_when_it_is_read_again_is_known_elsewhere_by_these_names():
    assert read_again_after() <= set(kinds())
    assert set(challengeable().values()) <= set(About.values)
    assert all(apps.get_model(name.removesuffix(":")) for name in challengeable())
