"""What follows a decision: a child given to a worker, an assessment that ends, a word passed on and read."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from kittiwake.core.today import local_day
from kittiwake.records.access.services import end_involvement
from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.workforce.services import Allocating, allocate
from kittiwake.simulation.volumes.noting import notes_of_an_assessment
from kittiwake.simulation.volumes.words import words
from kittiwake.simulation.volumes.work import Work
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, later

if TYPE_CHECKING:
    from kittiwake.records.front_door.models import Decision
    from kittiwake.records.subject.models import Subject

SHARE_CLOSED_AFTER_ASSESSMENT = 0.65
LATE_TO_ALLOCATE = (3, 10)  # working days
IN_TIME_DAYS, LATE_DAYS = (
    (14, 43),
    (46, 62),
)  # working days from the decision; 45 from the contact are allowed


def referral_life(work: Work, decision: "Decision", manager: str, at: datetime) -> Iterator[datetime]:
    """The children go to a social worker, who assesses; the team manager authorises, mostly in time."""
    household = work.household
    referrals = list(decision.referrals.select_related("subject").order_by("pk"))
    work.stage.count("referrals", len(referrals))
    household.open_referrals += 1
    at = later(at, _until_allocated(work, decision))
    if household.released_on == local_day(at):  # whoever held the child does so to the end of the day
        at = later(at, WORKING_DAY_MINUTES)
    yield at
    children = [referral.subject for referral in referrals]
    _allocate(work, children, manager, at)
    yield from notes_of_an_assessment(work, children, at)
    in_time = work.happens("assessed_in_time")
    at = later(at, work.chance.whole(*(IN_TIME_DAYS if in_time else LATE_DAYS)) * WORKING_DAY_MINUTES)
    yield at
    team_manager = work.stage.staff.in_role("team_manager", team=work.stage.staff.team_of(household.worker))[
        0
    ]
    for referral in referrals:
        services.close_referral(
            referral_id=referral.pk, note=words()["closing"]["note"], act=work.act(at, who=team_manager)
        )
    household.open_referrals -= 1
    if household.open_referrals == 0 and work.chance.happens(SHARE_CLOSED_AFTER_ASSESSMENT):
        household.open_with = ""
        for involvement in household.held.values():
            end_involvement(involvement=involvement, by=work.stage.staff.of(team_manager), at=at)
        household.held, household.released_on = {}, local_day(at)


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
