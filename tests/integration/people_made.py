"""People for tests, made through the real services."""

from datetime import date, datetime

from kittiwake.records.access.models import User
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import NameFacts, PersonFacts, record_person
from kittiwake.records.subject.models import Subject

BORN = date(2008, 3, 27)


def make_child(
    by: User,
    at: datetime,
    given: str = "Mia",
    family: str = "Dunn",
    born_on: date | None = BORN,
    **facts: object,
) -> Subject:
    """A child nine years old unless said otherwise; `facts` are the others of PersonFacts.

    `child.person` has what is known. For somebody unborn give `born_on=None, expected_on=…`.
    """
    names = (NameFacts(given=given, family=family),)
    return record_person(PersonFacts(names=names, born_on=born_on, **facts), act=Act(by=by, at=at)).subject


def make_adult(
    by: User,
    at: datetime,
    given: str = "Karen",
    family: str = "Dunn",
    born_on: date | None = date(1985, 6, 2),
    **facts: object,
) -> Subject:
    """An adult of 31 unless said otherwise."""
    return make_child(by, at, given=given, family=family, born_on=born_on, **facts)


def live_at(subject: Subject, lines: str, *, act: Act) -> None:
    """Give somebody a home from the day of the act."""
    from kittiwake.records.people.services import AddressFacts, record_address

    record_address(AddressFacts(lines=lines), subject=subject, act=act)
