"""Words that a letter may carry."""

from django.db import models


class LetterKind(models.TextChoices):
    """What a letter is for, and to whom it goes."""

    ACKNOWLEDGEMENT = "ACKNOWLEDGEMENT", "To whoever told us: that it arrived"
    OUTCOME_REFERRER = "OUTCOME_REFERRER", "To whoever told us: what was decided"
    OUTCOME_FAMILY = "OUTCOME_FAMILY", "To the family: what was decided"
    CONSENT = "CONSENT", "To the family: may we ask others about you?"


TO_REFERRER = frozenset({LetterKind.ACKNOWLEDGEMENT, LetterKind.OUTCOME_REFERRER})
NEEDS_DECISION = frozenset({LetterKind.OUTCOME_REFERRER, LetterKind.OUTCOME_FAMILY})


class HowSent(models.TextChoices):
    POST = "POST", "By post"
    EMAIL = "EMAIL", "By e-mail"
    HANDED = "HANDED", "Handed over"
