"""Whether the records of joined people know of one another. Asked by `kittiwake check`."""

from collections.abc import Iterator

from django.db.models import Count, F

from kittiwake.records.subject.models import Subject


def joined_faults() -> Iterator[str]:
    """Records that were joined, and do not all name each other."""
    first = Subject.objects.exclude(whole=[]).filter(stands_for=None)
    counted = first.annotate(standing=Count("others") + 1).exclude(whole__len=F("standing"))
    for key in counted.order_by("pk").values_list("pk", flat=True):
        yield f"subject.subject:{key}: it does not name every record that is joined to it."
    others = Subject.objects.filter(stands_for__isnull=False).exclude(whole=F("stands_for__whole"))
    for key in others.order_by("pk").values_list("pk", flat=True):
        yield f"subject.subject:{key}: it is joined to a record that does not name it."
