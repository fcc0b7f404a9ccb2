"""Which events turn which clocks; a mistake in the file stops the process."""

from pathlib import Path

import pytest

from kittiwake.clocks import CannotBeAClock, clock, clocks, timescale
from kittiwake.clocks.binding import read_clocks

SOUND = '["fd.decision"]\ntitle = "Decide"\nowner = "Head"\nstarts_when = "a.b"\nstops_when = "a.c"\n'


def test_the_front_door_is_bound_to_its_events() -> None:
    bound = {found.key: (found.starts_when, found.stops_when) for found in clocks()}

    assert bound["fd.decision"] == (("contact.received",), ("contact.decided",))
    assert bound["fd.ack_referrer"] == (
        ("contact.received",),
        ("contact.acknowledged", "contact.feedback_given"),
    )
    assert bound["fd.referrer_chase"] == (("contact.received",), ("contact.feedback_given",))


def test_length_and_unit_are_the_catalogues() -> None:
    for found in clocks():
        row = timescale(found.key)
        assert (found.length, found.unit, found.timescale) == (row.amount, row.unit, row)
        assert found.rule_version == "catalogue"


def test_a_timescale_that_nothing_starts_is_no_clock() -> None:
    with pytest.raises(KeyError):
        clock("fd.rereferral_window")


def test_an_event_may_be_one_of_several(tmp_path: Path) -> None:
    (found,) = read(tmp_path, SOUND.replace('"a.c"', '["a.c", "a.d"]'))

    assert found.stops_when == ("a.c", "a.d")


@pytest.mark.parametrize(
    ("block", "told"),
    [
        (SOUND.replace("fd.decision", "fd.decison"), "no such key in the catalogue"),
        (SOUND + "length = 2\n", r"\['length'\] may not be here; lengths are the catalogue's"),
        (SOUND.replace("stops_when", "stop_when"), r"\['stop_when'\] may not be here"),
        (SOUND.replace('owner = "Head"\n', ""), r"\['owner'\] is missing"),
        (SOUND.replace('"Head"', '" "'), "owner must be words"),
        (SOUND.replace('"a.b"', "[]"), "starts_when must name events"),
        (SOUND.replace('"a.b"', '"received"'), "starts_when must name events"),
        (SOUND.replace('"fd.decision"', "fd.decision"), "no such key.*Quote keys"),
        ("fd = 1\n", "no such key"),
        ('"fd.decision" = 1\n', "write a heading in brackets"),
        (SOUND.replace("fd.decision", "fd.rereferral_window"), "'window', which is not a deadline"),
        (SOUND.replace("fd.decision", "cl.pathway_first"), "which is not a number"),
        (SOUND.replace("fd.decision", "ed.cme_report"), "counts school_days: no arithmetic"),
        (SOUND.replace("fd.decision", "la.visit_reg24"), "it has a second length"),
    ],
)
def test_a_mistake_is_named(block: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(CannotBeAClock, match=told):
        read(tmp_path, block)


def test_a_timescale_is_bound_once(tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text(SOUND, encoding="utf-8")

    with pytest.raises(CannotBeAClock, match="it is bound twice"):
        read(tmp_path, SOUND)


def read(folder: Path, block: str):
    (folder / "some.toml").write_text(block, encoding="utf-8")
    return read_clocks(folder)
