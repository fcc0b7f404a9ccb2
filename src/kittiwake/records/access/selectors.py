"""Which records one viewer may read, find by name, or not know of."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

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


def subjects_not_closed_to(viewer: User, *, on: date | None = None) -> QuerySet[Subject]:
    """Everybody whose record is neither restricted nor sealed to this viewer, whoever may read it."""
    return Subject.objects.exclude(_closed_to(viewer, on=on or today()))


def find_subject(key: str) -> Subject | None:
    """The row behind a key, whoever asks. The caller asks `reach_of` before anything is shown."""
    return Subject.objects.filter(key=key).first()


def reach_of(viewer: User, subject: Subject, *, on: date | None = None) -> Reach:
    """How far this viewer gets into this record."""
    if subjects_visible_to(viewer, on=on).filter(pk=subject.pk).exists():
        return Reach.FULL
    if subjects_nameable_to(viewer, on=on).filter(pk=subject.pk).exists():
        return Reach.NAME
    return Reach.NONE


def reaches_of(viewer: User, subjects: Iterable[Subject], *, on: date | None = None) -> dict[int, Reach]:
    """How far this viewer gets into each of these records, by primary key. Two queries at most."""
    keys = {subject.pk for subject in subjects}
    readable = set(subjects_visible_to(viewer, on=on).filter(pk__in=keys).values_list("pk", flat=True))
    closed = keys - readable
    nameable = set(subjects_nameable_to(viewer, on=on).filter(pk__in=closed).values_list("pk", flat=True))
    named = dict.fromkeys(keys, Reach.NONE) | dict.fromkeys(nameable, Reach.NAME)
    return named | dict.fromkeys(readable, Reach.FULL)


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


def closures_on(subjects: Iterable[Subject], *, on: date | None = None) -> dict[int, Restriction]:
    """The closure in force for each of these people, by their primary key. One query."""
    found = Restriction.objects.filter(in_force(on or today()), subject__in=list(subjects))
    return {restriction.subject_id: restriction for restriction in found}


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


def teams() -> QuerySet[Team]:
    return Team.objects.order_by("name")


def _who_works(work: Involvement) -> str:
    name = work.user.name if work.user else work.team.name
    return f"{name}, {work.team.name}, {work.team.phone or 'no number recorded'}"


def _closed_to(viewer: User, *, on: date, closures: list[Closure] | None = None) -> Exists:
    closed = Restriction.objects.filter(in_force(on), subject=OuterRef("pk")).exclude(members__user=viewer)
    return Exists(closed.filter(closure__in=closures) if closures else closed)


def _worked_with_by(viewer: User, *, on: date) -> Exists:
    mine = Q(user=viewer) | Q(team__in=viewer.team_ids_on(on))
    return Exists(Involvement.objects.filter(in_force(on) & mine, subject=OuterRef("pk")))
