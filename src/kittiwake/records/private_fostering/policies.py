"""Who may write down a private fostering arrangement."""

from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject

NotPermitted = policies.NotPermitted


def require_on(act: Act, function: str, subject: Subject) -> None:
    """Raises  NotPermitted without the function, or where the record is closed to them."""
    day = local_day(act.at)
    policies.require(act.by, function, on=day)
    if reach_of(act.by, subject, on=day) != Reach.FULL:
        raise NotPermitted("This record is closed to you. Ring the person named beside it.")
