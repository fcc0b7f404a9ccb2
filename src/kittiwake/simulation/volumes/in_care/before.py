"""Children who were looked after when the years that are told began: taken over from an earlier record."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from kittiwake.core.dates import add_months
from kittiwake.core.today import local_day
from kittiwake.records.front_door.choices import EpisodeKind
from kittiwake.records.front_door.services import EpisodeFacts, record_episode
from kittiwake.records.workforce.services import Allocating, allocate
from kittiwake.simulation.population.settling import Household, settle
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.volumes.arrivals import Arrival
from kittiwake.simulation.volumes.case import Case
from kittiwake.simulation.volumes.earlier import SOURCE
from kittiwake.simulation.volumes.in_care.life import in_care_life
from kittiwake.simulation.volumes.protecting import strategy_life
from kittiwake.simulation.volumes.words import words
from kittiwake.simulation.volumes.work import Work
from kittiwake.simulation.working_hours import moment

LASTED_MONTHS = (5, 20)


def taken_over(stage: Stage, household: Household, arrival: Arrival, *, since: date) -> Iterator[datetime]:
    """The family goes onto the record with what was before, to a worker; then care goes on, act by act."""
    chance = stage.chance.of("taken over", household.number)
    screener = chance.pick(stage.staff.screening(at_night=False))
    work = Work(stage=stage, chance=chance, household=household, arrival=arrival, screener=screener)
    at = moment(since, 9, chance.whole(1, 50))
    yield at
    settle(household, act=work.act(at), source=SOURCE)
    stage.count("families")
    stage.count("people", len(household.subjects))
    at += timedelta(minutes=5)
    yield at
    for period in household.course.care:
        _earlier(work, household, period.child, period.from_on, at)
    _to_a_worker(work, at)
    household.case = case = Case(work=work, strategy=strategy_life)
    for period in household.course.care:
        case.begin(in_care_life(case, period, at + timedelta(minutes=5)))


def _earlier(work: Work, household: Household, child: str, came_on: date, at: datetime) -> None:
    """What led there, as that record had it: nothing for a child who came in the first months of life."""
    from_on = add_months(came_on, -work.chance.whole(*LASTED_MONTHS))
    born = household.family.members[child].facts.born_on
    if born is None or from_on < born:
        return
    facts = EpisodeFacts(
        kind=EpisodeKind.CP_PLAN, from_on=from_on, to_on=came_on, says=words()["in_care"]["earlier"][0],
        source=SOURCE,
    )  # fmt: skip
    record_episode(facts, subject=household.subjects[child], act=work.act(at))


def _to_a_worker(work: Work, at: datetime) -> None:
    household, staff = work.household, work.stage.staff
    household.open_with = household.worker = work.chance.pick(staff.in_role("social_worker"))
    manager = work.chance.pick(staff.in_role("front_door_manager"))
    post = staff.of(household.worker).posts_on(local_day(at))[0]
    to = Allocating(post=post, reason=words()["in_care"]["allocated"][0])
    for key in household.course.children:
        child = household.subjects[key]
        household.held[child.pk] = allocate(to, subject=child, act=work.act(at, who=manager))
