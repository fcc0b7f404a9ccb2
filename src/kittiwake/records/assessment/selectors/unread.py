"""What of the family's history the author has not read."""

from collections.abc import Iterable

from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reaches_of
from kittiwake.records.assessment.models import Assessment
from kittiwake.records.assessment.selectors.whole import histories_read
from kittiwake.records.line.choices import Significance
from kittiwake.records.line.selectors import Entry, entries_of_open
from kittiwake.records.people.selectors import household_subjects
from kittiwake.records.subject.models import Subject

OWN = ("assessment.", "tool.", "pregnancy.", "prebirth.")


def household_entries(viewer: User, children: Iterable[Subject]) -> list[Entry]:
    """The headlines of everybody in the household whom the viewer reads, newest first, without our own."""
    people = list(children)
    everybody = {person.pk: person for person in (*people, *household_subjects(people, today()))}
    reaches = reaches_of(viewer, everybody.values())
    readable = [person for key, person in everybody.items() if reaches[key] == Reach.FULL]
    entries = entries_of_open(readable, zoom=[Significance.HEADLINE])
    return [entry for entry in entries if not entry.event.kind.startswith(OWN)]


def newest_of_household(viewer: User, children: Iterable[Subject]) -> int:
    """The newest entry's number; 0 where there is none: what "read up to here" means."""
    return max((entry.event.pk for entry in household_entries(viewer, children)), default=0)


def unread_history(viewer: User, assessment: Assessment, children: Iterable[Subject]) -> list[Entry]:
    """The entries of the family's history that nobody marked as read for this assessment, newest first."""
    newest = max((read.newest for read in histories_read(assessment.pk)), default=0)
    return [entry for entry in household_entries(viewer, children) if entry.event.pk > newest]
