"""Words that a row of this area may carry."""

from django.db import models


class Sign(models.TextChoices):
    """Why a reading is worth asking about. A reason to ask, never a finding."""

    OWN = "OWN", "A declared tie"
    SAME_ADDRESS = "SAME_ADDRESS", "Same address"
    SAME_POSTCODE = "SAME_POSTCODE", "Same postcode"
    SAME_NAME = "SAME_NAME", "Same family name"
    COLLEAGUE = "COLLEAGUE", "A colleague’s family"
    NO_WORK = "NO_WORK", "No work with the record"


class Finding(models.TextChoices):
    EXPLAINED = "EXPLAINED", "There was a reason for it"
    WRONG = "WRONG", "It should not have been read"
    NOT_KNOWN = "NOT_KNOWN", "It could not be found out"
