"""Who and what is in one child's life, for drawing: as one viewer may know it. Sealed people are absent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kittiwake.records.access.models import Involvement, User
from kittiwake.records.access.selectors import in_force, involvements_visible_to
from kittiwake.records.assessment.choices import Sphere
from kittiwake.records.assessment.models import LifeTie
from kittiwake.records.front_door.selectors.tellers import agencies_in_touch
from kittiwake.records.people.selectors import Identity, household_of, identities
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key, records_of

IN_TOUCH = "In touch with us"


@dataclass(frozen=True, kw_only=True)
class Strand:
    """Somebody or something in the child's life, with the tie as it was last found, if anybody has said.

    person  the key of their record, where they have one; `what` how they stand to the child.
    """

    name: str
    what: str
    sphere: str
    person: UUID | None = None
    tie: LifeTie | None = None
    earlier: tuple[LifeTie, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Ecomap:
    """The child first, then those who live with them; and around them everybody else, in order."""

    family: tuple[Identity, ...]
    strands: tuple[Strand, ...]

    @property
    def found(self) -> int:
        """How many of the ties somebody has described."""
        return sum(strand.tie is not None for strand in self.strands)


def ecomap_of(viewer: User, subject: Subject, *, on: date) -> Ecomap | None:
    """Relatives elsewhere, whoever works with the child, agencies in touch, and all else that was found.

    None when the record is closed to the viewer. The number of queries does not grow.
    """
    household = household_of(viewer, subject, on=on)
    if household is None:
        return None
    ties = _ties(subject, on)
    named = identities(viewer, [row.towards for row in ties if row.towards], on=on)
    relatives = {member.who.subject_id: (member.who, member.stands) for member in household.elsewhere}
    for row in ties:
        if row.towards and (who := named.get(row.towards.pk)):
            relatives.setdefault(first_key(row.towards), (who, Sphere(row.sphere).label))
    strands = [
        *_people(relatives, ties),
        *_others(_workers(viewer, subject, on), agencies_in_touch(viewer, subject, on=on), ties),
    ]
    order = list(Sphere.values)
    return Ecomap(
        family=(household.of, *(member.who for member in household.living_together)),
        strands=tuple(sorted(strands, key=lambda each: (order.index(each.sphere), each.name))),
    )


def ties_found(subject: Subject) -> int:
    """How many ties of this child somebody has described. The caller reads the record."""
    return LifeTie.objects.filter(subject__in=records_of(subject), superseded_by=None).count()


def _ties(subject: Subject, on: date) -> list[LifeTie]:
    """Every finding by that day, the newest first."""
    theirs = LifeTie.objects.filter(subject__in=records_of(subject), found_on__lte=on)
    return list(theirs.select_related("by", "towards").order_by("-found_on", "-pk"))


def _people(relatives: dict[int, tuple[Identity, str]], ties: list[LifeTie]) -> Iterator[Strand]:
    for key, (who, stands) in relatives.items():
        theirs = [row for row in ties if row.towards and first_key(row.towards) == key]
        yield _strand(who.name, stands, Sphere.RELATIVE, theirs, person=who.key)


def _others(
    workers: Iterable[tuple[str, str]], agencies: Iterable[str], ties: list[LifeTie]
) -> Iterator[Strand]:
    """Each name once: who works with the child, an agency in touch, whatever else a worker named."""
    known = {name.casefold(): (name, what) for name, what in workers}
    for name in agencies:
        known.setdefault(name.casefold(), (name, IN_TOUCH))
    found: dict[str, list[LifeTie]] = {}
    for row in ties:
        if row.called:
            found.setdefault(row.called.casefold(), []).append(row)
    for folded in {**known, **found}:
        theirs = found.get(folded, [])
        sphere = theirs[0].sphere if theirs else Sphere.AGENCY
        name, what = known.get(folded) or (theirs[0].called, Sphere(sphere).label)
        yield _strand(name, what, sphere, theirs)


def _strand(name: str, what: str, sphere: str, ties: list[LifeTie], *, person: UUID | None = None) -> Strand:
    newest = ties[0] if ties else None
    return Strand(
        name=name,
        what=what,
        sphere=newest.sphere if newest else sphere,
        person=person,
        tie=newest,
        earlier=tuple(ties[1:]),
    )


def _workers(viewer: User, subject: Subject, on: date) -> list[tuple[str, str]]:
    """Who works with the child that day, with their team; a team by its name."""
    return [_worker(each) for each in involvements_visible_to(viewer, subject).filter(in_force(on))]


def _worker(work: Involvement) -> tuple[str, str]:
    return (work.user.name, work.team.name) if work.user else (work.team.name, str(work.get_kind_display()))
