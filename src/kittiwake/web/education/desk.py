"""The way to the list of the virtual school, for those who keep it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TITLE, ORDER = "Education of children in care", 29


def rows(viewer: "User") -> Iterator[DeskRow]:
    if policies.can(viewer, "education.track", on=today()):
        yield DeskRow(title="Education of children in care", url=reverse("education:listed"))
