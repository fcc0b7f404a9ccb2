"""What child protection puts on the child's page: what stands today, and where its rows are read."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.dates import When, says_day
from kittiwake.core.prepared import Asking
from kittiwake.core.today import local_day
from kittiwake.records.protection.choices import Category, ConferenceKind, EmergencyKind
from kittiwake.records.protection.selectors import Standing, asking_standing, standing
from kittiwake.web.components.shapes import Panel

if TYPE_CHECKING:
    from uuid import UUID

    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

SOURCES = {
    "protection.strategydiscussion": ("protection:discussion", "discussion_id", True),
    "protection.enquiry": ("protection:enquiry", "enquiry_id", True),
    "protection.conference": ("protection:conference", "conference_id", True),
}


def asks(viewer: "User", subject: "Subject") -> Iterable[Asking[Any]]:
    """What stands today."""
    return (asking_standing(subject),)


def panel(viewer: "User", subject: "Subject") -> Panel | None:
    """Nothing for a child about whom no protection work stands."""
    found = standing(viewer, subject)
    if not found:
        return None
    rows = [(_says(each), _address(each, subject.key)) for each in found]
    context = {"rows": rows, "key": subject.key}
    return Panel(
        title="Protection", id="protection", template="protection/_panel.html", context=context, order=14
    )


def _says(each: Standing) -> str:
    day = says_day(local_day(each.at))
    match each.what:
        case "emergency":
            return f"{EmergencyKind(each.says).label} since {When.moment(each.at).says()}"
        case "enquiry":
            waits = ": its outcome waits to be authorised" if each.says else ""
            return f"Section 47 enquiry since {day}{waits}"
        case "conference":
            return f"{ConferenceKind(each.says).label} on {When.moment(each.at).says()}"
        case "category":
            return f"Category of the plan: {Category(each.says).label.lower()}, since {day}"
        case _:
            return f"On a child protection plan of {each.says}; they told us on {day}"


def _address(each: Standing, key: "UUID") -> str:
    match each.what:
        case "enquiry" | "conference":
            return reverse(f"protection:{each.what}", args=[key, each.pk])
        case _:
            return reverse("protection:overview", args=[key])
