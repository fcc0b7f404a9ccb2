"""Twins are expected in six weeks, and their assessment began only this week.

Shows    two unborn children with clocks of their own, both begun late; their mother's older child lives away.
Used by  the worker's desk, pregnancies and what is due before birth (R11).
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.dates import add_months
from kittiwake.core.today import local_day
from kittiwake.records.assessment import services
from kittiwake.records.assessment.choices import AssessmentKind
from kittiwake.records.front_door.choices import How, Outcome
from kittiwake.records.people.choices import RelationshipKind, Sex
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

ACCOUNT = (
    "Booked at thirty weeks, with twins. Her first child lives with her own mother by an order. "
    "She is frightened that we tell you."
)


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(14, 11, 20)
    yield at
    act = stage.act("callum", at)
    due = stage.as_at + timedelta(days=43)
    one, other = (acting.meet(act, f"Baby {which}", "Harkaway", None, expected_on=due) for which in "AB")
    mother = acting.meet(act, "Shona", "Harkaway", add_months(stage.as_at, -12 * 26), sex=Sex.FEMALE)
    older = acting.meet(act, "Bryony", "Harkaway", add_months(stage.as_at, -12 * 5))
    acting.live_at(act, "Flat 2, 61 Lower Quay", mother)
    acting.live_at(act, "9 Meadow Bank", older)
    acting.belong(act, mother, RelationshipKind.MOTHER, one, other, older)
    acting.belong(act, one, RelationshipKind.TWIN, other)
    contact = acting.receive(
        act, at - timedelta(minutes=40), ACCOUNT, how=How.PHONE, source_code="3D", referrer_name="Midwife"
    )
    acting.match(act, contact, one, other, adults=(mother,))
    acting.screen(act, contact)
    proposal = acting.propose(
        act, contact, Outcome.REFERRAL, "An earlier child lives away, and little time is left."
    )
    at += timedelta(hours=3)
    yield at
    acting.decide(stage.act("marian", at), proposal)
    stage.count_all({"contacts": 1, "decided": 1, "referrals": 2})
    yield from _begun_late(stage, one, other)


def _begun_late(stage: Stage, *babies: "Subject") -> Iterator[datetime]:
    at = stage.days_ago(12, 9, 30)
    yield at
    for baby in babies:
        acting.give(stage, baby, to="tomasz", by="marian", at=at)
    at = stage.days_ago(2, 14)
    yield at
    facts = services.StartFacts(kind=AssessmentKind.PRE_BIRTH, because=ACCOUNT, started_on=local_day(at))
    act = stage.act("tomasz", at)
    services.start_assessment(facts, children=babies, submission=stage.chance.uuid(), act=act)
