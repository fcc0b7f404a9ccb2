"""Who somebody is, at a glance: what the identity bar and every list of people show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from kittiwake.core.asking import kept
from kittiwake.core.prepared import one_of, prepared, together
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import closed_among, reaches_of, whom_to_ring_each
from kittiwake.records.people.ages import age_of, birth_of, is_adult
from kittiwake.records.people.choices import ResidenceKind, Sex
from kittiwake.records.people.models import Name, Person, Residence
from kittiwake.records.people.selectors.dated import stands_on
from kittiwake.records.people.selectors.merged import people_with, whole_person
from kittiwake.records.people.selectors.names import other_names, shown_name
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import numbered, records_of_each

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
    Of joined records each is the whole person, as the record that stands first has them. The number of
    queries does not grow with the number of people.
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
    known = _known_of([subject for subject in subjects if reaches[subject.pk] != Reach.NONE], day)
    closed = closed_among(subjects)
    named_only = [subject for subject in subjects if reaches[subject.pk] == Reach.NAME]
    rings = whom_to_ring_each(named_only) if named_only else {}
    return {
        key: _named(each, rings[key], day, is_restricted=key in closed)
        if reaches[key] == Reach.NAME
        else _whole(each, day, is_restricted=key in closed)
        for key, each in known.items()
    }


def subjects_numbered(keys: Iterable[int]) -> list[Subject]:
    """People with one record each by their primary keys, once each, unread: enough to ask who they are."""
    return [numbered(key) for key in dict.fromkeys(keys)]


@dataclass(frozen=True)
class _Known:
    """One person with their names and where they live on one day; of joined records, all of them."""

    person: Person
    names: list[Name]
    residences: list[Residence]

    @classmethod
    def joined(cls, records: list["_Known"]) -> "_Known":
        """The first record with what the others add to it."""
        return cls(
            whole_person([each.person for each in records]),
            [name for each in records for name in each.names],
            [residence for each in records for residence in each.residences],
        )

    @property
    def first_names(self) -> list[Name]:
        """The names on the record that stands first: one of them is shown."""
        return [name for name in self.names if name.person_id == self.person.pk]


def _known_of(subjects: list[Subject], on: date) -> dict[int, _Known]:
    """These people by primary key, with their names and where they live on that day; most in one query."""
    known = _records_known(records_of_each(subjects), on)
    unread = {key for each in known.values() for key in each.person.subject.whole} - known.keys()
    known |= _records_known(sorted(unread), on) if unread else {}
    return {
        subject.pk: known[subject.pk]
        if not (records := known[subject.pk].person.subject.whole)
        else _Known.joined([known[key] for key in records])
        for subject in subjects
        if subject.pk in known
    }


def _records_known(keys: list[int], on: date) -> dict[int, _Known]:
    people, names, residences = together(people_with.of(keys), _names.of(keys), _living.of(keys, on))
    known = {person.pk: _Known(person, [], []) for person in people}
    for name in names:
        known[name.person_id].names.append(name)
    for residence in residences:
        known[residence.person_id].residences.append(residence)
    return known


@prepared
def _names(keys: Sequence[int]) -> QuerySet[Name]:
    return Name.objects.filter(person=one_of(keys)).order_by("pk")


@prepared
def _living(keys: Sequence[int], on: date) -> QuerySet[Residence]:
    return Residence.objects.filter(stands_on(on), person=one_of(keys)).select_related("address")


def people_on(on: date) -> QuerySet[Person]:
    """People with their names and where they live on that day, in three queries: for those who ask once."""
    living = Residence.objects.filter(stands_on(on)).select_related("address")
    return Person.objects.select_related("subject").prefetch_related("names", Prefetch("residences", living))


def address_of(person: Person) -> str:
    """Where somebody from `people_on` lives, as it may stand on any page."""
    return _address_of(person.residences.all())


def _address_of(residences: Iterable[Residence]) -> str:
    """Where somebody lives, as it may stand on any page."""
    home = next((residence for residence in residences if residence.kind != ResidenceKind.STAYS), None)
    if home is None:
        return NO_ADDRESS
    return PROTECTED if home.is_protected else says_residence(home)


def says_residence(residence: Residence) -> str:
    """An address on one line, or that there is none. The caller has seen that it is not protected."""
    if residence.address is None:
        return ResidenceKind.NO_FIXED.label
    lines = ", ".join(residence.address.lines.splitlines())
    return f"{lines}, {residence.address.postcode}" if residence.address.postcode else lines


def _whole(known: _Known, on: date, *, is_restricted: bool) -> Identity:
    person, names = known.person, known.names
    homes = [residence for residence in known.residences if residence.to_on is None]
    return Identity(
        subject_id=person.pk,
        key=person.subject.key,
        reach=Reach.FULL,
        name=shown_name(known.first_names, on=on),
        other_names=other_names(names, shown=shown_name(known.first_names, on=on), on=on),
        age=age_of(person, on=on),
        born=birth_of(person),
        born_on=person.born_on,
        is_adult=is_adult(person, on=on),
        is_unborn=person.born_on is None and person.expected_on is not None,
        is_unidentified=person.is_unidentified,
        sex="" if person.sex == Sex.UNKNOWN else Sex(person.sex).label,
        language=_language(person),
        address=_address_of(known.residences),
        has_home=bool(homes),
        home_since=max((home.from_on for home in homes if home.from_on), default=None),
        is_restricted=is_restricted,
    )


def _named(known: _Known, ring: str, on: date, *, is_restricted: bool) -> Identity:
    return Identity(
        subject_id=known.person.pk,
        key=known.person.subject.key,
        reach=Reach.NAME,
        name=shown_name(known.first_names, on=on),
        is_restricted=is_restricted,
        ring=ring,
    )


def _language(person: Person) -> str:
    needs = {True: "needs an interpreter", False: "no interpreter needed", None: ""}[person.needs_interpreter]
    return ", ".join(words for words in (person.first_language, needs) if words)
