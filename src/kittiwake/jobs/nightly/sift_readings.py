"""The log of readings is gone through, so that the principal officer finds in the morning what to ask."""

from kittiwake.core.lengths import says_count
from kittiwake.records.line.services import Act
from kittiwake.records.privacy.services import sift

TITLE = "Go through the log of readings"


def run(act: Act) -> str:
    return f"{says_count(sift(act=act).put_forward, 'reading')} put forward."
