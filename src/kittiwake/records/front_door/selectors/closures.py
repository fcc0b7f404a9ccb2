"""Which contacts concern nobody whose record is closed to anybody."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef

from kittiwake.core.today import today
from kittiwake.records.access.models import Restriction
from kittiwake.records.access.selectors import in_force
from kittiwake.records.front_door.models import ContactPerson


def contacts_closed_to_nobody(contact_ids: Iterable[int]) -> set[int]:
    """Those of these contacts that even somebody who reads no record may count one by one, without names.

    A contact about a restricted or sealed person is not among them: its very day could tell who it is about.
    """
    asked = set(contact_ids)
    closed = Exists(Restriction.objects.filter(in_force(today()), subject=OuterRef("subject")))
    touched = ContactPerson.objects.filter(closed, contact__in=asked, removed_at=None)
    return asked - set(touched.values_list("contact_id", flat=True))
