"""What `kittiwake check` asks of signs of drift."""

from collections.abc import Iterator

from kittiwake.records.drift.models import Sign
from kittiwake.records.drift.reasons import reasons
from kittiwake.records.line.checking import Check


def sign_faults() -> Iterator[str]:
    """Signs of a reason that nobody reads."""
    for sign in Sign.objects.exclude(reason__in=reasons()).order_by("pk"):
        yield f"drift.sign:{sign.pk}: its reason is not in reasons.toml."


CHECKS = (Check("Signs of drift have a reason that is read", sign_faults),)
