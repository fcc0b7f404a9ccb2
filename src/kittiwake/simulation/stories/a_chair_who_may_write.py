"""For some weeks a chair may write plans, because nobody else was there; the register says until when.

Shows    a temporary arrangement in force, with its reason, its end and who answers for it.
Used by  the principal officer's register (R15).
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kittiwake.records.access.services import ArrangementFacts, register_arrangement
from kittiwake.simulation.stage import Stage

BECAUSE = "Two workers of one team are away until the summer, and three plans would wait for them."


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(12, 9, 45)
    yield at
    facts = ArrangementFacts(
        user=stage.staff.of("kwame"), owner=stage.staff.of("ruth"), because=BECAUSE,
        from_on=at.date(), to_on=stage.as_at + timedelta(days=24),
    )  # fmt: skip
    act = stage.act("ingrid", at)
    register_arrangement(facts, by=act.by, at=at)
