"""Which contacts concern nobody whose record is closed to anybody."""

from collections.abc import Iterable

from kittiwake.core.today import today
from kittiwake.records.access.selectors import keys_closed_to_some
from kittiwake.records.front_door.models import ContactPerson, NightEntryPerson


def contacts_closed_to_nobody(contact_ids: Iterable[int]) -> set[int]:
    """Those of these contacts that even somebody who reads no record may count one by one, without names.

    A contact about a restricted or sealed person is not among them: its very day could tell who it is about.
    """
    asked = set(contact_ids)
    closed = keys_closed_to_some(on=today())
    touched = ContactPerson.objects.filter(subject__in=closed, contact__in=asked, removed_at=None)
    return asked - set(touched.values_list("contact_id", flat=True))


def nights_closed_to_nobody(entry_ids: Iterable[int]) -> set[int]:
    """The same of entries from the night."""
    asked = set(entry_ids)
    touched = NightEntryPerson.objects.filter(subject__in=keys_closed_to_some(on=today()), entry__in=asked)
    return asked - set(touched.values_list("entry_id", flat=True))
