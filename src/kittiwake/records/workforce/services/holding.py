"""Who holds a child now; asked under a lock, so that two managers cannot both allocate."""

from datetime import date

from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import InvolvementKind, Reach
from kittiwake.records.access.models import Involvement
from kittiwake.records.access.selectors import in_force, standing_reach_of
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of
from kittiwake.records.workforce.models import AllocationWait


def locked(subject: Subject) -> Subject:
    """The record that stands first for this person, until this act is done: whoever allocates takes turns."""
    return Subject.objects.select_for_update(no_key=True).get(pk=first_record(subject).pk)


def require_open(act: Act, subject: Subject) -> None:
    """Raises  policies.NotPermitted for a record that the actor may not read."""
    if standing_reach_of(act.by, subject, on=local_day(act.at)) != Reach.FULL:
        raise policies.NotPermitted("This record is closed to you. Ring the person named beside it.")


def held_on(subject: Subject, day: date) -> Involvement | None:
    """The allocation in force on that day that has no end yet, else one that ends later."""
    theirs = Involvement.objects.filter(in_force(day), subject__in=records_of(subject))
    held = theirs.filter(kind=InvolvementKind.ALLOCATED).select_related("user", "team")
    return held.order_by("-from_on", "-pk").first()


def waiting(subject: Subject) -> list[AllocationWait]:
    """The wait of this person that goes on; several, the earliest first, only after records were joined."""
    theirs = AllocationWait.objects.select_for_update().filter(subject__in=records_of(subject))
    return list(theirs.filter(ended_at=None).order_by("asked_at", "pk"))
