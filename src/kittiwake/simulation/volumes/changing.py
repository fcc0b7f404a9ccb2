"""A family whose worker changes: a note is left, the manager gives the children on, the next one reads it."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from kittiwake.core.today import local_day
from kittiwake.records.workforce import services
from kittiwake.simulation.volumes.case import Case
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, later

if TYPE_CHECKING:
    from kittiwake.records.access.models import Post
    from kittiwake.records.subject.models import Subject

SAYS = ("going_on", "due", "child_knows", "promised", "ring")


def may_change_worker(case: Case, at: datetime) -> None:
    """After a review the worker changes now and then, where the team has another."""
    if case.happens("worker_changes"):
        case.begin(_changing(case, later(at, case.chance.whole(2, 8) * WORKING_DAY_MINUTES)))


def _changing(case: Case, at: datetime) -> Iterator[datetime]:
    yield at
    household, staff = case.work.household, case.work.stage.staff
    team = staff.in_role("social_worker", team=staff.team_of(household.worker))
    others = [key for key in team if key != household.worker]
    if not others or not household.held:
        return
    to = case.chance.pick(others)
    post = staff.of(to).posts_on(local_day(at))[0]
    children = [involvement.subject for involvement in household.held.values()]
    notes = [_hand_over(case, child, to, post, at) for child in children]
    household.open_with = household.worker = to
    if case.happens("handover_unread"):
        return
    at = later(at, case.chance.whole(30, 3 * WORKING_DAY_MINUTES))
    yield at
    if household.worker == to:
        for note in notes:
            services.acknowledge_hand_over(note_id=note, act=case.by_worker(at))


def _hand_over(case: Case, child: "Subject", to: str, post: "Post", at: datetime) -> int:
    """Gives back the number of the note."""
    said = {name: case.say("hand_over", name) for name in SAYS}
    note = services.write_hand_over(services.HandOverFacts(**said), subject=child, act=case.by_worker(at))
    held = case.work.household.held[child.pk]
    facts = services.Allocating(post=post, reason=case.say("hand_over", "reason"), instead_of=held.pk)
    case.work.household.held[child.pk] = services.allocate(facts, subject=child, act=case.by_manager(at))
    return note.pk
