"""Until which age a child can be privately fostered."""

from collections.abc import Iterable
from datetime import date

from kittiwake.core.dates import add_months
from kittiwake.records.people.models import Disability
from kittiwake.records.people.selectors import disabilities_of, people_numbered, person_of
from kittiwake.records.private_fostering.choices import NOT_DISABLED, UNTIL_AGE, UNTIL_AGE_IF_DISABLED
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key, records_of


def until_age(child: Subject) -> int:
    """16, or 18 for a child who is recorded as disabled. Units  whole years."""
    is_disabled = any(code != NOT_DISABLED for code in disabilities_of(child))
    return UNTIL_AGE_IF_DISABLED if is_disabled else UNTIL_AGE


def ends_by_age_on(child: Subject) -> date | None:
    """The birthday on which it ends by itself in law; None where nobody knows the date of birth."""
    person = person_of(child)
    born = person.born_on if person else None
    return add_months(born, 12 * until_age(child)) if born else None


def ends_by_age_on_each(children: Iterable[Subject]) -> dict[int, date]:
    """As `ends_by_age_on`, by primary key, for those whose date of birth is known. Three queries at most."""
    known = {child.pk: child for child in children}
    firsts = {pk: first_key(child) for pk, child in known.items()}
    people = people_numbered(firsts.values()) if firsts else {}
    records = {key: pk for pk, child in known.items() for key in records_of(child)}
    rows = Disability.objects.filter(person__in=records).exclude(code=NOT_DISABLED)
    disabled = {records[key] for key in rows.values_list("person", flat=True)}
    return {
        pk: add_months(born, 12 * (UNTIL_AGE_IF_DISABLED if pk in disabled else UNTIL_AGE))
        for pk, first in firsts.items()
        if first in people and (born := people[first].born_on)
    }
