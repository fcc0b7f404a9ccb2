"""A referral three weeks ago, and no worker yet: a boy waits while his team is full and a colleague is away.

Shows    the list of children who wait, with the risk in words; what each worker holds; a hand-over to read.
Used by  the demonstration of allocation.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from kittiwake.core.dates import add_months
from kittiwake.core.today import local_day
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.people.choices import Sex
from kittiwake.records.workforce import services
from kittiwake.records.workforce.choices import Priority
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

if TYPE_CHECKING:
    from kittiwake.records.front_door.models import Proposal
    from kittiwake.records.line.services import Act
    from kittiwake.records.subject.models import Subject

ACCOUNT = (
    "Asleep at the desk three times this week, and hungry. “I look after the baby at night because my mum "
    "cannot get up.”"
)
REASONS = "Left to do what an adult should, for months, and nobody at home has changed it."
RISK = (
    "He is alone with the baby at night. His grandmother comes at eight each evening until the end of the "
    "month; after that nobody does."
)
LEAVING = services.HandOverFacts(
    going_on="Isla lives with her aunt since February. Her mother is in hospital and rings on Sundays.",
    due="The assessment. Nobody has yet asked the aunt for how long Isla can stay.",
    child_knows="I told Isla on Friday that somebody new comes, and her name.",
    promised="That somebody takes her to see her mother before her birthday.",
    ring="The aunt, in the evening. Isla’s head of year knows her best.",
)


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(16, 10, 15)
    yield at
    act = stage.act("priya", at)
    told = {
        child: _proposed(stage.act("priya", at), child, at)
        for child in (
            acting.meet(act, "Rowan", "Thistlewood", add_months(stage.as_at, -12 * 11 - 3), sex=Sex.MALE),
            acting.meet(act, "Isla", "Brackenbury", add_months(stage.as_at, -12 * 13 - 8), sex=Sex.FEMALE),
        )
    }
    rowan, isla = told
    at = stage.days_ago(16, 13)
    yield at
    for proposal in told.values():
        acting.decide(stage.act("marian", at), proposal)
    at = stage.days_ago(15, 9, 30)
    yield at
    acting.give(stage, isla, to="tomasz", by="marian", at=at)
    at = stage.days_ago(9, 15, 5)
    yield at
    _look_again(stage, rowan, at)
    at = stage.days_ago(4, 16)
    yield at
    services.write_hand_over(LEAVING, subject=isla, act=stage.act("tomasz", at))
    stage.count_all({"contacts": 2, "decided": 2, "referrals": 2})


def _proposed(act: "Act", child: "Subject", at: datetime) -> "Proposal":
    """A teacher's worry about one child, screened, with a referral proposed."""
    contact = acting.receive(act, at - timedelta(minutes=30), ACCOUNT, referrer_name="Form tutor")
    acting.match(act, contact, child)
    acting.screen(act, contact, asked="HEALTH", answer="Not seen for two years.")
    return acting.propose(act, contact, Outcome.REFERRAL, REASONS)


def _look_again(stage: Stage, child: "Subject", at: datetime) -> None:
    """The child goes to a team, with what waiting risks; its manager writes down who has no room."""
    team = stage.staff.team_of("ruth")
    facts = services.WaitFacts(
        priority=Priority.HIGH, reason="A boy of eleven looks after a baby.", risk=RISK, team=team
    )
    wait = child.waits_for_worker.get()
    services.change_wait(facts, wait_id=wait.pk, act=stage.act("marian", at))
    workers = [key for key in stage.staff.in_role("social_worker", team=team) if key != "tomasz"]
    if not workers:
        return
    new, ruth = stage.staff.of(workers[0]), stage.act("ruth", at)
    agreed = services.PatternFacts(
        from_on=add_months(stage.as_at, -2), hours=Decimal(37), is_newly_qualified=True, most_children=10
    )
    services.record_pattern(agreed, user=new, act=ruth)
    services.record_absence(user=stage.staff.of(workers[-1]), from_on=local_day(at), to_on=None, act=ruth)
