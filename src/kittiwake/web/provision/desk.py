"""What the register of homes puts on the desk of those who keep it: the way there."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TITLE, ORDER = "Homes", 90


def rows(viewer: "User") -> Iterator[DeskRow]:
    if policies.can(viewer, "home.record", on=today()):
        yield DeskRow(title="The register of homes", url=reverse("provision:register"))
