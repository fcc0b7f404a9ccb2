"""What missing children put on a desk: who is gone, with whom to talk, and what was told and not used."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.prepared import Asking
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.missing.selectors import asking_reports
from kittiwake.web.components.shapes import DeskRow
from kittiwake.web.missing.waiting import gone_rows, owed_rows, report_rows, unused_rows

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TITLE, ORDER = "Missing", 1


def asks(viewer: "User") -> tuple[Asking[Any], ...]:
    """What agencies told."""
    return asking_reports(viewer)


def rows(viewer: "User") -> Iterator[DeskRow]:
    """Whoever is gone first; nothing for those whose work it is not."""
    if not policies.can(viewer, "missing.record", on=today()):
        return
    found = [*report_rows(viewer), *gone_rows(viewer), *owed_rows(viewer), *unused_rows(viewer)]
    yield from found
    if found:
        yield DeskRow(title="All missing children", url=reverse("missing:list"))
