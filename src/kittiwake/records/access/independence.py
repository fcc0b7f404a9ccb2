"""Whoever scrutinises plans writes none, whatever role they also hold. See docs/decisions/0029.

It stands here, below every area, so that plans and reports can ask it without knowing conferences.
"""

from datetime import date

from kittiwake.records.access.models import User
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.selectors.arrangements import is_arranged

SCRUTINY = frozenset({"conference.chair", "plan.oversee", "review.hold"})
"""Functions whose holder scrutinises: chairing conferences, overseeing reviews."""


class NotIndependent(NotPermitted):
    """They scrutinise what they would write. The message is safe to show."""


def scrutinises(by: User, *, on: date) -> bool:
    """True when one of the posts held on that day carries scrutiny."""
    return any(role.may & SCRUTINY for role in by.roles_on(on))


def require_independent(by: User, *, on: date) -> None:
    """Raises  NotIndependent for a chair or reviewing officer without a temporary arrangement that day.

    Source  the report, paragraph 24; replay R15.
    """
    if scrutinises(by, on=on) and not is_arranged(by, on=on):
        raise NotIndependent(
            "You chair or review plans, so you do not write them. The child’s worker writes the plan. "
            "A temporary arrangement, with an end date, is made by the principal officer."
        )
