"""What is known of children's health, for tests: through the real services, or row by row."""

from datetime import date, timedelta

from kittiwake.records.health.models import HealthLook, Questionnaire, Referral
from kittiwake.records.health.services import (
    LookFacts,
    ReferralFacts,
    ScoreFacts,
    record_look,
)
from kittiwake.records.health.services import refer as ask_service
from kittiwake.records.health.services import score as keep_score
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject


def look_facts(on: date, kind: str = "INITIAL", **changes: object) -> LookFacts:
    known = {
        "kind": kind, "came": "DONE", "on": on, "by_whom": "Dr Anan, Royal Sands", "found": "She is well."
    }  # fmt: skip
    return LookFacts(**(known | changes))


def look(
    child: Subject, act: Act, kind: str = "INITIAL", *, days_ago: int = 0, **changes: object
) -> HealthLook:
    facts = look_facts(act.at.date() - timedelta(days=days_ago), kind, **changes)
    return record_look(subject=child, facts=facts, act=act)


def scored(child: Subject, act: Act, *parts: int, days_ago: int = 0, **changes: object) -> Questionnaire:
    """Emotions, conduct, attention, peers; kindness is seven."""
    names = ("emotions", "conduct", "attention", "peers")
    known = {
        "on": act.at.date() - timedelta(days=days_ago), "filled_in_by": "Her carer",
        "follows": "Talk to school.", "kindness": 7, **dict(zip(names, parts, strict=True)),
    }  # fmt: skip
    return keep_score(subject=child, facts=ScoreFacts(**(known | changes)), act=act)


def refer(child: Subject, act: Act, *, days_ago: int = 0) -> Referral:
    asked = act.at.date() - timedelta(days=days_ago)
    facts = ReferralFacts(
        service="Tarn Minds",
        asked_on=asked,
        why="She sleeps two hours.",
        meanwhile="Miss Poole sees her daily.",
    )
    return ask_service(subject=child, facts=facts, act=act)


def health_rows(child: Subject, act: Act) -> dict[str, int]:
    """One of each for addresses: row by row, by who may not."""
    day, kept = act.at.date(), {"by": act.by, "at": act.at}
    seen = HealthLook.objects.create(
        subject=child, kind="INITIAL", came="DONE", on=day, by_whom="Dr Anan", found="Well.", **kept
    )
    referral = Referral.objects.create(
        subject=child, service="Tarn Minds", asked_on=day, why="Sleep.", meanwhile="Nothing.", **kept
    )
    return {"look_id": seen.pk, "health_referral_id": referral.pk}
