"""An entry from the night that stands on the record of somebody it is not about goes to whose it is."""

from django.db import transaction

from kittiwake.core.text import clean, visible
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reaches_of
from kittiwake.records.front_door.models import NightEntry
from kittiwake.records.front_door.selectors.nights import night_entries_visible_to
from kittiwake.records.front_door.services.out_of_hours import BadNightEntry
from kittiwake.records.line.services import Act, move_entries
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of


@transaction.atomic
def move_night_entry(*, entry_id: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """Take an entry off the record of somebody it is not about, and put it on the right one.

    When it is acknowledged, and by when, stays as it is. Both lines say that it was moved, and why.
    Raises  policies.NotPermitted; BadNightEntry when it does not stand on the one, stands on the other
            already, or no reason is given.
    """
    policies.require(act.by, "entry.move", on=local_day(act.at))
    entry = NightEntry.objects.select_for_update().get(pk=entry_id)
    reaches = reaches_of(act.by, [wrong, right], on=local_day(act.at))
    is_open = night_entries_visible_to(act.by).filter(pk=entry_id).exists()
    if not is_open or any(reach != Reach.FULL for reach in reaches.values()):
        raise policies.NotPermitted("One of these records is closed to you. Ring the person named beside it.")
    if not entry.people.filter(subject__in=records_of(wrong)).exists():
        raise BadNightEntry("This entry does not stand on that person’s record.")
    if entry.people.filter(subject__in=records_of(right)).exists():
        raise BadNightEntry("The entry stands on that person’s record already.")
    if not visible(reason).strip():
        raise BadNightEntry("Say how the entry came to stand here: it stays on both records.")
    put_night_right(entry, wrong=wrong, right=first_record(right), reason=clean(reason).strip(), act=act)


@transaction.atomic
def put_night_right(entry: NightEntry, *, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """`move_night_entry` for a service that has asked whether the worker may, and locked the entry."""
    entry.people.filter(subject__in=records_of(wrong)).delete()
    entry.people.get_or_create(subject=right)
    move_entries(source=entry, wrong=wrong, right=right, reason=reason, act=act)
