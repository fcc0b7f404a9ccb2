"""Raising a challenge."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from kittiwake.records.challenge import events
from kittiwake.records.challenge.choices import Challenger
from kittiwake.records.challenge.models import Challenge, ChallengedChild
from kittiwake.records.challenge.services.escalating import reach
from kittiwake.records.challenge.services.standing import BadChallenge, require_open, written
from kittiwake.records.challenge.stages import kind_of, stages
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act, record
from kittiwake.records.people.models import Agency
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_records, records_of

LONGEST_NAME, LONGEST_ABOUT = 200, 300


@dataclass(frozen=True, kw_only=True)
class ChallengeFacts:
    """What is challenged, by whom, why, and what should change.

    about            the work's key, such as "plans.planversion:12"; it must stand on each child's line.
    challenger_name  who it is, where somebody writes it down for them: an advocate, a partner's professional.
    """

    about: str
    challenger: str
    concern: str
    wants: str
    challenger_name: str = ""
    agency: Agency | None = None


@transaction.atomic
def raise_challenge(facts: ChallengeFacts, *, children: Iterable[Subject], act: Act) -> Challenge:
    """Write a challenge down and start the clock of its first stage.

    Raises  policies.NotPermitted, also when one of the records is closed to the actor; BadChallenge.
    """
    people = first_records(children)
    require_open(act, "challenge.raise", people)
    challenge = Challenge.objects.create(**_columns(facts, people, act), raised_by=act.by, raised_at=act.at)
    ChallengedChild.objects.bulk_create(ChallengedChild(challenge=challenge, subject=each) for each in people)
    record(
        events.RAISED, act, about=people, source=challenge,
        says=f"{challenge.get_challenger_display()} challenged: {challenge.about_says}"[:LONGEST_ABOUT],
    )  # fmt: skip
    reach(challenge, stages()[0], people, because="", act=act)
    return challenge


def _columns(facts: ChallengeFacts, people: list[Subject], act: Act) -> dict[str, object]:
    if not people:
        raise BadChallenge("Say whose work it is about.")
    if facts.challenger not in Challenger.values:
        raise BadChallenge("Say who challenges.")
    if facts.challenger == Challenger.PARTNER and facts.agency is None:
        raise BadChallenge("Say which agency disagrees.")
    name = written("The name", facts.challenger_name) or act.by.name
    if len(name) > LONGEST_NAME:
        raise BadChallenge(f"The name may have {LONGEST_NAME} characters.")
    return {
        "about": facts.about,
        "about_kind": kind_of(facts.about),
        "about_says": _about_says(facts.about, people),
        "challenger": facts.challenger,
        "challenger_name": name,
        "agency": facts.agency if facts.challenger == Challenger.PARTNER else None,
        "concern": written("The concern", facts.concern, needed="Say what is wrong, and why."),
        "wants": written("What should change", facts.wants, needed="Say what should change."),
    }


def _about_says(about: str, people: list[Subject]) -> str:
    """What the line calls it. Raises BadChallenge for what cannot be challenged, or is somebody else's."""
    if not kind_of(about):
        raise BadChallenge("Choose the plan, review, assessment, conference or decision that you challenge.")
    entries = [
        Event.objects.filter(source=about, subject__in=records_of(each), superseded_by=None)
        .order_by("pk")
        .first()
        for each in people
    ]
    if not all(entries) or entries[0] is None:
        raise BadChallenge("What you challenge is not on the record of each of these children.")
    return entries[0].says[:LONGEST_ABOUT]
