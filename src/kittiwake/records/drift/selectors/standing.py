"""The signs that stand, and that nobody has set aside until later."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, prefetch_related_objects

from kittiwake.core.prepared import Asking, answered, one_of, prepared
from kittiwake.core.today import today
from kittiwake.records.access.choices import InvolvementKind, Reach
from kittiwake.records.access.models import Involvement, User
from kittiwake.records.access.selectors import (
    in_force,
    keys_shut_to,
    reach_of,
    reaches_of,
    subjects_visible_to,
)
from kittiwake.records.drift.models import LastReading, SetAside, Sign
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import EachRecord, numbered, records_of, records_of_each


def last_read() -> date | None:
    """The day on which the record was last read for signs; None where it never was."""
    return next(iter(_last_read()), None)


def children_standing_still(
    viewer: User, *, among: Sequence[int] | None = None, on: date | None = None
) -> list[Subject]:
    """The children with a sign that is not set aside, and whose record the viewer reads; the longest first.

    among  people's primary keys: only these. The children come unread: enough to ask who they are.
    """
    day = on or today()
    signs = _all_not_set_aside(day) if among is None else _not_set_aside_among(sorted(among), day)
    people = {child: numbered(child, whole or ()) for child, whole, *_ in signs}
    others = {other: numbered(other, whole or ()) for *_, other, whole in signs if other is not None}
    reaches = reaches_of(viewer, (people | others).values(), on=day)
    open_to = {None, *(key for key, reach in reaches.items() if reach == Reach.FULL)}
    found = (child for child, _, other, _ in signs if child in open_to and other in open_to)
    return [people[child] for child in dict.fromkeys(found)]


def signs_of(viewer: User, subjects: Iterable[Subject], *, on: date | None = None) -> dict[int, list[Sign]]:
    """Of people whose record the caller has found open, those not set aside, by the first record's key."""
    day, keys = on or today(), records_of_each(subjects)
    standing, aside = answered(_signs.of(keys), _set_aside_of.of(keys, day))
    found: dict[int, list[Sign]] = {}
    for sign in _open_to(viewer, standing, on=day):
        if sign.pk not in aside:
            found.setdefault(sign.subject_id, []).append(sign)
    return found


def signs_about(viewer: User, subject: Subject) -> list[Sign]:
    """The signs that stand for one person and that nobody set aside; nothing where the record is not open."""
    standing = _signs_for(viewer, subject)
    aside = set(_set_aside_of(records_of(subject), today())) if standing else set()
    return [sign for sign in standing if sign.pk not in aside]


def signs_with_words(viewer: User, subject: Subject) -> list[Sign]:
    """Every sign that stands for one person, set aside or not, each with what was made of it."""
    signs = _signs_for(viewer, subject)
    prefetch_related_objects(signs, "set_aside")
    return signs


def _signs_for(viewer: User, subject: Subject) -> list[Sign]:
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    return _open_to(viewer, _signs(records_of(subject)))


def _open_to(viewer: User, signs: list[Sign], *, on: date | None = None) -> list[Sign]:
    """Those that rest on no other record than their own, or on one that the viewer reads."""
    others = [sign.rests_on for sign in signs if sign.rests_on is not None]
    reaches = reaches_of(viewer, others, on=on) if others else {}
    return [sign for sign in signs if sign.rests_on is None or reaches[sign.rests_on.pk] == Reach.FULL]


def held_with_signs(viewer: User, *, by_team: bool) -> int:
    """How many children with a sign not set aside the viewer holds, or their teams work with.

    Whoever is shut to the viewer is not counted; nor is a sign that rests on a record of somebody with whom
    neither they nor their teams work.
    """
    (question,) = (asking_held(viewer, by_team=by_team),)
    return len(question.question(**question.values))


def asking_held(viewer: User, *, by_team: bool) -> Asking[Any]:
    """What `held_with_signs` asks."""
    day, shut = today(), keys_shut_to(viewer)
    teams = viewer.team_ids_on(day)
    return _held_by_teams.of(teams, shut, day) if by_team else _held_by.of(viewer.pk, teams, shut, day)


def asking_signs(subject: Subject) -> tuple[Asking[Any], ...]:
    """What `signs_about` asks."""
    return _signs.of(records_of(subject)), _set_aside_of.of(records_of(subject), today())


def sign_visible_to(viewer: User, subject: Subject, sign_id: int) -> Sign | None:
    """One of this person's signs, standing or gone."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    theirs = Sign.objects.filter(_rests_on(subjects_visible_to(viewer)), subject__in=records_of(subject))
    return theirs.filter(pk=sign_id).select_related("subject").first()


def was_set_aside(sign: Sign) -> QuerySet[SetAside]:
    """What was said of a sign, the newest first."""
    return sign.set_aside.select_related("by")


@prepared
def _last_read() -> Any:
    return LastReading.objects.values_list("on", flat=True)


@prepared
def _all_not_set_aside(day: date) -> Any:
    return _whose_signs(Sign.objects.filter(_not_set_aside(day), gone_on=None))


@prepared
def _not_set_aside_among(people: Sequence[int], day: date) -> Any:
    return _whose_signs(Sign.objects.filter(_not_set_aside(day), gone_on=None, subject=one_of(people)))


def _whose_signs(signs: QuerySet[Sign]) -> Any:
    whose = ("subject", "subject__whole", "rests_on", "rests_on__whole")
    return signs.order_by("since", "subject").values_list(*whose)


@prepared
def _signs(records: Sequence[int]) -> QuerySet[Sign]:
    return Sign.objects.filter(subject=one_of(records), gone_on=None).select_related("rests_on")


@prepared
def _set_aside_of(records: Sequence[int], day: date) -> QuerySet[Any]:
    standing = Sign.objects.filter(subject=one_of(records), gone_on=None)
    return standing.filter(~_not_set_aside(day)).values_list("pk", flat=True)


@prepared
def _held_by(worker: int, teams: Sequence[int], shut: Sequence[int], day: date) -> QuerySet[Any]:
    held = Involvement.objects.filter(user=worker, kind=InvolvementKind.ALLOCATED)
    reads = Involvement.objects.filter(Q(user=worker) | Q(team=one_of(teams)))
    return _with_signs(held, reads, shut, day)


@prepared
def _held_by_teams(teams: Sequence[int], shut: Sequence[int], day: date) -> QuerySet[Any]:
    worked_with = Involvement.objects.filter(team=one_of(teams))
    return _with_signs(worked_with, worked_with, shut, day)


def _with_signs(held: Any, reads: Any, shut: Any, day: date) -> QuerySet[Any]:
    theirs, readable = (
        each.filter(in_force(day)).annotate(each=EachRecord("subject__whole", "subject")).values("each")
        for each in (held, reads)
    )
    signs = Sign.objects.filter(_not_set_aside(day), _rests_on(readable), gone_on=None, subject__in=theirs)
    open_to = signs.exclude(subject=one_of(shut)).exclude(rests_on__isnull=False, rests_on=one_of(shut))
    return open_to.order_by("subject").values_list("subject", flat=True).distinct()


def _rests_on(readable: Any) -> Q:
    return Q(rests_on=None) | Q(rests_on__in=readable)


def _not_set_aside(day: Any) -> Any:
    """The newest setting aside counts: a later, shorter one brings the sign back."""
    newest = SetAside.objects.filter(sign=OuterRef("pk")).order_by("-at", "-pk").values("look_again_on")[:1]
    return Q(
        Exists(
            Sign.objects.filter(pk=OuterRef("pk"))
            .annotate(until=Subquery(newest))
            .filter(Q(until=None) | Q(until__lte=day))
        )
    )
