"""Hand-over notes, for one viewer."""

from typing import Any

from django.db.models import QuerySet

from kittiwake.core.prepared import Asking, prepared
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import Involvement, User
from kittiwake.records.access.policies import can
from kittiwake.records.access.selectors import keys_shut_to, reach_of
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of
from kittiwake.records.workforce.models import HandOver


def hand_overs_of(viewer: User, subject: Subject) -> QuerySet[HandOver]:
    """Every note about one child, the newest first: for those who may read the record."""
    if reach_of(viewer, subject) != Reach.FULL:
        return HandOver.objects.none()
    theirs = HandOver.objects.filter(subject__in=records_of(subject))
    named = theirs.select_related("by", "from_work__user", "given__user", "given__team")
    return named.order_by("-at", "-pk")


def hand_over_visible_to(viewer: User, subject: Subject, note_id: int) -> HandOver | None:
    """One note on this person's record."""
    return hand_overs_of(viewer, subject).filter(pk=note_id).first()


def ready_hand_over(viewer: User, held: Involvement) -> HandOver | None:
    """The note that stands ready to go with the next allocation. The caller reads the record."""
    return HandOver.objects.filter(from_work=held, given=None).order_by("-at", "-pk").first()


def asking_hand_overs(viewer: User) -> tuple[Asking[Any], ...]:
    """What `unread_hand_overs` asks: to be asked ahead."""
    return (_unread.of(viewer.pk),)


def unread_hand_overs(viewer: User) -> list[HandOver]:
    """Notes that were handed to this worker, who has not said that they read them, the oldest first."""
    if not can(viewer, "handover.read", on=today()):
        return []
    shut = set(keys_shut_to(viewer))
    return [note for note in _unread(viewer.pk) if note.subject_id not in shut]


@prepared
def _unread(worker: int) -> QuerySet[HandOver]:
    given = HandOver.objects.filter(given__user=worker, given__to_on=None, read_at=None)
    return given.select_related("subject", "from_work__user").order_by("at", "pk")
