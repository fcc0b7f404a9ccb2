"""What stands still, on the child's page: the reasons in words, where there are any."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.prepared import Asking
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.drift.selectors import asking_signs, signs_about
from kittiwake.web.components.shapes import Panel
from kittiwake.web.drift.present import says

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

SHOWN = 4


def asks(viewer: "User", subject: "Subject") -> Iterable[Asking[Any]]:
    """The signs that stand, for those who read them."""
    return asking_signs(subject) if policies.can(viewer, "drift.read", on=today()) else ()


def panel(viewer: "User", subject: "Subject") -> Panel | None:
    """Nothing where nothing stands still."""
    if not policies.can(viewer, "drift.read", on=today()):
        return None
    signs = signs_about(viewer, subject)
    if not signs:
        return None
    context = {
        "reasons": [says(sign) for sign in signs[:SHOWN]],
        "more": max(0, len(signs) - SHOWN),
        "to": reverse("drift:of_child", args=[subject.key]),
    }
    return Panel(
        title="What stands still", id="drift", template="drift/_panel.html", context=context, order=16
    )
