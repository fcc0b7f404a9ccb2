"""The children of a family whom a discussion must not forget, and who decides about them."""

from collections.abc import Iterable

from kittiwake.core.today import local_day
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reaches_of
from kittiwake.records.line.services import Act
from kittiwake.records.people.ages import is_adult
from kittiwake.records.people.models import Person
from kittiwake.records.people.selectors import household_subjects
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of_each


def unlisted(act: Act, listed: Iterable[Subject]) -> list[Subject]:
    """Children of the family whose record the writer reads, and about whom nothing is decided."""
    readable, _ = _by_reach(act, listed)
    return readable


def left_to_others(act: Act, listed: Iterable[Subject]) -> list[Subject]:
    """Children of the family whose record the writer does not read: somebody who does decides about them.

    Never shown to the writer: one of them may be sealed.
    """
    _, closed = _by_reach(act, listed)
    return closed


def _by_reach(act: Act, listed: Iterable[Subject]) -> tuple[list[Subject], list[Subject]]:
    day = local_day(act.at)
    family = household_subjects(list(listed), day)
    minors = Person.objects.filter(subject__in=records_of_each(family)).select_related("subject")
    young = {
        person.subject_id for person in minors if is_adult(person, on=day) is False and not person.died_on
    }
    children = [each for each in family if each.pk in young]
    reach = reaches_of(act.by, children, on=day)
    readable = [each for each in children if reach[each.pk] == Reach.FULL]
    return readable, [each for each in children if reach[each.pk] != Reach.FULL]
