"""Neglect that one plan after another does not change: two fathers' surnames, one mother.

Shows    an older half-sister's plan that ended, and within months one for her brothers under another
         surname; twenty-two months without change; a designated conference that nobody has called.
         Marks that a school nurse saw, and who is in Rowan's life.
Used by  the chair's and the worker's desks, repeat plans in a family (R17), drift (R16), body map, ecomap.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.dates import When, add_months
from kittiwake.core.today import local_day
from kittiwake.records.assessment.choices import Sphere, Strength
from kittiwake.records.assessment.services import TieFacts, find_tie
from kittiwake.records.challenge.choices import Challenger
from kittiwake.records.challenge.services import ChallengeFacts, raise_challenge
from kittiwake.records.line.services import key_of
from kittiwake.records.plans.choices import PlanKind
from kittiwake.records.plans.selectors import plan_on
from kittiwake.records.visits.choices import MarkKind
from kittiwake.records.visits.services import MapFacts, MarkFacts, record_marks
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.volumes.course import Course
from kittiwake.simulation.volumes.named import Named, begin_course, named_household

if TYPE_CHECKING:
    from kittiwake.records.line.services import Act
    from kittiwake.records.subject.models import Subject

CONCERN = "Four reviews have found the same: the children are hungry and cold, and the plan goes on as it is."
WANTS = "Decide on what the plan says will happen if nothing changes, and call a designated conference."
TIES = (
    (Sphere.AGENCY, Strength.STRONG, "Mr Hallam, breakfast club", "Waits at the gate; Rowan runs there."),
    (Sphere.FRIEND, Strength.FROM_THEM, "Mrs Petrov next door", "Feeds them on most days."),
    (Sphere.RELATIVE, Strength.ENDED, "Their father", "Has not come since the summer. Rowan keeps his cap."),
    (Sphere.PLACE, Strength.WEAK, "Saturday football", "Goes when there is a lift."),
)
MARKS = (
    MarkFacts(
        spot="FRONT knee LEFT", kind=MarkKind.CUT, looks="Scabbed over, dirty.", size="About 3 cm",
        child_said="I fell off the wall.",
    ),
    MarkFacts(
        spot="BACK forearm RIGHT", kind=MarkKind.OTHER, looks="A patch of dry, cracked skin.",
        child_said="It itches at night.", parent_said="She says that she has run out of the cream.",
    ),
)  # fmt: skip


def tell(stage: Stage) -> Iterator[datetime]:
    first = stage.days_ago(735, 11, 10)
    yield first
    born = {
        name: add_months(stage.as_at, -months)
        for name, months in (("Tansy", 170), ("Rowan", 98), ("Ash", 62))
    }
    told = Named(
        place=1, mother="Lorna", surname="Bellwood", lines="3 Ropewalk Steps", children=born,
        surnames={"Tansy": "Oakshott"},
    )  # fmt: skip
    household = named_household(stage, told, on=first.date(), worker="tomasz")
    ended = first.date() + timedelta(days=270)
    begin_course(
        stage, household, Course(help="on_a_plan", children=("Tansy",), until=ended, plan_until=ended), first
    )
    again = stage.days_ago(480, 14, 20)
    course = Course(help="on_a_plan", children=("Rowan", "Ash"), drifts=True, new_eyes=False)
    begin_course(stage, household, course, again, place=1)
    at = stage.days_ago(425, 16, 10)
    yield at
    _who_is_there(household.subjects["Rowan"], stage.act("tomasz", at))
    at = stage.days_ago(24, 16, 10)
    yield at
    seen = MapFacts(seen_by="Odile Marsh, school nurse", when=When.day(at.date()), marks=MARKS)
    record_marks(seen, subject=household.subjects["Rowan"], act=stage.act("tomasz", at))
    at = stage.days_ago(3, 15, 30)
    yield at
    children = [household.subjects[name] for name in ("Rowan", "Ash")]
    plan = plan_on(children[0], PlanKind.CHILD_PROTECTION, at.date())
    if plan is not None:
        facts = ChallengeFacts(about=key_of(plan), challenger=Challenger.CHAIR, concern=CONCERN, wants=WANTS)
        raise_challenge(facts, children=[plan.subject], act=stage.act("hester", at))


def _who_is_there(rowan: "Subject", act: "Act") -> None:
    """While the assessment is written, its worker says how each tie is."""
    for sphere, strength, called, note in TIES:
        facts = TieFacts(
            sphere=sphere, strength=strength, called=called, note=note, found_on=local_day(act.at)
        )
        find_tie(facts, subject=rowan, act=act)
