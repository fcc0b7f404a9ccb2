"""Who may write a plan, agree it and look at it; and who may not, whatever role they also hold."""

from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.independence import require_independent
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.line.services import Act
from kittiwake.records.plans.models import Plan
from kittiwake.records.subject.models import Subject

CLOSED = "This record is closed to you. Ring the person named beside it."
OVERSEES = "You oversee this plan, so you do not write it. The child’s worker writes the plan."


def require_on(act: Act, function: str, subject: Subject) -> None:
    """Raises  policies.NotPermitted without the function, or where the record is closed to them."""
    day = local_day(act.at)
    policies.require(act.by, function, on=day)
    require_open(act, subject)


def require_open(act: Act, subject: Subject) -> None:
    """Raises  policies.NotPermitted where the record is closed to them."""
    if reach_of(act.by, subject, on=local_day(act.at)) != Reach.FULL:
        raise policies.NotPermitted(CLOSED)


def require_authoring(act: Act, plan: Plan) -> None:
    """Raises  policies.NotPermitted for whoever chairs or oversees without a temporary arrangement.

    Whoever oversees this very plan never writes it.
    Source  the report, paragraph 24.
    """
    require_on(act, "plan.write", plan.subject)
    if plan.overseen_by_id == act.by.pk:
        raise policies.NotPermitted(OVERSEES)
    require_independent(act.by, on=local_day(act.at))
