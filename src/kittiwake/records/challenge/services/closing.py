"""Closing a challenge, and reading it again: neither without what it changed."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.challenge import events
from kittiwake.records.challenge.choices import Sustained
from kittiwake.records.challenge.models import Answer, Challenge, Closing, Rereading
from kittiwake.records.challenge.services.standing import (
    BadChallenge,
    ChallengeMovedOn,
    children_of,
    locked,
    require_challenger,
    require_open,
    standing_at,
    written,
)
from kittiwake.records.challenge.stages import read_again_after
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act, record
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of_each


@dataclass(frozen=True, kw_only=True)
class ClosingFacts:
    """What changed: `after` is the key of the work as it stands now; `before` as it stood when challenged.

    Where nothing changed, both stay empty and `accepted` says how the challenger accepted that.
    """

    what_changed: str = ""
    before: str = ""
    after: str = ""
    accepted: str = ""


@transaction.atomic
def close(facts: ClosingFacts, *, challenge_id: int, act: Act) -> Closing:
    """Close an answered challenge with what it changed, or with the challenger's acceptance that nothing did.

    Raises  policies.NotPermitted, also for whoever answered it; BadChallenge; ChallengeMovedOn.
    """
    challenge = locked(challenge_id)
    people = children_of(challenge)
    require_challenger(act, challenge, people)
    standing_at(challenge)
    answers = Answer.objects.filter(reached__challenge=challenge)
    if not answers.exists():
        raise BadChallenge("It has no answer yet. A challenge is closed only when it was answered.")
    if answers.filter(by=act.by).exists():
        raise NotPermitted(
            "Whoever answered a challenge does not close it. The challenger or their manager does."
        )
    closing = Closing.objects.create(
        challenge=challenge, **_columns(facts, challenge, people), by=act.by, at=act.at
    )
    says = (
        f"A challenge was closed; it changed something: {closing.what_changed}"
        if closing.is_changed
        else f"A challenge was closed; nothing changed, and the challenger accepted it: {closing.accepted}"
    )
    record(events.CLOSED, act, about=people, source=challenge, says=says[:300])
    return closing


def _columns(facts: ClosingFacts, challenge: Challenge, people: list[Subject]) -> dict[str, object]:
    what = written("What changed", facts.what_changed)
    accepted = written("The acceptance", facts.accepted)
    if not what and not facts.after:
        needed = "Say what changed, or how the challenger accepted that nothing did."
        return {"is_changed": False, "accepted": written("The acceptance", accepted, needed=needed)}
    if not what or not facts.after:
        raise BadChallenge(
            "Say both what changed and where it is written now: the new plan, or the new decision."
        )
    line = Event.objects.filter(subject__in=records_of_each(people), superseded_by=None)
    if not line.filter(source=facts.after, recorded_at__gte=challenge.raised_at).exists():
        raise BadChallenge("What changed must have been written since the challenge was raised.")
    if facts.before and not line.filter(source=facts.before, recorded_at__lte=challenge.raised_at).exists():
        raise BadChallenge("What stood before must have been written before the challenge was raised.")
    return {
        "is_changed": True,
        "what_changed": what,
        "before": facts.before,
        "after": facts.after,
        "accepted": accepted,
    }


@transaction.atomic
def reread(*, challenge_id: int, review: str, sustained: str, evidence: str, act: Act) -> Rereading:
    """Say at a later review whether what the challenge changed still holds.

    review  the key of that review; it must stand on the line of one of the children since the closing.
    Raises  policies.NotPermitted, BadChallenge, ChallengeMovedOn.
    """
    challenge = locked(challenge_id)
    people = children_of(challenge)
    require_open(act, "challenge.raise", people)
    closing = Closing.objects.filter(challenge=challenge).first()
    if closing is None or not closing.is_changed:
        raise BadChallenge("Only a challenge that was closed with a change is read again.")
    if sustained not in Sustained.values:
        raise BadChallenge("Say whether what changed still holds.")
    if challenge.rereadings.filter(review=review).exists():
        raise ChallengeMovedOn("Somebody has read it again at this review already.")
    if not reviews_since(closing, people).filter(source=review).exists():
        raise BadChallenge(
            "Choose the review at which it was read again: one held since the challenge was closed."
        )
    words = written("The evidence", evidence, needed="Say how you know.")
    given = Rereading.objects.create(
        challenge=challenge, review=review, sustained=sustained, evidence=words, by=act.by, at=act.at
    )
    record(
        events.REREAD, act, about=people, source=challenge,
        says=f"What a challenge changed: {given.get_sustained_display().lower()}. {words}"[:300],
    )  # fmt: skip
    return given


def reviews_since(closing: Closing, people: list[Subject]) -> QuerySet[Event]:
    """Reviews on the children's lines, written since the challenge was closed."""
    return Event.objects.filter(
        subject__in=records_of_each(people), superseded_by=None, kind__in=read_again_after(),
        recorded_at__gte=closing.at,
    )  # fmt: skip
