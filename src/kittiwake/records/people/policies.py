"""Who may write to somebody's record, and who may see what is protected in it."""

from kittiwake.core.today import local_day, today
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.selectors import allocated_worker, reach_of, reaches_of, standing_reach_of
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject

CLOSED = "This record is closed to you. Ring the person named beside it."


def require_recording(act: Act, *subjects: Subject) -> None:
    """Raises  NotPermitted unless the worker records people, and reads each of these records."""
    day = local_day(act.at)
    policies.require(act.by, "person.record", on=day)
    if any(reach_of(act.by, subject, on=day) != Reach.FULL for subject in subjects):
        raise NotPermitted(CLOSED)


def require_relating(act: Act, one: Subject, other: Subject) -> None:
    """Raises  NotPermitted unless one of the two records is open to the worker, and the other's name."""
    day = local_day(act.at)
    policies.require(act.by, "person.record", on=day)
    reaches = set(reaches_of(act.by, (one, other), on=day).values())
    if Reach.FULL not in reaches or Reach.NONE in reaches:
        raise NotPermitted(CLOSED)


def require_merging(act: Act, function: str, *subjects: Subject) -> None:
    """Raises  NotPermitted unless the worker carries the function and reads both records."""
    day = local_day(act.at)
    policies.require(act.by, function, on=day)
    if any(reach != Reach.FULL for reach in reaches_of(act.by, subjects, on=day).values()):
        raise NotPermitted(CLOSED)


def can_see_protected(viewer: User, subject: Subject) -> bool:
    """Protected addresses and restricted names: for the allocated worker, and for managers who allocate.

    Not for somebody who has only opened the record for a while.
    Source  docs/practice/access.md: an address is protected on its own, apart from the record.
    """
    if standing_reach_of(viewer, subject) != Reach.FULL:
        return False
    return policies.can(viewer, "record.allocate", on=today()) or allocated_worker(subject) == viewer
