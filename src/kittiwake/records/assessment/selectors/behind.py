"""The assessment behind other work: which one it is, whether it holds, and the reasons already given."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model, QuerySet

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.core.today import local_day
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.assessment.models import Part, Reliance
from kittiwake.records.assessment.selectors.at_a_glance import asking_parts, newest_signed
from kittiwake.records.assessment.selectors.currency import Currency, currency_of
from kittiwake.records.assessment.selectors.worklists import parts_of
from kittiwake.records.line.services import key_of
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class Behind:
    """What stands behind one piece of work about one child.

    part, currency  the newest authorised assessment and whether it holds; None where there is none.
    reasons_given   why it served as it was, the newest first. Each answers what was recorded by its day.
    """

    part: Part | None
    currency: Currency | None
    reasons_given: tuple[Reliance, ...] = ()

    @property
    def unanswered_since(self) -> date | None:
        """The day of the earliest thing that no reason answers yet; None where nothing is left to answer."""
        if self.currency is None:
            return None
        answered = local_day(self.reasons_given[0].at) if self.reasons_given else date.min
        left = (each.since for each in self.currency.reasons if each.recorded_on > answered)
        return min(left, default=None)

    @property
    def asks(self) -> bool:
        """Whether somebody has to bring the assessment up to date, or say why it serves as it is."""
        return self.part is not None and self.unanswered_since is not None


def behind(viewer: User, subject: Subject, *, work: Model) -> Behind | None:
    """The assessment behind a plan or a conference. None for those who do not read the child's record.

    Source  the report, paragraphs 23 and 43; replay R10.
    """
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    part = newest_signed(parts_of(records_of(subject)))
    if part is None:
        return Behind(part=None, currency=None)
    return Behind(
        part=part,
        currency=currency_of(part, viewer=viewer),
        reasons_given=tuple(
            each for each in _given(records_of(subject), key_of(work)) if each.part_id == part.pk
        ),
    )


def asking_behind(subject: Subject, *, work: Model) -> tuple[Asking[Any], ...]:
    """What `behind` asks: for a page that asks ahead."""
    return *asking_parts(subject), _given.of(records_of(subject), key_of(work))


@prepared
def _given(records: Sequence[int], work: str) -> QuerySet[Reliance]:
    answered = Reliance.objects.filter(part__subject=one_of(records), work=work, was_current=False)
    return answered.select_related("by").order_by("-at", "-pk")
