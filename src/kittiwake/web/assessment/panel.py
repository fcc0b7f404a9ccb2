"""What assessments put on the child's page: what goes on, and whether the newest one still holds."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.prepared import Asking
from kittiwake.records.assessment.choices import AssessmentKind
from kittiwake.records.assessment.selectors import asking_parts, assessment_at_a_glance
from kittiwake.web.components.shapes import Panel

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.assessment.models import Part
    from kittiwake.records.subject.models import Subject

SOURCES = {"assessment.assessment": ("assessment:assessment", "assessment_id", False)}


def asks(viewer: "User", subject: "Subject") -> Iterable[Asking[Any]]:
    return asking_parts(subject)


def panel(viewer: "User", subject: "Subject") -> Panel | None:
    glance = assessment_at_a_glance(viewer, subject)
    if glance is None:
        return None
    newest = glance.newest
    return Panel(
        title="Assessment",
        id="assessment",
        template="assessment/_panel.html",
        context={
            "key": subject.key,
            "going_on": _going_on(glance.going_on) if glance.going_on else None,
            "currency": glance.currency,
            "lived": newest.conclusion.has_lived_experience if newest else False,
            "url_newest": reverse("assessment:read", args=[newest.assessment_id]) if newest else "",
        },
        order=35,
    )


def _going_on(part: "Part") -> dict[str, str]:
    kind = AssessmentKind(part.assessment.kind).label
    return {
        "url": reverse("assessment:assessment", args=[part.assessment_id]),
        "says": f"{kind}, started {says_day(part.assessment.started_on)} by {part.assessment.author}",
    }
