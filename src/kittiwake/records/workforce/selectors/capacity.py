"""What each worker holds and has to do, as facts for whoever allocates: no score, in order of name.

Children sealed to the viewer are as if they were not there, in the numbers too.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from kittiwake import clocks
from kittiwake.core.today import now, today
from kittiwake.records.access.choices import InvolvementKind
from kittiwake.records.access.models import Involvement, Post, Team, User
from kittiwake.records.access.policies import can
from kittiwake.records.access.roles import roles
from kittiwake.records.access.selectors import in_force, posts_held, subjects_nameable_to
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import runs_of_people
from kittiwake.records.line.services import calendar_known
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_records
from kittiwake.records.workforce.models import Absence, WorkingPattern
from kittiwake.records.workforce.services.allocating import HOLDS

SOON_WORKING_DAYS = 10
"""How far ahead "soon" reaches. A local setting of this page."""
NOT_THEIRS = "fd."
"""How the clocks of contacts begin: those are the front door's to keep, not the worker's."""


@dataclass(frozen=True, kw_only=True)
class DueSoon:
    """Work of one kind that falls due soon, or is overdue, over all children of one worker."""

    title: str
    times: int
    first_on: date
    overdue: int


@dataclass(frozen=True, kw_only=True)
class Capacity:
    """What is known of one worker in one post.

    children   how many they hold, whom the viewer may know of.
    due        what falls due within ten working days, by kind, the soonest first.
    pattern    what was agreed with them; None when nobody has written anything down.
    absences   those that go on or are to come.
    """

    post: Post
    children: int
    due: list[DueSoon]
    pattern: WorkingPattern | None
    absences: list[Absence]

    @property
    def is_full(self) -> bool:
        """They hold as many children as was agreed with them."""
        most = self.pattern.most_children if self.pattern else None
        return most is not None and self.children >= most


def posts_that_hold(*, on: date | None = None) -> QuerySet[Post]:
    """Posts in which somebody may hold children, by team and name."""
    return posts_held(on=on).filter(role__in=[key for key, role in roles().items() if HOLDS in role.may])


def teams_that_hold(viewer: User) -> list[Team]:
    """Teams in which somebody may hold children: the viewer's own first, then by name."""
    if not can(viewer, "capacity.read", on=today()):
        return []
    found = Team.objects.filter(pk__in=posts_that_hold().order_by().values("team")).order_by("name")
    own = set(viewer.team_ids_on(today()))
    return sorted(found, key=lambda team: team.pk not in own)


def capacities(viewer: User, team: Team) -> list[Capacity]:
    """Everybody in one team who may hold children, by name. Eight queries, however many they are."""
    if not can(viewer, "capacity.read", on=today()):
        return []
    day = today()
    coming = Absence.objects.filter(Q(to_on=None) | Q(to_on__gte=day)).order_by("from_on")
    patterns = WorkingPattern.objects.filter(in_force(day))
    posts = posts_that_hold().filter(team=team).order_by("user__name", "pk")
    posts = posts.prefetch_related(
        Prefetch("user__absences", coming, "coming"), Prefetch("user__working_patterns", patterns, "agreed")
    )
    held = _held_by(viewer, {post.user_id for post in posts}, day)
    runs = runs_of_people({child.pk: child for each in held.values() for child in each}.values())
    last = calendar_known(now()).add(day, SOON_WORKING_DAYS)
    return [_capacity(post, held.get(post.user_id, []), runs, day=day, last=last) for post in posts]


def patterns_of(user: User) -> QuerySet[WorkingPattern]:
    """What was agreed with a worker over the years, the newest first. The page asks who may see it."""
    return user.working_patterns.select_related("recorded_by").order_by("-from_on")


def absences_of(user: User) -> QuerySet[Absence]:
    """When a worker is and was away, the newest first. The page asks who may see it."""
    return user.absences.select_related("recorded_by").order_by("-from_on")


def _capacity(
    post: Post, children: list[Subject], runs: dict[int, list[ClockRun]], *, day: date, last: date
) -> Capacity:
    user = post.user
    agreed: list[WorkingPattern] = getattr(user, "agreed", [])
    soon = [
        run
        for child in children
        for run in runs.get(child.pk, [])
        if run.due_on <= last and not run.clock.startswith(NOT_THEIRS)
    ]
    return Capacity(
        post=post,
        children=len(children),
        due=_by_kind(soon, day),
        pattern=agreed[0] if agreed else None,
        absences=getattr(user, "coming", []),
    )


def _by_kind(runs: Iterable[ClockRun], day: date) -> list[DueSoon]:
    by_clock: dict[str, list[ClockRun]] = {}
    for run in sorted(runs, key=lambda run: run.due_on):
        by_clock.setdefault(run.clock, []).append(run)
    return [
        DueSoon(
            title=clocks.clock(key).title,
            times=len(same),
            first_on=same[0].due_on,
            overdue=sum(run.due_on < day for run in same),
        )
        for key, same in by_clock.items()
    ]


def _held_by(viewer: User, workers: set[int], day: date) -> dict[int, list[Subject]]:
    """The children whom each of these workers holds, each person once."""
    held = Involvement.objects.filter(
        in_force(day),
        user__in=workers,
        kind=InvolvementKind.ALLOCATED,
        subject__in=subjects_nameable_to(viewer),
    )
    found: dict[int, list[Subject]] = {}
    for each in held.select_related("subject__stands_for").order_by("pk"):
        if each.user_id is not None:
            found.setdefault(each.user_id, []).append(each.subject)
    return {worker: first_records(children) for worker, children in found.items()}
