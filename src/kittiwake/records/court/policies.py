"""Who may act for the authority before and in court, on whose record."""

from collections.abc import Iterable

from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reaches_of
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject

NotPermitted = policies.NotPermitted


def require_open(act: Act, function: str, people: Iterable[Subject]) -> None:
    """Raises  NotPermitted without the function, or where one of the records is closed to them."""
    day = local_day(act.at)
    policies.require(act.by, function, on=day)
    if any(reach != Reach.FULL for reach in reaches_of(act.by, people, on=day).values()):
        raise NotPermitted("One of these records is closed to you. Ring the person named beside it.")


def require_one_open(act: Act, function: str, people: Iterable[Subject]) -> None:
    """As `require_open`, for what stands on several records: one of them is enough."""
    day = local_day(act.at)
    policies.require(act.by, function, on=day)
    if Reach.FULL not in reaches_of(act.by, people, on=day).values():
        raise NotPermitted("This record is closed to you. Ring the person named beside it.")
