"""The kinds of event."""

from kittiwake.config.documents.markdown import code, table
from kittiwake.records.line.kinds import kinds

OPENING = """# Events

What can stand on a child's line. Each area announces its own kinds, in its `events.py`;
clocks start and stop on them.
"""
CHRONOLOGY = {"HEADLINE": "in headlines", "FULL": "in full", "LEFT_OUT": "left out"}


def write() -> str:
    rows = [
        (code(kind.name), kind.says, CHRONOLOGY[kind.significance], kind.means) for kind in kinds().values()
    ]
    return f"{OPENING}\n{table(('Kind', 'The line says', 'Chronology', 'What has happened'), rows)}"
