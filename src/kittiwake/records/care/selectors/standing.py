"""What stood for one child: periods, statuses, placements, and the episodes that follow from them."""

from dataclasses import dataclass

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.care.episodes import Episode, InCare, Placed, episodes_of
from kittiwake.records.care.models import LegalStatus, Period, Placement
from kittiwake.records.care.stays import Stay
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class InCareDays:
    """Every stretch that counts, the earliest first."""

    periods: tuple[Period, ...]
    statuses: tuple[LegalStatus, ...]
    placements: tuple[Placement, ...]

    @property
    def period_stays(self) -> list[Stay[InCare]]:
        return [Stay(row.from_on, row.to_on, InCare(row.need, row.why_it_ceased)) for row in self.periods]

    @property
    def status_stays(self) -> list[Stay[str]]:
        return [Stay(row.from_on, row.to_on, row.code) for row in self.statuses]

    @property
    def placement_stays(self) -> list[Stay[Placed]]:
        return [Stay(row.from_on, row.to_on, placed(row)) for row in self.placements]

    def episodes(self) -> list[Episode]:
        """What the return would show, before any year's rules."""
        return episodes_of(self.period_stays, self.status_stays, self.placement_stays)


def placed(row: Placement) -> Placed:
    """A placement as an episode tells it apart."""
    return Placed(row.type, row.provider, row.carer, row.why_it_ended)


def days_visible_to(viewer: User, subject: Subject) -> InCareDays | None:
    """None for whoever may not read the record. Three queries."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    return days_of(subject)


def days_of(subject: Subject) -> InCareDays:
    """For acts and derivations: whoever shows it to somebody asks `days_visible_to`."""
    records = records_of(subject)
    return InCareDays(
        periods=tuple(Period.objects.filter(subject__in=records, withdrawn_at=None)),
        statuses=tuple(LegalStatus.objects.filter(subject__in=records, withdrawn_at=None)),
        placements=tuple(
            Placement.objects.filter(subject__in=records, withdrawn_at=None).select_related(
                "home__provider", "person"
            )
        ),
    )
