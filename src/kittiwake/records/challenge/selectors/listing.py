"""Challenges as far as one viewer may know of them, and those that need somebody."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.core.today import today
from kittiwake.records.access.models import User
from kittiwake.records.access.policies import can
from kittiwake.records.access.selectors import (
    keys_closed_to_some,
    keys_shut_to,
    reads_everybody,
    subjects_visible_to,
)
from kittiwake.records.challenge.models import Answer, Challenge, ChallengedChild, StageReached
from kittiwake.records.challenge.stages import read_again_after, stages
from kittiwake.records.line.models import ClockRun, Event
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

Standing = Any  # a Challenge with where it stands: annotations, which no type checker sees


def challenges_visible_to(viewer: User) -> QuerySet[Standing]:
    """Challenges about a child whom the viewer reads, none of whose children is closed to them.

    A challenge names the children it is about in its own words: one of them closed closes all of it.
    Each has `stage` and `number`, where it stands, and `is_answered` there.
    """
    if not can(viewer, "challenge.read", on=today()):
        return Challenge.objects.none()
    children = ChallengedChild.objects.filter(challenge=OuterRef("pk"))
    readable = Exists(children.filter(subject__in=subjects_visible_to(viewer)))
    shut = Exists(children.filter(subject__in=keys_shut_to(viewer)))
    return _standing(Challenge.objects.filter(readable).exclude(shut))


def _standing(challenges: QuerySet[Any]) -> QuerySet[Standing]:
    at = StageReached.objects.filter(challenge=OuterRef("pk")).order_by("-number")
    answered = Answer.objects.filter(reached__challenge=OuterRef("pk"), reached__number=OuterRef("number"))
    found = challenges.annotate(
        stage=Subquery(at.values("stage")[:1]), number=Subquery(at.values("number")[:1])
    )
    return found.annotate(is_answered=Exists(answered)).select_related("agency", "raised_by", "closing")


def open_challenges(viewer: User) -> QuerySet[Standing]:
    """Those not closed: the highest stage first, then the oldest."""
    return challenges_visible_to(viewer).filter(closing=None).order_by("-number", "raised_at", "pk")


def challenge_visible_to(viewer: User, challenge_id: int) -> Standing | None:
    """One challenge, with all that happened to it; None when it is nothing to this viewer."""
    found = challenges_visible_to(viewer).filter(pk=challenge_id)
    return found.prefetch_related("children", "reached__by", "reached__answer__by", "rereadings__by").first()


def challenges_about(viewer: User, subject: Subject) -> QuerySet[Standing]:
    """Challenges about one child's work, the newest first."""
    there = ChallengedChild.objects.filter(challenge=OuterRef("pk"), subject__in=records_of(subject))
    return challenges_visible_to(viewer).filter(Exists(there)).order_by("-raised_at", "-pk")


def to_reread(viewer: User) -> QuerySet[Standing]:
    """Those that changed something, where a review was held since and nobody has read them again."""
    children = ChallengedChild.objects.filter(challenge=OuterRef(OuterRef("pk"))).values("subject")
    held = Event.objects.filter(
        subject__in=children, kind__in=read_again_after(), superseded_by=None,
        recorded_at__gte=OuterRef("closing__at"),
    )  # fmt: skip
    closed = challenges_visible_to(viewer).filter(closing__is_changed=True, rereadings=None)
    return closed.filter(Exists(held)).order_by(F("closing__at"), "pk")


def stage_clocks(challenges: Iterable[Challenge]) -> dict[int, ClockRun]:
    """By when each is to be answered where it stands, by its primary key. One query."""
    asked = {key_of(each): each.pk for each in challenges}
    runs = sorted(
        runs_of_cases(list(asked)), key=lambda run: (run.stopped_at is None, run.started_at, run.pk)
    )
    return {asked[run.case]: run for run in runs}


def challenges_closed_to_nobody(challenge_ids: Iterable[int]) -> set[int]:
    """Those that even somebody who reads no record may count one by one, without names."""
    closed = ChallengedChild.objects.filter(
        challenge=OuterRef("pk"), subject__in=keys_closed_to_some(on=today())
    )
    asked = Challenge.objects.filter(pk__in=set(challenge_ids)).exclude(Exists(closed))
    return set(asked.values_list("pk", flat=True))


def asking_unanswered() -> Asking[Any]:
    """What `waiting_for_answer` asks first: on most days nothing waits, and no more is asked."""
    return _unanswered.of([each.clock for each in stages()])


def waiting_for_answer(viewer: User) -> int:
    """How many challenges that the viewer sees and may answer wait for an answer. At most two queries."""
    if not can(viewer, "challenge.answer", on=today()) or not _unanswered([each.clock for each in stages()]):
        return 0
    if reads_everybody(viewer):
        return len(_waiting_open(keys_shut_to(viewer)))
    return open_challenges(viewer).filter(is_answered=False).count()


@prepared
def _waiting_open(closed: Sequence[int]) -> Any:
    shut = Exists(ChallengedChild.objects.filter(challenge=OuterRef("pk"), subject=one_of(closed)))
    waiting = _standing(Challenge.objects.filter(~shut, closing=None)).filter(is_answered=False)
    return waiting.values_list("pk", flat=True)


@prepared
def _unanswered(clocks: Sequence[str]) -> Any:
    running = ClockRun.objects.filter(clock=one_of(clocks), stopped_at=None)
    return running.values_list("pk", flat=True).order_by("pk")[:1]
