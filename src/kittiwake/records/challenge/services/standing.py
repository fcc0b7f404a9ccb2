"""How a challenge stands, asked under a lock; and what every act on one refuses."""

from kittiwake.core.text import clean, overlong, visible
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reaches_of
from kittiwake.records.challenge.models import Challenge, StageReached
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject

LONGEST_WORDS = 20_000


class BadChallenge(Exception):
    """It cannot be kept as it stands. The message says what to do; nothing typed is lost."""


class ChallengeMovedOn(Exception):
    """Somebody answered, took further or closed it meanwhile. The message is safe to show."""


def written(what: str, text: str, *, needed: str = "") -> str:
    """The text as it is kept. Raises BadChallenge with `needed` where it says nothing, or for too much."""
    kept = clean(text).strip()
    if needed and not visible(kept).strip():
        raise BadChallenge(needed)
    if problem := overlong(what, kept, at_most=LONGEST_WORDS):
        raise BadChallenge(problem)
    return kept


def require_open(act: Act, function: str, people: list[Subject]) -> None:
    """Raises  policies.NotPermitted without the function, or when a child's record is closed to the actor."""
    day = local_day(act.at)
    policies.require(act.by, function, on=day)
    if any(reach != Reach.FULL for reach in reaches_of(act.by, people, on=day).values()):
        raise policies.NotPermitted("One of these records is closed to you. Ring the person named beside it.")


def require_challenger(act: Act, challenge: Challenge, people: list[Subject]) -> None:
    """Raises  policies.NotPermitted for anybody but whoever raised it, or may settle challenges."""
    require_open(act, "challenge.raise", people)
    if act.by != challenge.raised_by and not policies.can(act.by, "challenge.settle", on=local_day(act.at)):
        raise policies.NotPermitted(
            f"{challenge.raised_by} raised this challenge. They say how it goes on,"
            " or a chair or reviewing officer."
        )


def locked(challenge_id: int) -> Challenge:
    """The challenge, until this act is done; two people who act on it take turns."""
    return Challenge.objects.select_for_update().get(pk=challenge_id)


def children_of(challenge: Challenge) -> list[Subject]:
    return list(Subject.objects.filter(challenged__challenge=challenge).order_by("pk"))


def standing_at(challenge: Challenge) -> StageReached:
    """The stage it stands at. Raises ChallengeMovedOn for one that is closed."""
    if hasattr(challenge, "closing"):
        raise ChallengeMovedOn("This challenge is closed. Raise another if it is not settled.")
    return challenge.reached.select_related("answer").order_by("-number")[0]
