"""One child's time in care, from the day on which it begins to its end, act by act."""

from collections.abc import Iterator
from datetime import datetime

from kittiwake.core.today import local_day
from kittiwake.simulation.volumes.case import Case
from kittiwake.simulation.volumes.in_care.coming_in import begin
from kittiwake.simulation.volumes.in_care.course import InCare
from kittiwake.simulation.volumes.in_care.living import Living
from kittiwake.simulation.working_hours import moment


def in_care_life(case: Case, plan: InCare, at: datetime) -> Iterator[datetime]:
    """Everything that is done for one child from the first day in care; and again, if they come back."""
    household = case.work.household
    child = household.subjects[plan.child]
    chance = case.work.stage.chance.of("in care", household.number, plan.child, plan.from_on)
    living = Living(case=case, plan=plan, chance=chance, child=child)
    at = max(at, moment(plan.from_on, 11 if not plan.is_emergency else 19))
    yield at
    begin(living, at)
    while (entry := living.diary.next()) is not None:
        due, what, on = entry
        at = max(at, due)
        yield at
        what(living, at, min(on, local_day(at)))
    if plan.again is not None:
        yield from in_care_life(case, plan.again, at)
