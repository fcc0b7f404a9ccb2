"""What agencies shared in strategy discussions with a marking: kept from the family until it is released."""

from collections.abc import Iterator

from kittiwake.core.today import local_day
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.services import key_of
from kittiwake.records.marking.passages import Passage
from kittiwake.records.protection.models import StrategySeat
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def withheld(subject: Subject) -> Iterator[Passage]:
    """What each agency said at a discussion about this child."""
    seats = StrategySeat.objects.filter(discussion__children__subject__in=records_of(subject), shared__gt="")
    marked = seats.exclude(sharing=Sharing.ORDINARY).exclude(discussion__held_at=None).distinct()
    for seat in marked.select_related("discussion"):
        title = f"{seat.get_sector_display()} at a strategy discussion"
        if seat.discussion.held_at is not None:
            on = local_day(seat.discussion.held_at)
            yield Passage(source=key_of(seat), title=title, on=on, words=seat.words)
