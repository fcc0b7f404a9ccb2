"""What follows a decision: a child given to a worker, a case that begins, a word passed on and read."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from kittiwake.core.today import local_day
from kittiwake.records.assessment.choices import AssessmentKind
from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.front_door.services import close_referral
from kittiwake.records.protection.selectors.going_on import still_open, unborn_among
from kittiwake.records.workforce.services import Allocating, allocate
from kittiwake.simulation.volumes.assessing import assessment_life
from kittiwake.simulation.volumes.case import Case, release
from kittiwake.simulation.volumes.in_care.life import in_care_life
from kittiwake.simulation.volumes.noting import notes_of_an_assessment
from kittiwake.simulation.volumes.protecting import strategy_life
from kittiwake.simulation.volumes.words import words
from kittiwake.simulation.volumes.work import Work
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, later

if TYPE_CHECKING:
    from kittiwake.records.front_door.models import Decision, Referral
    from kittiwake.records.subject.models import Subject

LATE_TO_ALLOCATE = (3, 10)  # working days
LOOKED_AT_DAYS = (5, 25)
"""Working days until a referral is answered of a family with which somebody works already."""


def referral_life(work: Work, decision: "Decision", manager: str, at: datetime) -> Iterator[datetime]:
    """The children go to a social worker; then there is a case, or the one that there is takes them in."""
    household = work.household
    referrals = list(decision.referrals.select_related("subject").order_by("pk"))
    work.stage.count("referrals", len(referrals))
    at = later(at, _until_allocated(work, decision))
    if household.released_on == local_day(at):  # whoever held the child does so to the end of the day
        at = later(at, WORKING_DAY_MINUTES)
    household.open_referrals += 1
    yield at
    _allocate(work, [referral.subject for referral in referrals], manager, at)
    if household.case is not None:
        yield from _taken_in(work, referrals, at)
        return
    household.open_referrals -= 1
    household.case = case = Case(work=replace(work), strategy=strategy_life)
    case.drifts = household.course is not None and household.course.drifts
    if decision.outcome == Outcome.STRATEGY:
        case.step_up([referral.subject for referral in referrals], later(at, work.chance.whole(10, 90)))
    for kind, theirs in _by_kind(referrals).items():
        case.begin(assessment_life(case, theirs, kind, at))
    for period in household.course.care if household.course else ():
        case.begin(in_care_life(case, period, at))


def _by_kind(referrals: list["Referral"]) -> dict[str, list["Referral"]]:
    """Children not born yet are assessed apart from those who are."""
    found: dict[str, list[Referral]] = {}
    for referral in referrals:
        unborn = unborn_among([referral.subject])
        kind = AssessmentKind.PRE_BIRTH if unborn else AssessmentKind.CHILD_AND_FAMILY
        found.setdefault(kind, []).append(referral)
    return found


def _taken_in(work: Work, referrals: list["Referral"], at: datetime) -> Iterator[datetime]:
    """What was told is looked at within the work under way; the manager says so."""
    household = work.household
    yield from notes_of_an_assessment(work, [referral.subject for referral in referrals], at)
    at = later(at, (work.chance.whole(*LOOKED_AT_DAYS) + 10) * WORKING_DAY_MINUTES)
    yield at
    staff = work.stage.staff
    team_manager = staff.in_role("team_manager", team=staff.team_of(household.worker))[0]
    act = work.act(at, who=team_manager)
    for key in still_open(referrals):
        close_referral(referral_id=key, note=words()["closing"]["note"], act=act)
    household.open_referrals -= 1
    if household.open_referrals == 0 and household.case is None:
        release(work, team_manager, at)


def _until_allocated(work: Work, decision: "Decision") -> int:
    """Minutes of office hours: within the hour when it is urgent, else within a day; sometimes late."""
    if decision.outcome == Outcome.STRATEGY:
        return work.chance.whole(10, 60)
    if work.happens("allocated_late"):
        return work.chance.whole(*LATE_TO_ALLOCATE) * WORKING_DAY_MINUTES
    return work.chance.whole(30, WORKING_DAY_MINUTES)


def passed_on_life(work: Work, at: datetime) -> Iterator[datetime]:
    """Whoever holds the case says that they have read it; now and then nobody does."""
    if work.happens("passed_on_unread") or work.contact is None:
        return
    at = later(at, work.chance.whole(20, 2 * WORKING_DAY_MINUTES))
    yield at
    for passed in work.contact.passed_on.filter(acknowledged_at=None).order_by("pk"):
        worker = work.stage.staff.key_of(passed.to_id)
        services.acknowledge_passed_on(passed_id=passed.pk, act=work.act(at, who=worker))


def _allocate(work: Work, children: list["Subject"], manager: str, at: datetime) -> None:
    """To the worker who holds the family already, else to one of them all."""
    household, staff = work.household, work.stage.staff
    if not household.open_with:
        household.open_with = household.worker = work.chance.pick(staff.in_role("social_worker"))
    post = staff.of(household.open_with).posts_on(local_day(at))[0]
    to = Allocating(post=post, reason=words()["allocation"]["reason"])
    for child in children:
        if child.pk not in household.held:
            household.held[child.pk] = allocate(to, subject=child, act=work.act(at, who=manager))
