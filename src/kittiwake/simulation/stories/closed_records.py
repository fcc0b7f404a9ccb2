"""A colleague's own child, and a child nobody may know of.

Shows    a restricted record: the name is found, with whom to ring. A sealed one: as if it did not exist.
Used by  search, the route walk of whoever looks around, who has looked.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kittiwake.core.dates import add_months
from kittiwake.records.access.choices import Closure
from kittiwake.records.access.services import close_record
from kittiwake.records.people.choices import Sex
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

RING = "Ruth Garside, Safeguarding East, 0191 498 0300"
REASON = "A parent of this child works in this service."
PLACED = "Placed for adoption. Nobody may connect the two names."


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(120, 10)
    yield at
    act = stage.act("marian", at)
    restricted = acting.meet(act, "Rowan", "Penhallow", add_months(stage.as_at, -12 * 11), sex=Sex.MALE)
    sealed = acting.meet(act, "Wren", "Larkspur", add_months(stage.as_at, -12 * 3), sex=Sex.FEMALE)
    ruth, tomasz = stage.staff.of("ruth"), stage.staff.of("tomasz")
    for child in (restricted, sealed):
        acting.give(stage, child, to="tomasz", by="marian", at=at)
    at += timedelta(minutes=40)
    yield at
    stage.act("ruth", at)
    close_record(
        subject=restricted,
        closure=Closure.RESTRICTED,
        compartment="Colleagues' families",
        reason=REASON,
        ring=RING,
        members=[ruth, tomasz],
        by=ruth,
        at=at,
    )
    close_record(
        subject=sealed,
        closure=Closure.SEALED,
        compartment="Adoption",
        reason=PLACED,
        ring=RING,
        members=[ruth, tomasz],
        by=ruth,
        at=at,
    )
