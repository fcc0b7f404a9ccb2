"""What challenge puts on a desk: one line, for those who answer and those who look again."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.lengths import says_count
from kittiwake.core.prepared import Asking
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.challenge.selectors import asking_unanswered, waiting_for_answer
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TITLE, ORDER = "Challenge", 40


def asks(viewer: "User") -> Iterable[Asking[Any]]:
    """Whether any challenge waits for an answer."""
    return (asking_unanswered(),) if policies.can(viewer, "challenge.answer", on=today()) else ()


def rows(viewer: "User") -> Iterator[DeskRow]:
    waiting = waiting_for_answer(viewer)
    if waiting:
        verb = "waits" if waiting == 1 else "wait"
        yield DeskRow(
            title=f"{says_count(waiting, 'challenge')} {verb} for an answer",
            url=reverse("challenge:challenge_list"),
        )
