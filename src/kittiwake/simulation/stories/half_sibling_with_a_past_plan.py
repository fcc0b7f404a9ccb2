"""A baby nobody ever told us about, in a house where a half-brother once had a child protection plan.

Shows    the history that counts is the household's: the plan stands beside the baby's first contact.
Used by  replay R02 in the demonstration, the history rail.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from kittiwake.records.front_door.choices import EpisodeKind, How
from kittiwake.records.front_door.services import EpisodeFacts, record_episode
from kittiwake.records.people.choices import RelationshipKind, Responsibility, Sex
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

ACCOUNT = (
    "Isla was weighed today and has lost since my last visit. Her bottles are made up with too "
    'much water. Her mother says that her partner "keeps the money". Corey, who is nine, was at '
    "home on a school day and fed her while we talked."
)


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(1, 14, 40)
    yield at
    act = stage.act("priya", at)
    isla = acting.meet(act, "Isla", "Marsh-Tulip", stage.as_at - timedelta(days=240), sex=Sex.FEMALE)
    corey = acting.meet(act, "Corey", "Tulip", date(stage.as_at.year - 9, 2, 1), sex=Sex.MALE)
    mother = acting.meet(act, "Jemma", "Tulip", date(stage.as_at.year - 28, 8, 19), sex=Sex.FEMALE)
    acting.live_at(act, "3 Tannery Lane", isla, corey, mother)
    acting.belong(act, mother, RelationshipKind.MOTHER, isla, corey, responsibility=Responsibility.HOLDS)
    acting.belong(act, corey, RelationshipKind.HALF_SIBLING, isla)
    plan = EpisodeFacts(
        kind=EpisodeKind.CP_PLAN,
        from_on=date(stage.as_at.year - 4, 3, 4),
        to_on=date(stage.as_at.year - 3, 1, 15),
        says="Category of neglect",
        source="the record before this one",
    )
    record_episode(plan, subject=corey, act=act)
    facts = {
        "how": How.PHONE,
        "source_code": "3B",
        "referrer_name": "Health visitor",
        "referrer_reached_at": "0191 498 0733",
    }
    contact = acting.receive(act, at - timedelta(minutes=25), ACCOUNT, **facts)
    acting.match(act, contact, isla, adults=(mother,))
    acting.screen(
        act, contact, asked="HEALTH", answer="Two of three checks missed. Weight on the second centile."
    )
    stage.count("contacts")
