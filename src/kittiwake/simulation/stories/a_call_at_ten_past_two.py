"""In the night before the as-at day a taxi driver finds a boy in the road; the day team has not looked yet.

Shows    an entry of the night on the day team's list, late by now, until somebody acknowledges it.
Used by  replay R06 in the demonstration, the page "From the night", a manager's desk.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kittiwake.core.dates import add_months
from kittiwake.records.front_door import services
from kittiwake.records.people.choices import Sex
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.working_hours import moment


def tell(stage: Stage) -> Iterator[datetime]:
    happened_at = moment(stage.as_at, 2, 10)
    at = happened_at + timedelta(minutes=55)
    yield at
    act = stage.act("morven", at)
    boy = acting.meet(act, "Aled", "Winterbourne", add_months(stage.as_at, -12 * 5 - 1), sex=Sex.MALE)
    acting.live_at(act, "22 Ferry Row", boy)
    facts = services.NightFacts(
        title="Aled found in Ferry Row in his night clothes",
        happened_at=happened_at,
        told_by="Police control room",
        happened=(
            "A taxi driver saw Aled by himself in the road and stopped. The front door stood open. His "
            "mother was asleep on the sofa and hard to wake."
        ),
        done="Police took him home and stayed until his grandmother came. She sleeps there tonight.",
        to_do="See Aled and his mother today. Ask the school whether he is there.",
        to_do_by="Initial Response",
    )
    services.hand_over(facts, about=[boy], submission=act.id, act=act)
