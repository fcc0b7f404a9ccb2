"""What is known of one child's education, for those who may read the record; and what is worrying in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.education.choices import Where
from kittiwake.records.education.models import Attendance, EhcEntry, Exclusion, Learning, Pep
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

FULL_WEEK = Decimal(25)
"""Units  hours a week. A local setting: timescale ed.25h, after the report, paragraph 49."""
LONG_MISSING = timedelta(weeks=12)
"""A local setting: timescale ed.cme_12w, after the report, paragraph 49."""


@dataclass(frozen=True, kw_only=True)
class Education:
    """Places of learning, attendance, exclusions, plans and EHC steps, the newest first."""

    learning: list[Learning]
    attendance: list[Attendance]
    exclusions: list[Exclusion]
    peps: list[Pep]
    ehc: list[EhcEntry]


def education_of(viewer: User, subject: Subject) -> Education | None:
    """None for those who may not read the record. Five queries."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    theirs = {"subject__in": records_of(subject)}
    return Education(
        learning=list(Learning.objects.filter(**theirs)),
        attendance=list(Attendance.objects.filter(**theirs)),
        exclusions=list(Exclusion.objects.filter(**theirs)),
        peps=list(Pep.objects.filter(**theirs).select_related("by")),
        ehc=list(EhcEntry.objects.filter(**theirs)),
    )


def learning_of(viewer: User, subject: Subject, learning_id: int) -> Learning | None:
    found = education_of(viewer, subject)
    return next((each for each in found.learning if each.pk == learning_id), None) if found else None


def worries(learning: Iterable[Learning], *, on: date) -> Iterator[tuple[str, bool]]:
    """What is worrying of where a child learns on a day, in words; and whether it is past the local limit.

    Source  the report, paragraph 49; replay R31.
    """
    for each in learning:
        if each.from_on > on or (each.to_on is not None and each.to_on < on):
            continue
        if each.where == Where.NOWHERE:
            days = (on - each.from_on).days
            yield (
                f"Missing education for {days} {'day' if days == 1 else 'days'}",
                on > each.from_on + LONG_MISSING,
            )
        elif each.hours is not None and each.hours < FULL_WEEK:
            said = f"{each.hours.normalize():f} of {FULL_WEEK:f} hours a week"
            yield f"{each.get_where_display()}, {each.name}: {said}", True
