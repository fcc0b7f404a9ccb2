"""How a challenge goes to whose work it is about, when joined records are separated."""

from kittiwake.records.challenge.models import Challenge, ChallengedChild
from kittiwake.records.line.services import Act, key_of, move_cases
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def _challenge(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    challenge = Challenge.objects.select_for_update().get(pk=number)
    if ChallengedChild.objects.filter(challenge=challenge, subject=right).exists():
        raise CannotAllot("The challenge is about both children already. Leave it where it stands.")
    for child in ChallengedChild.objects.filter(challenge=challenge, subject__in=records_of(wrong)):
        child.subject = right
        child.save()
    move_cases(cases=[key_of(challenge)], wrong=wrong, right=right, reason=reason, act=act)


MOVES = {"challenge.challenge": _challenge}
GOES_WITH: dict = {}
