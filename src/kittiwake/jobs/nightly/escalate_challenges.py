"""A challenge that nobody answered by its stage's day goes to the next stage."""

from kittiwake.core.lengths import says_count
from kittiwake.records.challenge.services import escalate_due
from kittiwake.records.line.services import Act

TITLE = "Take challenges that nobody answered further"


def run(act: Act) -> str:
    return f"{says_count(len(escalate_due(act)), 'challenge')} taken further."
