"""What being missing puts on the child's page: before anything else that they are gone."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kittiwake.core.prepared import Asking
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.missing.selectors import asking_gone, gone
from kittiwake.web.components.shapes import Panel
from kittiwake.web.missing.present import gone_facts, warning, what

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

WARNS_FIRST = True


def asks(viewer: "User", subject: "Subject") -> Iterable[Asking[Any]]:
    """Whether they are gone now."""
    return asking_gone(subject)


def warns(viewer: "User", subject: "Subject") -> Iterable[str]:
    """On every page of their record, before any other warning."""
    episode = gone(viewer, subject)
    if episode is not None:
        yield warning(episode)


def panel(viewer: "User", subject: "Subject") -> Panel | None:
    """The open episode, before every other panel; nothing for a child who is where they should be."""
    episode = gone(viewer, subject)
    if episode is None:
        return None
    may_record = policies.can(viewer, "missing.record", on=today())
    context = {
        "facts": gone_facts(episode), "key": subject.key, "episode": episode, "may_record": may_record
    }  # fmt: skip
    return Panel(title=what(episode), id="missing", template="missing/_panel.html", context=context, order=1)
