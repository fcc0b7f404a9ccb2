"""What assessments put on a desk: one line with the number that waits, and only for who authorises."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.prepared import Asking
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.assessment.selectors import asking_given_in, to_authorise
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TITLE, ORDER = "Assessments", 32


def asks(viewer: "User") -> Iterable[Asking[Any]]:
    """What lies with a manager; nothing for anybody else."""
    return (asking_given_in(viewer),) if policies.can(viewer, "assessment.authorise", on=today()) else ()


def rows(viewer: "User") -> Iterator[DeskRow]:
    """One line with how many assessments wait for this manager; none where none does."""
    if not policies.can(viewer, "assessment.authorise", on=today()):
        return
    waiting = len(to_authorise(viewer))
    if waiting:
        yield DeskRow(
            title="1 assessment to authorise" if waiting == 1 else f"{waiting} assessments to authorise",
            url=reverse("assessment:work"),
            status="To authorise",
            tone="soon",
        )
