"""Two records side by side: what differs, and what is the same, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kittiwake.core.codes import label
from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day, today
from kittiwake.records.line.selectors import events_visible_to
from kittiwake.records.people.ages import birth_of
from kittiwake.records.people.choices import Sex
from kittiwake.records.people.selectors import Relative, alone, person_of, relationships_of
from kittiwake.web.people import rows
from kittiwake.web.people.present import CODES

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

SAME, DIFFERS, ONE_SIDED = "Same", "Differs", "On one only"


@dataclass(frozen=True, kw_only=True)
class Compared:
    """One question, as each record answers it. `says` is whether the answers differ, in words."""

    label: str
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def says(self) -> str:
        if not (self.left and self.right):
            return ONE_SIDED if self.left or self.right else ""
        return SAME if sorted(self.left) == sorted(self.right) else DIFFERS


@dataclass(frozen=True, kw_only=True)
class SideBySide:
    """Two records: what each is called here, and each question.

    between  how they are recorded to stand to one another: "Twin". Two people, if that is right.
    """

    left: str
    right: str
    questions: list[Compared]
    between: tuple[str, ...]


def side_by_side(viewer: "User", left: "Subject", right: "Subject") -> SideBySide:
    """Each record by itself, as this viewer may read it, joined or not."""
    ours, theirs = dict(_told(viewer, left)), dict(_told(viewer, right))
    questions = [Compared(label=name, left=ours[name], right=theirs[name]) for name in ours]
    return SideBySide(
        left=called(viewer, left),
        right=called(viewer, right),
        questions=questions,
        between=tuple(each.stands for each in _relatives(viewer, left) if each.who.subject_id == right.pk),
    )


def called(viewer: "User", subject: "Subject") -> str:
    """A record by its own name and the day it was opened: two of one person are told apart by it."""
    names = rows.name_rows(viewer, alone(subject), on=today())
    name = names[0].words if names else "Name not shown"
    return f"{name}, on record since {says_day(local_day(subject.opened_at))}"


def _told(viewer: "User", subject: "Subject") -> Iterator[tuple[str, tuple[str, ...]]]:
    one, person = alone(subject), person_of(alone(subject))
    born = birth_of(person)
    yield "Date of birth", (born,) if born else ()
    yield "Sex", () if person.sex == Sex.UNKNOWN else (Sex(person.sex).label,)
    yield "Names", tuple(row.words for row in rows.name_rows(viewer, one, on=today()))
    yield "Numbers", tuple(f"{row.kind}: {row.words}" for row in rows.number_rows(viewer, one))
    yield "Addresses", tuple(row.words for row in rows.address_rows(viewer, one))
    yield "Family", tuple(f"{each.stands}: {each.who.name}" for each in _relatives(viewer, subject))
    yield "Ethnicity", (label(CODES, "ethnicity", person.ethnicity),) if person.ethnicity else ()
    yield "First language", (person.first_language,) if person.first_language else ()
    yield "Told by", (person.source,) if person.source else ()
    yield "Entries on the line", (str(events_visible_to(viewer, one).count()),)


def _relatives(viewer: "User", subject: "Subject") -> list[Relative]:
    return relationships_of(viewer, alone(subject), on=today())
