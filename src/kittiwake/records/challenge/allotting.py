"""How a challenge goes to whose work it is about, when joined records are separated."""

from kittiwake.records.challenge.models import Challenge, ChallengedChild
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act, key_of, move_cases
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def _challenge(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    challenge = Challenge.objects.select_for_update().get(pk=number)
    children = ChallengedChild.objects.filter(challenge=challenge)
    if children.filter(subject__in=records_of(right)).exists():
        raise CannotAllot("The challenge is about both children already. Leave it where it stands.")
    for child in children.filter(subject__in=records_of(wrong)):
        child.subject = right
        child.save()
    move_cases(cases=[key_of(challenge)], wrong=wrong, right=right, reason=reason, act=act)


def _work_challenged(number: int) -> str:
    """A challenge is never anybody's but whose work it challenges."""
    challenge = Challenge.objects.get(pk=number)
    told = Event.objects.filter(source=challenge.about).order_by("pk")
    return told.values_list("case", flat=True).first() or key_of(challenge)


MOVES = {"challenge.challenge": _challenge}
GOES_WITH = {"challenge.challenge": _work_challenged}
CARRIED = {"challenge.challengedchild": "challenge.challenge"}
