"""What `kittiwake check` asks of challenges."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef

from kittiwake.records.challenge.models import Answer, Challenge, ChallengedChild, Closing, StageReached
from kittiwake.records.challenge.stages import stages
from kittiwake.records.line.checking import Check


def challenge_faults() -> Iterator[str]:
    """Challenges about nobody, at a stage that is not in stages.toml, or closed without an answer."""
    known = {each.key for each in stages()}
    about_somebody = Exists(ChallengedChild.objects.filter(challenge=OuterRef("pk")))
    for key in Challenge.objects.filter(~about_somebody).order_by("pk").values_list("pk", flat=True):
        yield f"challenge.challenge:{key}: it is about no child."
    for key in (
        StageReached.objects.exclude(stage__in=known).order_by("pk").values_list("challenge", flat=True)
    ):
        yield f"challenge.challenge:{key}: it stands at a stage that is not known."
    answered = Exists(Answer.objects.filter(reached__challenge=OuterRef("challenge")))
    for key in Closing.objects.filter(~answered).order_by("pk").values_list("challenge", flat=True):
        yield f"challenge.challenge:{key}: it was closed without an answer."


CHECKS = (Check("Challenges are about somebody, and closed with an answer", challenge_faults),)
