"""Looks at a child's health, consent, questionnaires, and referrals to specialist services."""

from kittiwake.records.health.models.looked import Consent, HealthLook
from kittiwake.records.health.models.questionnaire import Questionnaire
from kittiwake.records.health.models.referral import Referral, ReferralStep

__all__ = ["Consent", "HealthLook", "Questionnaire", "Referral", "ReferralStep"]
