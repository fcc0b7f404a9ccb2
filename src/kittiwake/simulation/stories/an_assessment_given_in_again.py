"""An assessment that its manager returned, put right and given in again this morning.

Shows    a return with words, a second submission, a manager with something to authorise.
Used by  the team manager's and the worker's desks (R08, R09).
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.dates import add_months
from kittiwake.core.today import local_day
from kittiwake.records.assessment import services
from kittiwake.records.assessment.choices import AssessmentKind
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.line.choices import Provenance
from kittiwake.records.people.choices import RelationshipKind, Responsibility
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

if TYPE_CHECKING:
    from kittiwake.records.assessment.models import Part
    from kittiwake.records.line.services import Act
    from kittiwake.records.subject.models import Subject

ACCOUNT = "Merle fell asleep in maths again and said that she gets the baby up at night “because Mum can’t”."
FIRST = "Merle has a busy home and is a help to her mother."
AGAIN = "Merle wakes at two and at five with her brother, changes and feeds him, and is at school by nine."
SAID = "I don’t mind the nights. I mind when I fall asleep in maths and they laugh."
MEANS = (
    "A girl of twelve does a parent’s nights. Her mother is unwell and says so; she needs help that stays."
)
RETURNED = "I cannot see a night of hers in this, or what she says of it. And what does it mean for her?"


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(30, 10, 15)
    yield at
    act = stage.act("priya", at)
    merle = acting.meet(act, "Merle", "Ferrier", add_months(stage.as_at, -12 * 12 - 4))
    mother = acting.meet(act, "Odile", "Ferrier", add_months(stage.as_at, -12 * 35))
    acting.live_at(act, "7 Lantern Yard", merle, mother)
    acting.belong(act, mother, RelationshipKind.MOTHER, merle, responsibility=Responsibility.HOLDS)
    contact = acting.receive(act, at - timedelta(minutes=20), ACCOUNT, referrer_name="Head of year")
    acting.match(act, contact, merle, adults=(mother,))
    acting.screen(act, contact)
    proposal = acting.propose(act, contact, Outcome.REFERRAL, "A child who carries a parent’s work at night.")
    at += timedelta(hours=2)
    yield at
    acting.decide(stage.act("marian", at), proposal)
    stage.count_all({"contacts": 1, "decided": 1, "referrals": 1})
    at += timedelta(hours=1)
    yield at
    acting.give(stage, merle, to="tomasz", by="marian", at=at)
    yield from _assessed(stage, merle)


def _assessed(stage: Stage, merle: "Subject") -> Iterator[datetime]:
    at = stage.days_ago(27, 11)
    yield at
    kind = AssessmentKind.CHILD_AND_FAMILY
    facts = services.StartFacts(kind=kind, because=ACCOUNT, started_on=local_day(at))
    act = stage.act("tomasz", at)
    assessment = services.start_assessment(facts, children=[merle], submission=stage.chance.uuid(), act=act)
    part = assessment.parts.get()
    at = stage.days_ago(6, 16)
    yield at
    _write(stage.act("tomasz", at), part, "a_day", {Provenance.PARENT: FIRST}, version=0)
    given = services.submit(assessment_id=assessment.pk, act=stage.act("tomasz", at))
    at = stage.days_ago(4, 12)
    yield at
    services.return_it(submission_id=given.pk, words=RETURNED, act=stage.act("ruth", at))
    at = stage.days_ago(0, 9, 5)
    yield at
    day = {Provenance.SEEN.value: AGAIN, Provenance.CHILD.value: SAID}
    _write(stage.act("tomasz", at), part, "a_day", day, version=1)
    _write(stage.act("tomasz", at), part, "analysis", {"": MEANS}, version=0)
    services.submit(assessment_id=assessment.pk, act=stage.act("tomasz", at))


def _write(act: "Act", part: "Part", section: str, said: Mapping[str, str], *, version: int) -> None:
    statements = [services.StatementFacts(text=text, provenance=source) for source, text in said.items()]
    place = services.Place(assessment_id=part.assessment_id, section=section, part_id=part.pk)
    services.write_section(place, statements, expected=version, act=act)
