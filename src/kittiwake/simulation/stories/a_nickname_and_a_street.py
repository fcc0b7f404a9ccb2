"""A neighbour who does not want to be named writes about a little boy they call Bobo.

Shows    a message forwarded late, with a nickname and a door and no more: nobody can be matched.
Used by  the desk, the message page.
"""

from collections.abc import Iterator
from datetime import datetime

from kittiwake.records.front_door.services import bring_in_file
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.stories.messages import letter


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(0, 8, 55)
    yield at
    name, content = letter("neighbour_forwarded.eml", on=stage.as_at)
    bring_in_file(name=name, content=content, act=stage.act("callum", at))
