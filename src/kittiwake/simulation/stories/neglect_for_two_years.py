"""Neglect that one plan after another does not change: two fathers' surnames, one mother.

Shows    an older half-sister's plan that ended, and within months one for her brothers under another
         surname; twenty-two months without change; a designated conference that nobody has called.
Used by  the chair's and the worker's desks, repeat plans in a family (R17), drift (R16).
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kittiwake.core.dates import add_months
from kittiwake.records.challenge.choices import Challenger
from kittiwake.records.challenge.services import ChallengeFacts, raise_challenge
from kittiwake.records.line.services import key_of
from kittiwake.records.plans.choices import PlanKind
from kittiwake.records.plans.selectors import plan_on
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.volumes.course import Course
from kittiwake.simulation.volumes.named import Named, begin_course, named_household

CONCERN = "Four reviews have found the same: the boys are hungry and cold, and the plan goes on as it is."
WANTS = "Decide on what the plan says will happen if nothing changes, and call a designated conference."


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
    at = stage.days_ago(3, 15, 30)
    yield at
    children = [household.subjects[name] for name in ("Rowan", "Ash")]
    plan = plan_on(children[0], PlanKind.CHILD_PROTECTION, at.date())
    if plan is not None:
        facts = ChallengeFacts(about=key_of(plan), challenger=Challenger.CHAIR, concern=CONCERN, wants=WANTS)
        raise_challenge(facts, children=[plan.subject], act=stage.act("hester", at))
