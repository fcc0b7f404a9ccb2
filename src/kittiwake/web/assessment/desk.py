"""What assessments put on a desk: what waits for a manager, and the children not born yet."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.prepared import Asking
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.assessment.selectors import (
    asking_given_in,
    asking_unborn,
    to_authorise,
    works_with_unborn,
)
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TITLE, ORDER = "Assessments", 32


def asks(viewer: "User") -> Iterable[Asking[Any]]:
    """What lies with a manager, and whether a worker has unborn children; nothing for anybody else."""
    found: list[Asking[Any]] = []
    if policies.can(viewer, "assessment.authorise", on=today()):
        found.append(asking_given_in(viewer))
    if policies.can(viewer, "assessment.write", on=today()):
        found.append(asking_unborn(viewer))
    return found


def rows(viewer: "User") -> Iterator[DeskRow]:
    """A line for each list that has something on it; none where none has."""
    if policies.can(viewer, "assessment.authorise", on=today()):
        waiting = len(to_authorise(viewer))
        if waiting:
            yield DeskRow(
                title="1 assessment to authorise" if waiting == 1 else f"{waiting} assessments to authorise",
                url=reverse("assessment:work"),
                status="To authorise",
                tone="soon",
            )
    if policies.can(viewer, "assessment.write", on=today()) and works_with_unborn(viewer):
        yield DeskRow(title="Children not born yet", url=reverse("assessment:pregnancies"))
