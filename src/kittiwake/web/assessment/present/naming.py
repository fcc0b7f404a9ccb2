"""Names in an assessment, as the viewer may know them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.assessment.choices import AssessmentKind
from kittiwake.records.assessment.selectors import Opened
from kittiwake.records.people.selectors import Identity, household_of, identities

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

UNNAMED = "Somebody"


class Names:
    """Who is who, asked once for a page. Somebody whom the viewer may not know has no name here."""

    def __init__(self, viewer: "User", people: "Iterable[Subject]") -> None:
        self._known = identities(viewer, list(people))

    def of(self, key: int | None) -> str:
        who = self._known.get(key) if key else None
        return who.name if who else UNNAMED

    def who(self, key: int) -> Identity | None:
        return self._known.get(key)


def title_of(found: Opened, names: Names) -> str:
    """ "Child and family assessment: Mia Dunn and Corey Dunn"."""
    kind = AssessmentKind(found.assessment.kind).label
    several = [names.of(part.subject_id) for part in found.parts]
    said = " and ".join([", ".join(several[:-1]), several[-1]]) if len(several) > 1 else several[0]
    return f"{kind}: {said}"


def others_around(viewer: "User", subject: "Subject", *, adults: bool) -> list[tuple[str, str]]:
    """The household's and the family's other people whose record the viewer reads, for choosing from.

    adults  adults among them, too.
    """
    household = household_of(viewer, subject, on=today())
    if household is None:
        return []
    return [
        (str(member.who.key), f"{member.who.name}, {member.stands.lower()}")
        for member in household.members
        if member.who.reach == Reach.FULL and (adults or member.who.is_adult is False)
    ]


def way_back(found: Opened) -> str:
    """The list of assessments of its first child."""
    return reverse("assessment:of_child", args=[found.parts[0].subject.key])
