"""Who may act on whose protection."""

from collections.abc import Iterable

from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reaches_of
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject

NotPermitted = policies.NotPermitted


class BadProtection(Exception):
    """What was written cannot stand. The message says what to do; nothing typed is lost."""


class TooLate(Exception):
    """Somebody did this first, or it is over. The message is safe to show."""


def require_one_open(act: Act, function: str, people: Iterable[Subject]) -> None:
    """As `require_open`, for what stands on several records: one of them is enough to read all of it."""
    day = local_day(act.at)
    policies.require(act.by, function, on=day)
    if Reach.FULL not in reaches_of(act.by, people, on=day).values():
        raise NotPermitted("This record is closed to you. Ring the person named beside it.")


def require_open(act: Act, function: str, people: Iterable[Subject]) -> None:
    """Raises  NotPermitted when the role does not carry it, or one of the records is closed to the writer."""
    day = local_day(act.at)
    policies.require(act.by, function, on=day)
    if any(reach != Reach.FULL for reach in reaches_of(act.by, people, on=day).values()):
        raise NotPermitted("One of these records is closed to you. Ring the person named beside it.")
