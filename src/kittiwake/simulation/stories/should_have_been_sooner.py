"""Advice was given in February; in April there is a mark on the child, and it is a referral.

Shows    both decisions side by side, with their reasons, who was asked and what had been read.
Used by  replay R07 in the demonstration, the page that looks back.
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

FIRST = (
    "Merryn flinched when I reached over her for the register. She laughed it off. Her stepdad collected her "
    "and was sharp with her in front of everybody."
)
SECOND = (
    'Merryn has a yellow bruise on her upper arm. She said "He was only showing me how it feels." She asked '
    "whether she could stay with me at break."
)

REASONS = "A bruise, words that do not explain it, and a worry from the same teacher in February."


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(47, 13, 5)
    yield at
    act = stage.act("callum", at)
    merryn, mother = _merryn_and_her_mother(stage, act)
    contact = acting.receive(act, at - timedelta(minutes=50), FIRST, referrer_name="Class teacher")
    acting.match(act, contact, merryn, adults=(mother,))
    acting.screen(act, contact, asked="HEALTH", answer="Not seen since her last jab.")
    proposal = acting.propose(act, contact, Outcome.ADVICE, "One look. The school will keep an eye on her.")
    at += timedelta(hours=2)
    yield at
    acting.decide(stage.act("marian", at), proposal)
    at = stage.days_ago(5, 11, 20)
    yield at
    act = stage.act("priya", at)
    contact = acting.receive(act, at - timedelta(minutes=15), SECOND, referrer_name="Class teacher")
    acting.match(act, contact, merryn, adults=(mother,))
    acting.screen(act, contact, asked="HEALTH", answer="Asked the surgery to see her today.")
    proposal = acting.propose(act, contact, Outcome.REFERRAL, REASONS)
    at += timedelta(hours=1)
    yield at
    acting.decide(stage.act("desmond", at), proposal)
    stage.count_all({"contacts": 2, "decided": 2, "referrals": 1})


def _merryn_and_her_mother(stage: Stage, act: "Act") -> tuple["Subject", "Subject"]:
    merryn = acting.meet(act, "Merryn", "Oxenholme", add_months(stage.as_at, -12 * 9 - 5), sex=Sex.FEMALE)
    mother = acting.meet(act, "Danni", "Oxenholme", add_months(stage.as_at, -12 * 31), sex=Sex.FEMALE)
    acting.live_at(act, "8 Spring Gardens", merryn, mother)
    acting.belong(act, mother, RelationshipKind.MOTHER, merryn, responsibility=Responsibility.HOLDS)
    return merryn, mother
