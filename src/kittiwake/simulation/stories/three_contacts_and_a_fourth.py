"""A girl whose household three people have told us about in a year; this morning a fourth does.

Shows    three contacts in the history beside a new one, each ended in little: what a decision must rest on.
Used by  replay R01 in the demonstration, the desk, the repeat-contact measure.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.dates import add_months
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.people.choices import RelationshipKind, Responsibility, Sex
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

if TYPE_CHECKING:
    from kittiwake.records.line.services import Act
    from kittiwake.records.subject.models import Subject

EARLIER = (
    (
        212,
        "Mina came in with no lunch again and took two apples from the bowl. Mum said that she forgot.",
        "Spoke to mum: a bad week. Advice given.",
    ),
    (
        104,
        (
            "Mina fell asleep in class twice this week. She says that the telly is on all night because "
            "of the shouting."
        ),
        "School to watch. No further action.",
    ),
    (
        31,
        "Heard through the wall at 1am: a man shouting, the little girl crying. Not the first time.",
        "Mum says that it was the television. Advice given.",
    ),
)
"""Working days before the as-at day, what was said, and why so little was proposed."""
TODAY = (
    'Mina told her teacher this morning: "I slept in the bath because it has a lock." She would '
    "not say more. Mum collected her late on Friday with a man whom nobody here knows."
)


def tell(stage: Stage) -> Iterator[datetime]:
    people: list[Subject] = []
    for days, account, reasons in EARLIER:
        at = stage.days_ago(days, 11, 20)
        yield at
        act = stage.act("callum", at)
        if not people:
            people = _mina_and_her_mother(stage, act)
        contact = acting.receive(act, at - timedelta(minutes=50), account, referrer_name="Head of year")
        acting.match(act, contact, people[0])
        acting.screen(act, contact, asked="EDUCATION", answer="Attendance is 90%.")
        proposal = acting.propose(act, contact, Outcome.ADVICE, reasons)
        yield at + timedelta(hours=3)
        acting.decide(stage.act("marian", at + timedelta(hours=3)), proposal)
    at = stage.days_ago(0, 9, 12)
    yield at
    act = stage.act("priya", at)
    facts = {
        "referrer_name": "Designated safeguarding lead",
        "referrer_reached_at": "0191 498 0612",
        "is_urgent": True,
    }
    contact = acting.receive(act, at - timedelta(minutes=9), TODAY, **facts)
    acting.match(act, contact, people[0], adults=(people[1],))
    stage.count("contacts", 4)
    stage.count("decided", 3)


def _mina_and_her_mother(stage: Stage, act: "Act") -> list["Subject"]:
    mina = acting.meet(act, "Mina", "Ashdown-Rae", add_months(stage.as_at, -12 * 8 - 5), sex=Sex.FEMALE)
    mum = acting.meet(act, "Lorna", "Ashdown-Rae", add_months(stage.as_at, -12 * 29 - 2), sex=Sex.FEMALE)
    acting.live_at(act, "6 Osier Walk", mina, mum)
    acting.belong(act, mum, RelationshipKind.MOTHER, mina, responsibility=Responsibility.HOLDS)
    return [mina, mum]
