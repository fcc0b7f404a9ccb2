"""What every child in care of a story has beside it: health, school, and who was told where they live."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from kittiwake.core.today import local_day
from kittiwake.records.care import services
from kittiwake.records.care.choices import Told
from kittiwake.records.care.selectors.going_on import placement_now
from kittiwake.records.education.services import LearningFacts, PepFacts, begin_learning, hold_pep
from kittiwake.records.health.services import ConsentFacts, LookFacts, record_consent, record_look
from kittiwake.simulation.stage import Stage

if TYPE_CHECKING:
    from kittiwake.records.care.models import Period
    from kittiwake.records.subject.models import Subject

SCHOOL = "Beacon Hill Primary School"


def tell_those_concerned(stage: Stage, period: "Period", at: datetime, *, who: str) -> None:
    """Those who are to know of the placement are told; consent is asked; the child has a school."""
    act, day, child = stage.act(who, at), local_day(at), period.subject
    told = [services.NoticeFacts(who=each, told_on=day) for each in Told.values if each != Told.AREA]
    told.append(services.NoticeFacts(who=Told.AREA, why_not="Lives in this area."))
    placement = placement_now(period)
    if placement is not None:
        services.notify(placement=placement, told=told, act=act)
    said = ConsentFacts(to="ASSESSMENT", said="GIVEN", who="The authority, under the order", on=day)
    record_consent(subject=child, facts=said, act=act)
    begin_learning(subject=child, facts=LearningFacts(where="SCHOOL", name=SCHOOL, from_on=day), act=act)


def look_at_health(stage: Stage, child: "Subject", at: datetime, *, who: str, kind: str = "INITIAL") -> None:
    """A health assessment, and the dentist on the same day."""
    act, day = stage.act(who, at), local_day(at)
    found = "Well and growing. Frightened of the dentist."
    for each, by_whom in ((kind, "The children in care nurse"), ("DENTIST", "The dentist near the carer")):
        facts = LookFacts(kind=each, came="DONE", on=day, by_whom=by_whom, found=found)
        record_look(subject=child, facts=facts, act=act)


def plan_school(stage: Stage, child: "Subject", at: datetime, *, who: str, says: str, on: date) -> None:
    facts = PepFacts(
        held_on=on, came="Miss Poole, the carer, the worker.", expected="AS", child=says,
        targets="Reads ten minutes alone by half-term: seen in the reading log.",
        premium="A tutor twice a week.",
    )  # fmt: skip
    hold_pep(subject=child, facts=facts, act=stage.act(who, at))
