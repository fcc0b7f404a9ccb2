"""Which records one viewer may read, find by name, or not know of."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from kittiwake.core.asking import keeps, kept
from kittiwake.core.today import today
from kittiwake.records.access.choices import Closure, Reach
from kittiwake.records.access.models import Involvement, Look, Post, Restriction, Team, User
from kittiwake.records.access.policies import can
from kittiwake.records.subject.models import Subject

NOT_ENDED = Q(to_on=None)


def in_force(on: date) -> Q:
    """Rows with `from_on` and `to_on` that count on that day. Both ends count."""
    return Q(from_on__lte=on) & (NOT_ENDED | Q(to_on__gte=on))


def subjects_visible_to(viewer: User, *, on: date | None = None) -> QuerySet[Subject]:
    """The people whose whole record this viewer may read.

    Source  docs/practice/access.md: function, relationship, compartment; deny by default.
    """
    day = on or today()
    breadths = {role.reach for role in viewer.roles_on(day)}
    open_to_viewer = Subject.objects.exclude(_closed_to(viewer, on=day))
    if "authority" in breadths:
        return open_to_viewer
    if "own" in breadths:
        return open_to_viewer.filter(_worked_with_by(viewer, on=day))
    return Subject.objects.none()


def subjects_nameable_to(viewer: User, *, on: date | None = None) -> QuerySet[Subject]:
    """The people whose name this viewer may find: all but the sealed, for those who read any record."""
    day = on or today()
    if not {role.reach for role in viewer.roles_on(day)} & {"authority", "own"}:
        return Subject.objects.none()
    return Subject.objects.exclude(_closed_to(viewer, on=day, closures=[Closure.SEALED]))


def subjects_closed_to(viewer: User, *, on: date | None = None) -> QuerySet[Subject]:
    """Everybody whose record is restricted or sealed to this viewer, whoever may read the others."""
    return Subject.objects.filter(_closed_to(viewer, on=on or today()))


def find_subject(key: str) -> Subject | None:
    """The row behind a key, whoever asks. The caller asks `reach_of` before anything is shown."""
    return Subject.objects.filter(key=key).first()


def reach_of(viewer: User, subject: Subject, *, on: date | None = None) -> Reach:
    """How far this viewer gets into this record."""
    return reaches_of(viewer, [subject], on=on)[subject.pk]


def reaches_of(viewer: User, subjects: Iterable[Subject], *, on: date | None = None) -> dict[int, Reach]:
    """How far this viewer gets into each of these records, by primary key. Two queries at most."""
    day = on or today()
    keys = {subject.pk for subject in subjects}
    breadths = {role.reach for role in viewer.roles_on(day)}
    if not breadths & {"authority", "own"}:
        return dict.fromkeys(keys, Reach.NONE)
    closed = _closures_to(viewer, keys, on=day)
    readable = keys - closed.keys()
    if "authority" not in breadths:
        mine = Involvement.objects.filter(_working(viewer, on=day), subject__in=readable)
        readable = set(mine.values_list("subject", flat=True)) if readable else readable
    return {
        key: Reach.FULL
        if key in readable
        else Reach.NONE
        if closed.get(key) == Closure.SEALED
        else Reach.NAME
        for key in keys
    }


def whom_to_ring(subject: Subject, *, on: date | None = None) -> str:
    """Who can speak about a record that this viewer cannot read, with the number, in one line."""
    return whom_to_ring_each([subject], on=on)[subject.pk]


def whom_to_ring_each(subjects: Iterable[Subject], *, on: date | None = None) -> dict[int, str]:
    """Whom to ring about each of these people, by their primary key. Two queries."""
    day = on or today()
    keys = {subject.pk for subject in subjects}
    working = Involvement.objects.filter(in_force(day), subject__in=keys).select_related("user", "team")
    closed = Restriction.objects.filter(in_force(day), subject__in=keys).order_by("from_on")
    return (
        dict.fromkeys(keys, "Nobody works with this person now. Ring the front door.")
        | {work.subject_id: _who_works(work) for work in working.order_by("-kind", "-pk")}
        | {restriction.subject_id: restriction.ring for restriction in closed}
    )


def closed_among(subjects: Iterable[Subject], *, on: date | None = None) -> set[int]:
    """Those of these people whose record is closed to most, by primary key. One query."""
    keys, day = {subject.pk for subject in subjects}, on or today()
    if keeps():
        return keys & {closure.subject_id for closure in _closures_in_force(day)}
    return set(Restriction.objects.filter(in_force(day), subject__in=keys).values_list("subject", flat=True))


def looks_visible_to(viewer: User, subject: Subject) -> QuerySet[Look]:
    """Who has looked at this record, newest first: for those who may read it."""
    if reach_of(viewer, subject) != Reach.FULL:
        return Look.objects.none()
    return subject.looks.select_related("user").order_by("-at", "-pk")


def allocated_worker(subject: Subject, *, on: date | None = None) -> User | None:
    """Whoever holds the child's case on that day."""
    held = (
        subject.involvements.filter(in_force(on or today()), kind="ALLOCATED").select_related("user").first()
    )
    return held.user if held else None


def held_by(viewer: User, *, on: date | None = None) -> QuerySet[Subject]:
    """The people this worker works with in person, as far as the records are open to them."""
    mine = Involvement.objects.filter(in_force(on or today()), user=viewer, subject=OuterRef("pk"))
    return subjects_visible_to(viewer, on=on).filter(Exists(mine)).order_by("pk")


def colleagues(*, role: str | None = None, on: date | None = None) -> QuerySet[User]:
    """Open accounts, by name; with one role on that day, if given."""
    day = on or today()
    posts = Post.objects.filter(in_force(day), user=OuterRef("pk"))
    staying = Q(leaves_on=None) | Q(leaves_on__gte=day)
    users = User.objects.filter(staying, is_active=True, joined_on__lte=day)
    return users.filter(Exists(posts.filter(role=role) if role else posts)).order_by("name")


def account_with_address(address: str) -> User | None:
    """The account that signs in with this address, open or not. Asked by sign-in, before anybody is known."""
    return User.objects.filter(email__iexact=address).first()


def accounts_visible_to(viewer: User, *, on: date | None = None) -> QuerySet[User]:
    """Every account there ever was, by name, for those who manage accounts; none for others."""
    if not can(viewer, "account.manage", on=on or today()):
        return User.objects.none()
    return User.objects.prefetch_related("posts__team", "authenticator_set").order_by("name", "pk")


def posts_held(*, on: date | None = None) -> QuerySet[Post]:
    """Who holds which post on that day, in open accounts, by team and name: to choose a colleague from."""
    held = Post.objects.filter(in_force(on or today()), user__in=colleagues(on=on))
    return held.select_related("user", "team").order_by("team__name", "user__name")


def involvements_visible_to(viewer: User, subject: Subject) -> QuerySet[Involvement]:
    """Who works and has worked with this person, newest first: for those who may read the record."""
    if reach_of(viewer, subject) != Reach.FULL:
        return Involvement.objects.none()
    return subject.involvements.select_related("user", "team", "recorded_by").order_by("-from_on", "-pk")


def restrictions_visible_to(viewer: User, subject: Subject) -> QuerySet[Restriction]:
    """Every closure of this record, newest first: for those who may read it."""
    if reach_of(viewer, subject) != Reach.FULL:
        return Restriction.objects.none()
    return subject.restrictions.prefetch_related("members__user").order_by("-from_on", "-pk")


def demonstration_accounts() -> QuerySet[User]:
    """The invented people of a demonstration: those whose address ends @demo.example."""
    return User.objects.filter(email__iendswith="@demo.example", is_active=True).order_by("pk")


def name_colleagues(rows: Iterable[Model], *fields: str) -> None:
    """Fill in who is named in these fields of rows of any kind, in one query, instead of a join for each."""
    named = [(row, field) for row in rows for field in fields if hasattr(row, f"{field}_id")]
    keys = {getattr(row, f"{field}_id") for row, field in named} - {None}
    users: dict[int | None, User] = kept("access.colleagues", dict)
    unknown = keys - users.keys()
    if unknown:
        users |= User.objects.in_bulk(unknown)
    for row, field in named:
        setattr(row, field, users.get(getattr(row, f"{field}_id")))


def teams() -> QuerySet[Team]:
    return Team.objects.order_by("name")


def _who_works(work: Involvement) -> str:
    name = work.user.name if work.user else work.team.name
    return f"{name}, {work.team.name}, {work.team.phone or 'no number recorded'}"


@dataclass(frozen=True, kw_only=True)
class _Closing:
    """One closure in force: whose record, how, and to whom it stays open."""

    subject_id: int
    closure: str
    members: frozenset[int]


def _closures_in_force(on: date) -> list[_Closing]:
    """Every closure in force on that day: few in any authority. One query; once for a page that reads."""
    return kept(("access.closures", on), lambda: _closings(Restriction.objects.filter(in_force(on))))


def _closings(restrictions: QuerySet[Restriction]) -> list[_Closing]:
    named = restrictions.annotate(named=ArrayAgg("members__user", default=[])).order_by()
    return [
        _Closing(subject_id=subject_id, closure=closure, members=frozenset(members))
        for subject_id, closure, members in named.values_list("subject", "closure", "named")
    ]


def _closures_to(viewer: User, keys: set[int], *, on: date) -> dict[int, str]:
    """How each of these records is closed to the viewer, by the person's primary key; sealed is more."""
    if keeps():
        found = [closing for closing in _closures_in_force(on) if closing.subject_id in keys]
    else:
        found = _closings(Restriction.objects.filter(in_force(on), subject__in=keys))
    closed = [closing for closing in found if viewer.pk not in closing.members]
    return {
        closing.subject_id: closing.closure
        for closing in sorted(closed, key=lambda closing: closing.closure == Closure.SEALED)
    }


def _closed_to(viewer: User, *, on: date, closures: Collection[Closure] = tuple(Closure)) -> Exists | Q:
    if keeps():
        closed = {
            closing.subject_id
            for closing in _closures_in_force(on)
            if closing.closure in closures and viewer.pk not in closing.members
        }
        return Q(pk__in=closed)
    rows = Restriction.objects.filter(in_force(on), subject=OuterRef("pk"), closure__in=closures)
    return Exists(rows.exclude(members__user=viewer))


def _working(viewer: User, *, on: date) -> Q:
    return in_force(on) & (Q(user=viewer) | Q(team__in=viewer.team_ids_on(on)))


def _worked_with_by(viewer: User, *, on: date) -> Exists:
    return Exists(Involvement.objects.filter(_working(viewer, on=on), subject=OuterRef("pk")))
