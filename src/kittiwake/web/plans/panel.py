"""What plans put on the child's page: the plan that stands, in a sentence."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.prepared import Asking
from kittiwake.records.plans.selectors import asking_glance, glance
from kittiwake.web.components.shapes import Panel

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

SOURCES = {"plans.plan": ("plans:plan", "plan_id", True)}


def asks(viewer: "User", subject: "Subject") -> Iterable[Asking[Any]]:
    """Which plans stand, and what they say."""
    return (asking_glance(subject),)


def panel(viewer: "User", subject: "Subject") -> Panel | None:
    """Nothing for a child who has no plan."""
    standing = glance(viewer, subject)
    if not standing:
        return None
    sentences = [
        (
            f"{each.kind}: {each.says or 'nothing is written yet'}",
            reverse("plans:plan", args=[subject.key, each.pk]),
        )
        for each in standing
    ]
    context = {"sentences": sentences, "key": subject.key}
    return Panel(title="Plan", id="plan", template="plans/_panel.html", context=context, order=15)
