"""Who may plan where a child grows up, who decides, and who must not."""

from kittiwake.core.text import fold
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.care.models import Period
from kittiwake.records.care.policies import require_on

NotPermitted = policies.NotPermitted

__all__ = ["NotPermitted", "decided_the_entry", "require_on"]


def decided_the_entry(user: User, period: Period) -> bool:
    """Whether this person decided, or wrote down, that the child comes into care: they look back on nobody's
    decision but another's. Who decided is told in words, so it is their name that is looked for in them."""
    if user.pk == period.recorded_by_id:
        return True
    return fold(str(user)) in fold(period.decided_by)
