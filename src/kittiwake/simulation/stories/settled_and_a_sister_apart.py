"""A girl is settled in long-term foster care; her little sister lives with another family, and is missed.

Shows    a placement that is meant to last, visits every three months, decisions delegated; sisters apart;
         what they say, that nobody used yet.
Used by  the child's page, the worker's desk, the list of the reviewing officer.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.care import services
from kittiwake.records.care.decisions import decisions
from kittiwake.records.care.selectors.going_on import placement_now
from kittiwake.records.people.choices import RelationshipKind, Responsibility, Sex
from kittiwake.records.visits.services import PartFacts, VisitFacts, record_visit
from kittiwake.records.voice.services import ViewFacts, record_view
from kittiwake.simulation import acting
from kittiwake.simulation.acting_in_care import look_at_health, plan_school, tell_those_concerned
from kittiwake.simulation.stage import Stage

if TYPE_CHECKING:
    from kittiwake.records.care.models import Period
    from kittiwake.records.subject.models import Subject

CHILDREN = (("Morwenna", 11, 2), ("Elowen", 6, 9))
HOMES = ("The Silverwood family", "The Applegarth family")
SAID = (
    "I want to stay here till I am grown up. I want Elowen on Sundays, not every other.",
    "When is Wenna coming?",
)
COURT = "Care order, family court at Tarnmouth, District Judge."
WORKING_DAYS_AGO = 520
EVERY = 62
LATELY = 100


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(WORKING_DAYS_AGO, 9, 30)
    yield at
    children = _met(stage, at)
    at += timedelta(hours=2)
    yield at
    periods = [_begun(stage, child, home, at) for child, home in zip(children, HOMES, strict=True)]
    at = stage.days_ago(WORKING_DAYS_AGO - 3, 14)
    yield at
    for number, period in enumerate(periods):
        _settled(stage, period, is_to_last=number == 0, at=at)
        tell_those_concerned(stage, period, at, who="tomasz")
    yield from _cared_for(stage, children)
    for days in range(WORKING_DAYS_AGO - 14, 20, -EVERY):
        at = stage.days_ago(days, 15, 30)
        yield at
        for child, said in zip(children, SAID, strict=True):
            _seen(stage, child, said, at)
            if days < LATELY:
                _cared_for_lately(stage, child, said, at)
    at = stage.days_ago(18, 11)
    yield at
    for period, said in zip(periods, SAID, strict=True):
        _reviewed(stage, period, said, at)


def _cared_for(stage: Stage, children: "list[Subject]") -> Iterator[datetime]:
    """In their first weeks there: the nurse, and the school."""
    at = stage.days_ago(WORKING_DAYS_AGO - 10, 10)
    yield at
    for child in children:
        look_at_health(stage, child, at, who="tomasz")
        plan_school(stage, child, at, who="tomasz", says="I like the hamster.", on=local_day(at))


def _cared_for_lately(stage: Stage, child: "Subject", said: str, at: datetime) -> None:
    act, day = stage.act("tomasz", at), local_day(at)
    look_at_health(stage, child, at, who="tomasz", kind="REVIEW")
    plan_school(stage, child, at, who="tomasz", says="Art. And when it is over.", on=day)
    facts = ViewFacts(form="SPOKEN", about="My sister", says=said, told_to="Tomasz Bielak", on=day)
    record_view(subject=child, facts=facts, act=act)


def _met(stage: Stage, at: datetime) -> "list[Subject]":
    act = stage.act("priya", at)
    children = [
        acting.meet(act, given, "Trevanion", date(stage.as_at.year - years, month, 14), sex=Sex.FEMALE)
        for given, years, month in CHILDREN
    ]
    mother = acting.meet(act, "Rosenwyn", "Trevanion", date(stage.as_at.year - 34, 11, 3), sex=Sex.FEMALE)
    acting.live_at(act, "29 Staithe Road", mother, *children)
    acting.belong(act, mother, RelationshipKind.MOTHER, *children, responsibility=Responsibility.HOLDS)
    acting.belong(act, children[0], RelationshipKind.SIBLING, children[1])
    for child in children:
        acting.give(stage, child, to="tomasz", by="marian", at=at + timedelta(minutes=30))
    return children


def _begun(stage: Stage, child: "Subject", home: str, at: datetime) -> "Period":
    facts = services.Beginning(
        on=local_day(at), coming="PLANNED", need="N1", decided_by="Ruth Garside, team manager",
        because="Two years of plans did not hold, and the court made the order.",
        status=services.StatusFacts(code="C2", rests_on=COURT),
        placement=acting.in_a_home(
            stage, home, at, because="They have room for one, and keep family time with the other household.",
            kind="U4", is_to_last=home == HOMES[0],
        ),
    )  # fmt: skip
    return services.begin_care(subject=child, facts=facts, act=stage.act("tomasz", at))


def _settled(stage: Stage, period: "Period", *, is_to_last: bool, at: datetime) -> None:
    act = stage.act("tomasz", at)
    services.name_officer(period=period, officer=stage.staff.of("kwame"), act=stage.act("ruth", at))
    facts = services.CarePlanFacts(
        aim="FOSTERING" if is_to_last else "UNDECIDED",
        needs="To be told the truth, to read every evening, and to see each other.",
        family_time="The sisters every other Sunday; their mother four times a year.",
        otherwise="If one of the homes does not hold, both are looked for together.",
    )  # fmt: skip
    services.write_care_plan(period=period, facts=facts, act=act)
    placement = placement_now(period)
    if is_to_last and placement is not None:
        lines = tuple(services.LineFacts(decision=each.key, who="CARER") for each in decisions())
        agreed = services.DelegationFacts(
            agreed_with="Rosenwyn Trevanion", agreed_on=local_day(at), lines=lines
        )
        services.delegate(placement=placement, facts=agreed, act=act)


def _seen(stage: Stage, child: "Subject", said: str, at: datetime) -> None:
    facts = VisitFacts(
        when=When.moment(at), outcome="MADE", announced="ANNOUNCED", place="ELSEWHERE",
        purpose="Statutory visit", what_was_seen="At the kitchen table, with the dog.", saw_home=False,
        parts=(PartFacts(subject=child, seen="ALONE", said=said),),
    )  # fmt: skip
    record_visit(facts, act=stage.act("tomasz", at))


def _reviewed(stage: Stage, period: "Period", said: str, at: datetime) -> None:
    told = services.ReportFacts(
        happened="Settled. The sisters miss each other; every other Sunday is kept.", child=f"“{said}”",
        asks="That the sisters see each other every week.",
    )  # fmt: skip
    services.report(period=period, facts=told, act=stage.act("tomasz", at - timedelta(days=3)))
    decided = services.DecisionFacts(
        what="The sisters see each other every Sunday.", who="Both households",
        by_on=local_day(at) + timedelta(days=14),
    )  # fmt: skip
    facts = services.ReviewFacts(
        held_on=local_day(at), took_part="PN1", own_words=said, advocate="DECLINED",
        discussed="School, the sisters, and that nobody moves.", decisions=(decided,),
    )  # fmt: skip
    review = services.hold_review(period=period, facts=facts, act=stage.act("kwame", at))
    services.send_decisions(review=review, on=local_day(at), to="Both households", act=stage.act("kwame", at))
