"""A girl lives with a friend of her mother's for a year; a school told us, and a visit is overdue.

Shows    the register of private fostering; a visit that is late by law; a decision with requirements.
Used by  the demonstration of private fostering.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.dates import When, add_months
from kittiwake.core.today import local_day
from kittiwake.records.people.choices import Sex
from kittiwake.records.private_fostering import services
from kittiwake.records.visits.services import PartFacts, VisitFacts, record_visit
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

if TYPE_CHECKING:
    from datetime import date

    from kittiwake.records.subject.models import Subject

REQUIRED = "A bed and a room of her own by the end of the month; her passport stays with her."


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(60, 10)
    yield at
    act = stage.act("priya", at)
    child = acting.meet(act, "Zola", "Winterbourne", add_months(stage.as_at, -12 * 9 - 2), sex=Sex.FEMALE)
    acting.live_at(act, "12 Fisher Row, Tarnmouth", child)
    at = stage.days_ago(59, 11)
    yield at
    acting.give(stage, child, to="tomasz", by="marian", at=at)
    at = stage.days_ago(58, 14)
    yield at
    told_on = local_day(at)
    facts = services.ArrangementFacts(
        told_by="SCHOOL", told_by_says="Mr Osei, head of year", notified_on=told_on,
        from_on=told_on - timedelta(days=41), carer_says="Mrs Falana, a friend of her mother’s",
        address="12 Fisher Row, Tarnmouth", household="Mrs Falana and her two sons, 9 and 12.",
        parents="Her mother works abroad and rings every Sunday; her father is not known.",
        because="Her mother took work abroad for a year.",
    )  # fmt: skip
    arrangement = services.notify(subject=child, facts=facts, act=stage.act("tomasz", at))
    at = stage.days_ago(53, 16)
    yield at
    record_visit(_visit(child, local_day(at)), act=stage.act("tomasz", at))
    at = stage.days_ago(50, 10)
    yield at
    found = services.CheckFacts(
        kind="BARRED", about="Mrs Falana", answered_on=local_day(at), found="Nothing known.", is_worry=False
    )
    services.check(arrangement=arrangement, facts=found, act=stage.act("tomasz", at))
    at = stage.days_ago(48, 15)
    yield at
    decided = services.DecisionFacts(
        outcome="REQUIREMENTS", decided_on=local_day(at), wishes="“I like it here. I want my own bed.”",
        because="She is cared for and goes to school; she shares a mattress.", requirements=REQUIRED,
    )  # fmt: skip
    services.decide(arrangement=arrangement, facts=decided, act=stage.act("ruth", at))


def _visit(child: "Subject", on: "date") -> VisitFacts:
    part = PartFacts(subject=child, seen="ALONE", said="I like it here.", day="School, then football.")
    return VisitFacts(
        when=When.day(on), outcome="MADE", announced="ANNOUNCED", place="HOME", saw_home=True,
        purpose="The first visit of a private fostering.", what_was_seen="Warm, kind.", parts=(part,),
    )  # fmt: skip
