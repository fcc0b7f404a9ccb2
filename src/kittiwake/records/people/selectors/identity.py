"""Who somebody is, at a glance: what the identity bar and every list of people show."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from kittiwake.core.asking import kept
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import closed_among, reaches_of, whom_to_ring_each
from kittiwake.records.people.ages import age_of, birth_of, is_adult
from kittiwake.records.people.choices import ResidenceKind, Sex
from kittiwake.records.people.models import Person, Residence
from kittiwake.records.people.selectors.dated import stands_on
from kittiwake.records.people.selectors.names import other_names, shown_name
from kittiwake.records.subject.models import Subject

PROTECTED = "Address protected"
NO_ADDRESS = "No address recorded"


@dataclass(frozen=True, kw_only=True)
class Identity:
    """One person as one viewer may know them on one day. With reach NAME only `name` and `ring` are filled.

    age      in words; born in words with how sure it is.
    address  where they live, or that it is protected; protected addresses stand on no bar and in no list.
    has_home, home_since  whether some home of theirs goes on, and since when the newest does.
    ring     who can speak about a record closed to the viewer.
    """

    subject_id: int
    key: UUID
    reach: Reach
    name: str
    other_names: tuple[str, ...] = ()
    age: str = ""
    born: str = ""
    born_on: date | None = None
    is_adult: bool | None = None
    is_unborn: bool = False
    is_unidentified: bool = False
    sex: str = ""
    language: str = ""
    address: str = ""
    has_home: bool = False
    home_since: date | None = None
    is_restricted: bool = False
    ring: str = ""


def identity(viewer: User, subject: Subject, *, on: date | None = None) -> Identity | None:
    """One person as this viewer may know them; None when they do not know of the record."""
    return identities(viewer, [subject], on=on).get(subject.pk)


def identities(viewer: User, subjects: Iterable[Subject], *, on: date | None = None) -> dict[int, Identity]:
    """Each person as this viewer may know them, by primary key, in the order given.

    `on` is the day of the facts; who may know them is always asked of today. Sealed people are absent.
    The number of queries does not grow with the number of people.
    """
    day = on or today()
    asked = {subject.pk: subject for subject in subjects}
    known: dict[int, Identity | None] = kept(("people.identities", viewer.pk, day), dict)
    unknown = [subject for key, subject in asked.items() if key not in known]
    if unknown:
        known |= dict.fromkeys(subject.pk for subject in unknown) | _read(viewer, unknown, day)
    return {key: who for key in asked if (who := known[key])}


def _read(viewer: User, subjects: list[Subject], day: date) -> dict[int, Identity]:
    reaches = reaches_of(viewer, subjects)
    known = people_on(day).filter(pk__in=[key for key, reach in reaches.items() if reach != Reach.NONE])
    closed = closed_among(subjects)
    named_only = [subject for subject in subjects if reaches[subject.pk] == Reach.NAME]
    rings = whom_to_ring_each(named_only) if named_only else {}
    return {
        person.pk: _named(person, rings[person.pk], day, is_restricted=person.pk in closed)
        if reaches[person.pk] == Reach.NAME
        else _whole(person, day, is_restricted=person.pk in closed)
        for person in known
    }


def subjects_numbered(keys: Iterable[int]) -> list[Subject]:
    """People by their primary keys, once each, unread: enough to ask who they are. More is read when used."""
    return [Subject.from_db(None, ["id"], [key]) for key in dict.fromkeys(keys)]


def people_on(on: date) -> QuerySet[Person]:
    """People with their names and where they live on that day, in three queries."""
    living = Residence.objects.filter(stands_on(on)).select_related("address")
    return Person.objects.select_related("subject").prefetch_related("names", Prefetch("residences", living))


def address_of(person: Person) -> str:
    """Where somebody from `people_on` lives, as it may stand on any page."""
    home = next(
        (residence for residence in person.residences.all() if residence.kind != ResidenceKind.STAYS), None
    )
    if home is None:
        return NO_ADDRESS
    return PROTECTED if home.is_protected else says_residence(home)


def says_residence(residence: Residence) -> str:
    """An address on one line, or that there is none. The caller has seen that it is not protected."""
    if residence.address is None:
        return ResidenceKind.NO_FIXED.label
    lines = ", ".join(residence.address.lines.splitlines())
    return f"{lines}, {residence.address.postcode}" if residence.address.postcode else lines


def _whole(person: Person, on: date, *, is_restricted: bool) -> Identity:
    names = person.names.all()
    homes = [residence for residence in person.residences.all() if residence.to_on is None]
    return Identity(
        subject_id=person.pk,
        key=person.subject.key,
        reach=Reach.FULL,
        name=shown_name(names, on=on),
        other_names=other_names(names, on=on),
        age=age_of(person, on=on),
        born=birth_of(person),
        born_on=person.born_on,
        is_adult=is_adult(person, on=on),
        is_unborn=person.born_on is None and person.expected_on is not None,
        is_unidentified=person.is_unidentified,
        sex="" if person.sex == Sex.UNKNOWN else Sex(person.sex).label,
        language=_language(person),
        address=address_of(person),
        has_home=bool(homes),
        home_since=max((home.from_on for home in homes if home.from_on), default=None),
        is_restricted=is_restricted,
    )


def _named(person: Person, ring: str, on: date, *, is_restricted: bool) -> Identity:
    return Identity(
        subject_id=person.pk,
        key=person.subject.key,
        reach=Reach.NAME,
        name=shown_name(person.names.all(), on=on),
        is_restricted=is_restricted,
        ring=ring,
    )


def _language(person: Person) -> str:
    needs = {True: "needs an interpreter", False: "no interpreter needed", None: ""}[person.needs_interpreter]
    return ", ".join(words for words in (person.first_language, needs) if words)
