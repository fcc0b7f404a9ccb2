"""Children grow while the years go by: those who were expected are born."""

from datetime import timedelta

from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act
from kittiwake.records.people.choices import Sex
from kittiwake.records.people.services import BirthFacts, NameFacts, record_birth
from kittiwake.simulation.volumes.work import Work

HEARD_AFTER_DAYS = 14
EARLIEST, LATEST = -16, 9
"""Days after the expected date on which a child is born."""


def record_births(work: Work, act: Act) -> None:
    """Write down which expected children have been born by now, as whoever tells us says."""
    family, chance = work.household.family, work.chance
    for key, member in family.members.items():
        expected = member.facts.expected_on
        heard_by = local_day(act.at) - timedelta(days=HEARD_AFTER_DAYS)
        if expected is None or member.facts.born_on or expected > heard_by:
            continue
        sex = chance.pick([Sex.FEMALE, Sex.MALE])
        name = NameFacts(given=family.heritage.given(chance, sex), family=family.surname)
        born_on = expected + timedelta(days=chance.whole(EARLIEST, LATEST))
        birth = BirthFacts(born_on=born_on, sex=sex, name=name, source=work.say("matched", "child").lower())
        record_birth([birth], subject=work.household.subjects[key], act=act)
        family.change(key, born_on=born_on, sex=sex, names=(name,))
