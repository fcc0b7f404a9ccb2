"""Words that a row of this area may carry."""

from django.db import models


class InvolvementKind(models.TextChoices):
    ALLOCATED = "ALLOCATED", "Allocated worker"
    SCREENING = "SCREENING", "Screening a contact"
    SUPPORTING = "SUPPORTING", "Also working with the child"
    TEAM = "TEAM", "Held by the team"


class Closure(models.TextChoices):
    RESTRICTED = "RESTRICTED", "Restricted"
    SEALED = "SEALED", "Sealed"


class Reach(models.TextChoices):
    """How far one viewer gets into one record."""

    FULL = "FULL", "May read the record"
    NAME = "NAME", "Finds the name, and whom to ring"
    NONE = "NONE", "Does not know of it"
