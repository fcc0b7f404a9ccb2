"""A home with a loose dog, and a worker who should not go alone; one of the two alerts is past its day.

Shows    alerts above a child's record and her brother's, and one on a desk to be looked at again.
Used by  the demonstration of alerts for visits.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.dates import add_months
from kittiwake.core.today import local_day
from kittiwake.records.alerts import services
from kittiwake.records.people.choices import Sex
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

if TYPE_CHECKING:
    from datetime import date


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(45, 15, 20)
    yield at
    act = stage.act("priya", at)
    nell = acting.meet(act, "Nell", "Sandgrove", add_months(stage.as_at, -12 * 6), sex=Sex.FEMALE)
    ivo = acting.meet(act, "Ivo", "Sandgrove", add_months(stage.as_at, -12 * 9 - 4), sex=Sex.MALE)
    acting.live_at(act, "44 Saltpan Lane, Tarnmouth", nell, ivo)
    day = local_day(at)
    services.record_alert(_dog(day), subject=nell, act=act)
    services.record_alert(_not_alone(day), subject=nell, act=act)
    at = stage.days_ago(44, 10)
    yield at
    acting.give(stage, nell, to="tomasz", by="marian", at=at)


def _dog(day: "date") -> services.AlertFacts:
    return services.AlertFacts(
        kind="DOG",
        concerns="HOME",
        what="A large dog runs loose in the front yard. Ring first; Grandad takes it in.",
        source="The health visitor, who was there",
        since_on=day - timedelta(days=6),
        told="YES",
        review_by=day + timedelta(days=42),
    )


def _not_alone(day: "date") -> services.AlertFacts:
    return services.AlertFacts(
        kind="NOT_ALONE",
        concerns="SOMEBODY",
        what="Nell’s uncle shouted at a worker and stood in the door so that she could not leave.",
        source="The worker",
        since_on=day - timedelta(days=2),
        told="NO",
        not_told_because="He does not live there, and nobody has his number.",
        review_by=day + timedelta(days=120),
    )
