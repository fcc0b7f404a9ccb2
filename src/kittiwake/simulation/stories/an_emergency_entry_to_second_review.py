"""A boy comes into care in the night; four months later his second review decides where he is to grow up.

Shows    section 20 agreed at a bedside, the owed delegation, a first review without the worker's report; a
         specialist service that refused him, and what he has meanwhile.
Used by  the desks of his worker and of his reviewing officer; replays R23 and R25 in the demonstration.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.dates import add_months
from kittiwake.core.today import local_day
from kittiwake.records.care import services
from kittiwake.records.front_door.choices import How, Outcome
from kittiwake.records.health.services import ReferralFacts, StepFacts, refer, step
from kittiwake.records.people.choices import RelationshipKind, Responsibility, Sex
from kittiwake.simulation import acting
from kittiwake.simulation.acting_in_care import look_at_health, plan_school, tell_those_concerned
from kittiwake.simulation.stage import Stage

if TYPE_CHECKING:
    from kittiwake.records.care.models import Period
    from kittiwake.records.subject.models import Subject

ACCOUNT = (
    "Officers at the flat after a call from the floor below. Lowen, seven, alone with the cooker on. His"
    " mother was found at the hospital, unwell since the morning; she says that there is nobody else."
)
BECAUSE = "Found alone in the night; his mother is in hospital and nobody of the family could be reached."
UNDERSTOOD = (
    "Explained at her bedside with the ward sister there; she knows that she may take him home at any time."
)


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(84, 9, 10)
    yield at
    child = _met(stage, at)
    at += timedelta(hours=3)
    yield at
    acting.give(stage, child, to="tomasz", by="marian", at=at)
    at += timedelta(hours=6)
    yield at
    period = _begun(stage, child, at)
    yield from _in_care(stage, period)


def _begun(stage: Stage, child: "Subject", at: datetime) -> "Period":
    consent = services.Consent(
        given_as="MOTHER", given_by="Tamsin Penhallow", given_on=local_day(at), understood=UNDERSTOOD
    )
    home = acting.in_a_home(stage, "The Winterbourne family", at, because="The only bed this evening.")
    facts = services.Beginning(
        on=local_day(at), coming="EMERGENCY", need="N3", because=BECAUSE,
        decided_by="Ruth Garside, team manager", placement=home,
        status=services.StatusFacts(code="V2", consent=consent),
    )  # fmt: skip
    return services.begin_care(subject=child, facts=facts, act=stage.act("tomasz", at))


def _in_care(stage: Stage, period: "Period") -> Iterator[datetime]:
    at = stage.days_ago(82, 10)
    yield at
    officer = stage.staff.of("kwame")
    services.name_officer(period=period, officer=officer, act=stage.act("ruth", at))
    tell_those_concerned(stage, period, at, who="tomasz")
    at = stage.days_ago(78, 14)
    yield at
    _care_plan(stage, period, "UNDECIDED", at)
    at = stage.days_ago(68, 11)
    yield at
    _first(stage, period, at)
    yield from _refused(stage, period.subject)
    at = stage.days_ago(12, 15)
    yield at
    _reported(stage, period, at)
    at = stage.days_ago(8, 11)
    yield at
    _second(stage, period, at)
    at = stage.days_ago(6, 14)
    yield at
    _care_plan(stage, period, "HOME", at)


def _refused(stage: Stage, child: "Subject") -> Iterator[datetime]:
    """He does not sleep; the service that might help says that he is not ill enough."""
    at = stage.days_ago(66, 11)
    yield at
    look_at_health(stage, child, at, who="tomasz")
    says = "I count the ceiling tiles."
    plan_school(stage, child, at, who="tomasz", says=says, on=local_day(at))
    at = stage.days_ago(60, 9)
    yield at
    facts = ReferralFacts(
        service="Specialist mental health service", asked_on=local_day(at),
        why="Three hours of sleep a night since he found her. Checks every door.",
        meanwhile="The school nurse sees him on Fridays.",
    )  # fmt: skip
    asked = refer(subject=child, facts=facts, act=stage.act("tomasz", at))
    at = stage.days_ago(24, 16)
    yield at
    said = "Below their threshold; ring again if he hurts himself. The school nurse goes on."
    answer = StepFacts(step="REFUSED", on=local_day(at), words=said)
    step(referral=asked, facts=answer, act=stage.act("tomasz", at))


def _met(stage: Stage, at: datetime) -> "Subject":
    act = stage.act("priya", at)
    child = acting.meet(act, "Lowen", "Penhallow", add_months(stage.as_at, -12 * 7 - 5), sex=Sex.MALE)
    mother = acting.meet(act, "Tamsin", "Penhallow", date(stage.as_at.year - 31, 6, 2), sex=Sex.FEMALE)
    acting.live_at(act, "Flat 6, 18 Anchor Row", child, mother)
    acting.belong(act, mother, RelationshipKind.MOTHER, child, responsibility=Responsibility.HOLDS)
    contact = acting.receive(
        act, at - timedelta(minutes=30), ACCOUNT, how=How.PHONE, source_code="6", referrer_name="PC 2214"
    )
    acting.match(act, contact, child, adults=(mother,))
    acting.screen(act, contact, answer="She was admitted this morning and will stay for weeks.")
    proposal = acting.propose(act, contact, Outcome.REFERRAL, "A boy of seven with nobody at home tonight.")
    acting.decide(stage.act("marian", at + timedelta(minutes=40)), proposal)
    stage.count("contacts")
    stage.count("decided")
    stage.count("referrals")
    return child


def _care_plan(stage: Stage, period: "Period", aim: str, at: datetime) -> None:
    facts = services.CarePlanFacts(
        aim=aim, needs="Sleep, school every day, and news of his mother each evening.",
        family_time="Tuesdays and Fridays after school, on the ward and later at home.",
        otherwise="His aunt is assessed beside this, so that no time is lost.",
    )  # fmt: skip
    services.write_care_plan(period=period, facts=facts, act=stage.act("tomasz", at))


def _first(stage: Stage, period: "Period", at: datetime) -> None:
    """Held in time, and without the report that it was to test."""
    facts = services.ReviewFacts(
        held_on=local_day(at), took_part="PN1", own_words="I want my own pillow, and Mum to wake up.",
        advocate="NOT_OFFERED", discussed="How he sleeps, school, his mother, and who else there is.",
        without_because="The worker was called to another family that morning.",
        decisions=(
            _decided(at, "His aunt is seen and assessed.", 20),
            _decided(at, "The carers are told what they may decide.", 5),
        ),
    )  # fmt: skip
    review = services.hold_review(period=period, facts=facts, act=stage.act("kwame", at))
    services.send_decisions(
        review=review, on=local_day(at), to="His mother, the carers, his school", act=stage.act("kwame", at)
    )


def _reported(stage: Stage, period: "Period", at: datetime) -> None:
    facts = services.ReportFacts(
        happened="His mother is home and well since three weeks; four visits a week, the last two overnight.",
        child="“I have a bed in both houses now.”",
        asks="That he goes home at Whitsun, with help three days a week.",
    )  # fmt: skip
    services.report(period=period, facts=facts, act=stage.act("tomasz", at))


def _second(stage: Stage, period: "Period", at: datetime) -> None:
    facts = services.ReviewFacts(
        held_on=local_day(at), took_part="PN1",
        own_words="I want to go home and come back here for the rabbits.",
        advocate="DECLINED", discussed="Home at Whitsun, and what must be there first.",
        decisions=(_decided(at, "He goes home at Whitsun if the three things on the list are there.", 40),),
    )  # fmt: skip
    services.hold_review(period=period, facts=facts, act=stage.act("kwame", at))


def _decided(at: datetime, what: str, days: int) -> services.DecisionFacts:
    return services.DecisionFacts(what=what, who="Tomasz Bielak", by_on=local_day(at) + timedelta(days=days))
