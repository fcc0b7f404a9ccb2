"""Events are strings. Every clock starts and stops on one that some area announces."""

from kittiwake import clocks
from kittiwake.records.line.kinds import kinds


def test_every_event_that_a_clock_waits_for_is_announced():
    announced = set(kinds())
    unheard = [
        f"{clock.key} waits for {event}"
        for clock in clocks.clocks()
        for event in (*clock.starts_when, *clock.stops_when)
        if event not in announced
    ]
    assert not unheard, "\n".join(unheard)
