"""Who may be on the record twice, and what two people have said about it."""

from collections.abc import Iterable
from typing import TypeVar

from django.db.models import Exists, Model, OuterRef, QuerySet

from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of, reaches_of, subjects_visible_to
from kittiwake.records.people.models import Allotment, KnownApart, Merge, Parting
from kittiwake.records.people.selectors.details import identifiers_of
from kittiwake.records.people.selectors.merged import person_of
from kittiwake.records.people.selectors.names import names_of
from kittiwake.records.people.selectors.search import Match, possible_duplicates
from kittiwake.records.people.services import NameFacts, NumberFacts, PersonFacts
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import numbered, records_of

Row = TypeVar("Row", bound=Model)
NOT_JOINED = {"agreed_at": None, "declined_at": None}


def may_be_same(viewer: User, subject: Subject) -> list[Match]:
    """Others on the record who may be the same person, the likeliest first; none who are known to be two.

    Asked as when somebody new is recorded, so nothing more is told of anybody. Nobody is joined by it.
    """
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    person, names = person_of(subject), names_of(viewer, subject, on=today())
    facts = PersonFacts(
        names=tuple(NameFacts(given=name.given, family=name.family) for name in names),
        born_on=person.born_on,
    )
    numbers = [NumberFacts(scheme=row.scheme, value=row.value) for row in identifiers_of(viewer, subject)]
    others = [
        match
        for match in possible_duplicates(viewer, facts, numbers=numbers)
        if match.subject.pk != subject.pk
    ]
    apart = _keys_apart_from(subject)
    return [match for match in others if apart.isdisjoint(records_of(match.subject))]


def apart_from(viewer: User, subject: Subject) -> list[KnownApart]:
    """Whom somebody found not to be this person, the newest first, as far as the viewer reads both."""
    own = records_of(subject)
    found = (
        KnownApart.objects.filter(ended_at=None).select_related("one", "other", "by").order_by("-at", "-pk")
    )
    rows = [*found.filter(one__in=own), *found.filter(other__in=own)]
    return _read_by(viewer, rows, "one", "other")


def merges_of(viewer: User, subject: Subject) -> list[Merge]:
    """What was proposed about this person's records and still waits or holds, as far as both are read."""
    own = records_of(subject)
    rows = _merges().filter(declined_at=None, parted_at=None)
    found = {merge.pk: merge for merge in [*rows.filter(kept__in=own), *rows.filter(other__in=own)]}
    return _read_by(viewer, [found[key] for key in sorted(found)], "kept", "other")


def merge_visible_to(viewer: User, merge_id: int) -> Merge | None:
    """One merge, for whoever reads both records; None for others, as for one that was never proposed."""
    visible = subjects_visible_to(viewer).values("pk")
    return _merges().filter(pk=merge_id, kept__in=visible, other__in=visible).first()


def partings_of(merge: Merge) -> list[Parting]:
    """Every time that somebody proposed to separate them, the first one first. The caller reads the merge."""
    return list(merge.partings.select_related("proposed_by", "agreed_by", "declined_by").order_by("pk"))


def merges_waiting(viewer: User) -> list[Merge]:
    """Merges, and separations, that wait for a second person, the longest waiting first."""
    visible = subjects_visible_to(viewer).values("pk")
    mine = _merges().filter(kept__in=visible, other__in=visible)
    parting = Parting.objects.filter(merge=OuterRef("pk"), **NOT_JOINED)
    waits = mine.filter(**NOT_JOINED) | mine.filter(Exists(parting), parted_at=None)
    return list(waits.order_by("proposed_at", "pk"))


def allotted(parting: Parting) -> set[str]:
    """The work that goes to the other record, as it was said last."""
    said = {each.work: each.is_of_other for each in Allotment.objects.filter(parting=parting).order_by("pk")}
    return {work for work, is_of_other in said.items() if is_of_other}


def alone(subject: Subject) -> Subject:
    """One record by itself, without the others it is joined to: to be compared with them."""
    return numbered(subject.pk)


def _merges() -> QuerySet[Merge]:
    return Merge.objects.select_related(
        "kept__stands_for", "other__stands_for", "proposed_by", "agreed_by", "declined_by"
    )


def _keys_apart_from(subject: Subject) -> set[int]:
    own = records_of(subject)
    rows = KnownApart.objects.filter(ended_at=None)
    ones = rows.filter(other__in=own).values_list("one", flat=True)
    return {*ones, *rows.filter(one__in=own).values_list("other", flat=True)}


def _read_by(viewer: User, rows: Iterable[Row], *ends: str) -> list[Row]:
    """Those of which the viewer reads both people's records."""
    found = list(rows)
    people = [getattr(row, end) for row in found for end in ends]
    reaches = reaches_of(viewer, people)
    return [row for row in found if all(reaches[getattr(row, end).pk] == Reach.FULL for end in ends)]
