"""Every act about the health of a child who is looked after."""

from kittiwake.records.care.services.facts import BadCare, CareMovedOn
from kittiwake.records.health.services.looking import LookFacts, put_look_right, record_look
from kittiwake.records.health.services.referring import ReferralFacts, StepFacts, refer, step
from kittiwake.records.health.services.saying import ConsentFacts, ScoreFacts, record_consent, score

__all__ = [
    "BadCare",
    "CareMovedOn",
    "ConsentFacts",
    "LookFacts",
    "ReferralFacts",
    "ScoreFacts",
    "StepFacts",
    "put_look_right",
    "record_consent",
    "record_look",
    "refer",
    "score",
    "step",
]
