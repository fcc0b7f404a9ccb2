"""Offers that are due from this worker; for those who oversee them, the way to the list of all."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.voice.selectors import wanting_of
from kittiwake.web.components.shapes import DeskRow
from kittiwake.web.voice.present import due_rows

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TITLE, ORDER = "Advocates and visitors", 26


def rows(viewer: "User") -> Iterator[DeskRow]:
    yield from due_rows(viewer, wanting_of(viewer))
    if policies.can(viewer, "voice.oversee", on=today()):
        yield DeskRow(title="Offers that are due", url=reverse("voice:due"))
