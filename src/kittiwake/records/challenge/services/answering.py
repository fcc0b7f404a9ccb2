"""Answering a challenge."""

from django.db import transaction

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.challenge import events
from kittiwake.records.challenge.models import Answer
from kittiwake.records.challenge.services.standing import (
    ChallengeMovedOn,
    children_of,
    locked,
    require_open,
    standing_at,
    written,
)
from kittiwake.records.line.services import Act, record


@transaction.atomic
def answer(*, challenge_id: int, text: str, act: Act) -> Answer:
    """Answer it at the stage it stands at; its clock stops.

    Raises  policies.NotPermitted, also for whoever raised it; BadChallenge; ChallengeMovedOn when it is
            closed or answered at this stage already.
    """
    challenge = locked(challenge_id)
    people = children_of(challenge)
    require_open(act, "challenge.answer", people)
    if act.by == challenge.raised_by:
        raise NotPermitted("Whoever raised a challenge does not answer it. Ask another manager.")
    reached = standing_at(challenge)
    if hasattr(reached, "answer"):
        raise ChallengeMovedOn(f"{reached.answer.by} has answered it at this stage already.")
    words = written("The answer", text, needed="Write what you answer, and what will be done by when.")
    given = Answer.objects.create(reached=reached, text=words, by=act.by, at=act.at)
    record(
        events.ANSWERED, act, about=people, source=challenge,
        says=f"A challenge was answered: {words}"[:300],
    )  # fmt: skip
    return given
