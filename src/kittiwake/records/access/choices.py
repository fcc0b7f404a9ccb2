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


class OpeningReason(models.TextChoices):
    """Why somebody opens a record that is closed to them. With "Opened: " before it, a reading's purpose."""

    DANGER = "DANGER", "Child may be in danger now"
    COVER = "COVER", "Covering for an absent colleague"
    AUTHORITY = "AUTHORITY", "Court or police cannot wait"
    OTHER = "OTHER", "Another reason"

    @property
    def purpose(self) -> str:
        return f"Opened: {self.label}"


class Tie(models.TextChoices):
    """How somebody who works here stands to somebody on the record."""

    SELF = "SELF", "It is their own record"
    FAMILY = "FAMILY", "Family"
    HOUSEHOLD = "HOUSEHOLD", "They live together"
    FORMER_HOUSEHOLD = "FORMER_HOUSEHOLD", "They used to live together"
    NEIGHBOUR = "NEIGHBOUR", "Neighbour"
    FRIEND = "FRIEND", "Friend, or a friend’s family"
    OTHER = "OTHER", "Another tie"
