"""Who decides what of everyday life, as it stands with the carers of today."""

from dataclasses import dataclass

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.care.choices import VOLUNTARY, Decides
from kittiwake.records.care.models import Delegation, DelegationLine, Placement
from kittiwake.records.care.selectors.now import LivingNow
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class Deciding:
    """What is agreed with the carers of one placement; no lines where nothing is yet."""

    delegation: Delegation | None
    lines: tuple[DelegationLine, ...]

    @property
    def still_open(self) -> tuple[DelegationLine, ...]:
        return tuple(line for line in self.lines if line.who == Decides.OPEN)

    @property
    def is_whole(self) -> bool:
        return self.delegation is not None and not self.still_open


def deciding(placement: Placement) -> Deciding:
    """The newest delegation with these carers. The caller has read the placement. Two queries."""
    newest = placement.delegations.select_related("recorded_by").first()
    return Deciding(delegation=newest, lines=tuple(newest.lines.all()) if newest else ())


def delegation_of(viewer: User, subject: Subject, delegation_id: int) -> Delegation | None:
    """One delegation about this child, for those who may read the record."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    known = Delegation.objects.filter(placement__subject__in=records_of(subject))
    return known.select_related("placement__home", "placement__person").filter(pk=delegation_id).first()


def lines_of(delegation: Delegation) -> list[DelegationLine]:
    return list(delegation.lines.all())


def earlier_lines(subject: Subject) -> list[DelegationLine]:
    """What was agreed last for this child, with whichever carers: what a new form begins with."""
    newest = Delegation.objects.filter(placement__subject__in=records_of(subject)).first()
    return list(newest.lines.all()) if newest else []


def lacks_delegation(now: LivingNow, found: Deciding) -> bool:
    """Accommodated under section 20, and the carers do not know what they may decide. Replay R23."""
    return now.status is not None and now.status.code in VOLUNTARY and not found.is_whole
