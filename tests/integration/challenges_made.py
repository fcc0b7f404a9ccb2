"""Challenges for tests, made through the real services."""

from datetime import timedelta

from kittiwake.records.challenge.models import Challenge
from kittiwake.records.challenge.services import ChallengeFacts, raise_challenge
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject
from tests.integration.contacts_made import decided_contact


def decision_on(child: Subject) -> str:
    """The key of the newest decision on this child's line."""
    decided = Event.objects.filter(subject=child, source__startswith="front_door.decision:")
    return decided.order_by("-pk")[0].source


def decide_again(child: Subject, *, worker: Act, manager: Act, days: int = 0) -> str:
    """Another decision on this child's line, so many days later; gives its key."""
    later = timedelta(days=days)
    decided_contact(
        child,
        worker=Act(by=worker.by, at=worker.at + later),
        manager=Act(by=manager.by, at=manager.at + later + timedelta(minutes=1)),
    )
    return decision_on(child)


def challenge_facts(child: Subject, **changes: object) -> ChallengeFacts:
    known = {
        "about": decision_on(child),
        "challenger": "REVIEWING_OFFICER",
        "challenger_name": "Ines Calder",
        "concern": "The history was not weighed.",
        "wants": "A referral, and an assessment.",
    }
    return ChallengeFacts(**(known | changes))


def make_challenge(child: Subject, act: Act, **changes: object) -> Challenge:
    """A challenge of the newest decision on this child's line."""
    return raise_challenge(challenge_facts(child, **changes), children=[child], act=act)
