"""The way to the tracker, for those who keep it; with how many wait for a specialist service."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TITLE, ORDER = "Health of children in care", 28


def rows(viewer: "User") -> Iterator[DeskRow]:
    if policies.can(viewer, "health.track", on=today()):
        yield DeskRow(title="Health of children in care", url=reverse("health:tracker"))
