"""What `kittiwake check` asks of the front door."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef

from kittiwake.records.front_door.models import Contact, Decision
from kittiwake.records.line.checking import Check


def undecided_faults() -> Iterator[str]:
    """Contacts whose place among the undecided is not what their decisions say."""
    is_decided = Exists(Decision.objects.filter(contact=OuterRef("pk")))
    forgotten = Contact.objects.filter(~is_decided, undecided=None)
    lingering = Contact.objects.filter(is_decided, undecided__isnull=False)
    for key in forgotten.order_by("pk").values_list("pk", flat=True):
        yield f"front_door.contact:{key}: nobody has decided it, and no list shows it as undecided."
    for key in lingering.order_by("pk").values_list("pk", flat=True):
        yield f"front_door.contact:{key}: it is decided, and lists show it as undecided."


CHECKS = (Check("Undecided contacts are those without a decision", undecided_faults),)
