"""What the record before this one knew of a family: plans and help of earlier years."""

from datetime import date, timedelta
from typing import Any

from kittiwake.core.dates import add_months
from kittiwake.core.today import local_day
from kittiwake.records.front_door.choices import EpisodeKind
from kittiwake.records.front_door.services import EpisodeFacts, record_episode
from kittiwake.records.line.services import Act
from kittiwake.simulation.volumes.words import words
from kittiwake.simulation.volumes.work import Work

SOURCE = "the record before this one"


def record_earlier_episodes(work: Work, act: Act) -> None:
    """One earlier episode of some families' oldest child, as far back as the child's age allows."""
    household, chance = work.household, work.chance
    if not chance.happens(work.stage.preset.in_a_family["earlier_episode"]):
        return
    oldest = household.family.children()[0]
    born = household.family.members[oldest].facts.born_on
    told: dict[str, Any] = chance.pick(words()["episodes"])
    from_on = local_day(act.at) - timedelta(
        days=round(chance.whole(*told["years"]) * 365 + chance.whole(0, 300))
    )
    if born is None or from_on < born:
        return
    _record(household.subjects[oldest], told, from_on, act)
    household.has_history = True


def _record(subject: Any, told: dict[str, Any], from_on: date, act: Act) -> None:
    facts = EpisodeFacts(
        kind=EpisodeKind(told["kind"]), from_on=from_on, to_on=add_months(from_on, told["lasts_months"]),
        says=told["says"], source=SOURCE,
    )  # fmt: skip
    record_episode(facts, subject=subject, act=act)
