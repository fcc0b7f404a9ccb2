"""What private fostering puts on a desk: a late visit, no decision, a child too old."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.web.components.shapes import DeskRow
from kittiwake.web.private_fostering.listing import register_rows

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TITLE, ORDER = "Private fostering", 24


def rows(viewer: "User") -> Iterator[DeskRow]:
    """Nothing where nothing waits."""
    if not policies.can(viewer, "private_fostering.record", on=today()):
        return
    found = register_rows(viewer, needing_work=True)
    yield from found
    if found:
        yield DeskRow(title="The register of private fostering", url=reverse("private_fostering:register"))
