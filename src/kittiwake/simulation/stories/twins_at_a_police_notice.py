"""Twins awake upstairs, a mother expecting, a man who would not give his surname. Police wrote this morning.

Shows    twins, an unborn child, somebody nobody can name, words that must not reach a person; a message not
         made into a contact yet, about a family that is on the record under another spelling.
Used by  the walk from message to decision, matching, the household.
"""

from collections.abc import Iterator
from datetime import date, datetime

from kittiwake.records.front_door.services import bring_in_file
from kittiwake.records.people.choices import NameKind, RelationshipKind, Responsibility, Sex
from kittiwake.records.people.services import NameFacts, add_name
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.stories.messages import letter

BORN = date(2013, 6, 4)


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(240, 15, 10)
    yield at
    act = stage.act("callum", at)
    first = acting.meet(act, "Zoë", "Lis-Moreno", BORN, sex=Sex.FEMALE, source="Health visitor")
    second = acting.meet(act, "Łukasz", "Lis-Moreno", BORN, sex=Sex.MALE, source="Health visitor")
    mother = acting.meet(
        act,
        "Aleksandra",
        "Lis-Moreno",
        date(1991, 9, 14),
        sex=Sex.FEMALE,
        first_language="Polish",
        needs_interpreter=False,
    )
    acting.live_at(act, "Flat 3, 8 Slate Row", first, second, mother)
    acting.belong(act, first, RelationshipKind.TWIN, second)
    acting.belong(act, mother, RelationshipKind.MOTHER, first, second, responsibility=Responsibility.HOLDS)
    add_name(NameFacts(given="Ola", family="Lis", kind=NameKind.KNOWN_AS), subject=mother, act=act)
    at = stage.days_ago(0, 8, 41)
    yield at
    name, content = letter("police_notice.eml", on=stage.as_at)
    bring_in_file(name=name, content=content, act=stage.act("priya", at))
