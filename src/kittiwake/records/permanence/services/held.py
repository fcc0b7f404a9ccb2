"""What every act on permanence begins with: the period of care, held for this act alone, and its days."""

from datetime import date

from django.db.models import Model

from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.records.care.models import Period
from kittiwake.records.care.policies import require_on
from kittiwake.records.care.services.facts import BadCare, CareMovedOn
from kittiwake.records.line.kinds import Kind
from kittiwake.records.line.services import Act, record
from kittiwake.records.subject.whole import first_record


def hold(period: Period, function: str, act: Act, *, must_go_on: bool = True) -> Period:
    """The period as it is now. Raises NotPermitted; CareMovedOn where it is over or was a mistake."""
    held = Period.objects.select_for_update(of=["self"]).select_related("subject").get(pk=period.pk)
    require_on(act, function, held.subject)
    if held.withdrawn_at is not None or (must_go_on and held.to_on is not None):
        raise CareMovedOn("This period of care is over. Look at the record again.")
    return held


def require_between(since: date, on: date, act: Act) -> date:
    """The day, if it is one from `since` until today. Raises BadCare."""
    if not since <= on <= local_day(act.at):
        raise BadCare(f"Say a day from {says_day(since)} until today.")
    return on


def tell(kind: Kind, act: Act, period: Period, source: Model, *, on: date, says: str = "") -> None:
    """Put it on the child's line. The work is the period's, so that it goes where the period goes."""
    about = [first_record(period.subject)]
    record(kind, act, about=about, source=source, case=period, when=When.day(on), says=says)
