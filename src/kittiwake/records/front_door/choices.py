"""Words that a contact may carry."""

from pathlib import Path

from django.db import models

from kittiwake.core import codes

CODES = Path(__file__).with_name("codes.toml")
SOURCES = codes.choices(CODES, "referral_source")


class How(models.TextChoices):
    EMAIL = "EMAIL", "E-mail"
    PHONE = "PHONE", "Telephone"
    FORM = "FORM", "Referral form"
    LETTER = "LETTER", "Letter"
    IN_PERSON = "IN_PERSON", "In person"
    NOTICE = "NOTICE", "Police notice"


class Consent(models.TextChoices):
    """Whether the family agreed that others are asked about them."""

    NOT_RECORDED = "NOT_RECORDED", "Not recorded yet"
    GIVEN = "GIVEN", "Asked and given"
    REFUSED = "REFUSED", "Asked and refused"
    NOT_SOUGHT = "NOT_SOUGHT", "Not sought"


class Part(models.TextChoices):
    """What part a person has in a contact."""

    CHILD = "CHILD", "Child the concern is about"
    ADULT = "ADULT", "Adult in the child's life"
    HOUSEHOLD = "HOUSEHOLD", "In the household"
    OTHER = "OTHER", "Mentioned"


class Outcome(models.TextChoices):
    NO_ACTION = "NO_ACTION", "No further action"
    ADVICE = "ADVICE", "Information and advice"
    EARLY_HELP = "EARLY_HELP", "Early help"
    REFERRAL = "REFERRAL", "Referral for assessment"
    STRATEGY = "STRATEGY", "Strategy discussion now"
    ALREADY_OPEN = "ALREADY_OPEN", "Already open: tell the allocated worker"


MAKES_A_REFERRAL = frozenset({Outcome.REFERRAL, Outcome.STRATEGY})


class Answer(models.TextChoices):
    """What an agency said when it was asked."""

    ASKED = "ASKED", "Asked, no answer yet"
    KNOWN = "KNOWN", "Answered"
    NOTHING_KNOWN = "NOTHING_KNOWN", "Nothing known"
    CANNOT_SHARE = "CANNOT_SHARE", "Cannot share"


class FeedbackKind(models.TextChoices):
    ACKNOWLEDGEMENT = "ACKNOWLEDGEMENT", "That it arrived"
    OUTCOME = "OUTCOME", "What was decided"


class EpisodeKind(models.TextChoices):
    """An earlier episode that this record knows of but does not hold itself."""

    REFERRAL = "REFERRAL", "Referral"
    ASSESSMENT = "ASSESSMENT", "Assessment"
    CIN_PLAN = "CIN_PLAN", "Child in need plan"
    CP_PLAN = "CP_PLAN", "Child protection plan"
    LOOKED_AFTER = "LOOKED_AFTER", "Looked after"
    EARLY_HELP = "EARLY_HELP", "Early help"


class Stage(models.TextChoices):
    """Where a contact stands. Worked out from its rows, never stored."""

    SCREENING = "SCREENING", "Being screened"
    RETURNED = "RETURNED", "Returned with a question"
    WAITING = "WAITING", "Waiting for information"
    PROPOSED = "PROPOSED", "To be decided"
    DECIDED = "DECIDED", "Decided"
