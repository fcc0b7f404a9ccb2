"""The clocks that run, and the whole catalogue of timescales."""

from itertools import groupby

from kittiwake import clocks
from kittiwake.config.documents.markdown import code, table

OPENING = """# Clocks and timescales

A clock is a timescale that an event starts and an event stops. Its due date is fixed when it starts.
A timescale is *law* only where we have read it in its source, and the source binds everybody; all others are
settings of the authority, whatever they are modelled on.
"""
BESIDE = ("Key", "Length", "Timescale", "Standing", "Source", "In force", "How sure we are")


def write() -> str:
    return "\n".join([OPENING, "## Clocks", "", _clocks(), "", "## Every timescale", "", *_catalogue()])


def _clocks() -> str:
    rows = [
        (
            clock.title,
            clock.says_length(),
            ", ".join(map(code, clock.starts_when)),
            ", ".join(map(code, clock.stops_when)),
            clock.timescale.standing,
            clock.owner,
            code(clock.key),
        )
        for clock in clocks.clocks()
    ]
    return table(("Clock", "Length", "Starts", "Stops", "Standing", "Owner", "Key"), rows)


def _catalogue() -> list[str]:
    by_area = sorted(clocks.timescales(), key=lambda row: row.area)
    parts = []
    for area, rows in groupby(by_area, key=lambda row: row.area):
        cells = [
            (code(r.key), r.says_length(), r.name, r.standing, r.source, r.in_force_says, r.certainty)
            for r in rows
        ]
        parts += [f"### {area}", "", table(BESIDE, cells), ""]
    return parts
