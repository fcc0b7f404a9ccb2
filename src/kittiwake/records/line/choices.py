"""Words that a row of the line may carry."""

from django.db import models


class Provenance(models.TextChoices):
    """How the writer knows what is stated."""

    SEEN = "SEEN", "Seen or heard by the writer"
    CHILD = "CHILD", "Said by the child"
    PARENT = "PARENT", "Said by a parent or carer"
    AGENCY = "AGENCY", "From an agency"
    PUBLIC = "PUBLIC", "From a member of the public"
    OTHER = "OTHER", "From another record or person"


class Sharing(models.TextChoices):
    """With whom a statement may be shared. The marking travels with the text."""

    ORDINARY = "ORDINARY", "May be shared in the usual way"
    NOT_FAMILY = "NOT_FAMILY", "Not to be shown to the family"
    NOT_NAMED = "NOT_NAMED", "The person who told us is not to be named"
    PROFESSIONALS = "PROFESSIONALS", "Professionals only"


class Significance(models.TextChoices):
    HEADLINE = "HEADLINE", "In headlines"
    FULL = "FULL", "In the full chronology only"
    LEFT_OUT = "LEFT_OUT", "In the activity log only"


class ClockActKind(models.TextChoices):
    PAUSED = "PAUSED", "Paused"
    RESUMED = "RESUMED", "Started again"
    EXTENDED = "EXTENDED", "Extended"
    CORRECTED = "CORRECTED", "Corrected"
