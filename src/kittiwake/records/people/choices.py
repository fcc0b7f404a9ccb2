"""Words that a row about a person may carry. Code sets: ../shared/reference/codes.json, with their years."""

from django.db import models


class BirthPrecision(models.TextChoices):
    EXACT = "EXACT", "Exact"
    ESTIMATED = "ESTIMATED", "Estimated"
    DISPUTED = "DISPUTED", "Disputed"
    UNKNOWN = "UNKNOWN", "Not known"


class Sex(models.TextChoices):
    FEMALE = "F", "Female"
    MALE = "M", "Male"
    INDETERMINATE = "I", "Indeterminate"
    UNKNOWN = "U", "Not known"


class NameKind(models.TextChoices):
    LEGAL = "LEGAL", "Legal name"
    KNOWN_AS = "KNOWN_AS", "Known as"
    BIRTH = "BIRTH", "Name at birth"
    FORMER = "FORMER", "Former name"
    ALIAS = "ALIAS", "Also used"


class Scheme(models.TextChoices):
    NHS = "nhs_number", "NHS number"
    UPN = "upn", "Unique pupil number"
    LOCAL = "local", "Number in another system"


class ResidenceKind(models.TextChoices):
    HOME = "HOME", "Home"
    STAYS = "STAYS", "Stays there at times"
    NO_FIXED = "NO_FIXED", "No fixed address"
    REFUGE = "REFUGE", "Refuge"


class RelationshipKind(models.TextChoices):
    """From the one named first to the other: "is the mother of"."""

    MOTHER = "MOTHER", "Mother"
    FATHER = "FATHER", "Father"
    PARENT = "PARENT", "Parent"
    STEP_PARENT = "STEP_PARENT", "Step-parent"
    CARER = "CARER", "Carer"
    GRANDPARENT = "GRANDPARENT", "Grandparent"
    SIBLING = "SIBLING", "Brother or sister"
    HALF_SIBLING = "HALF_SIBLING", "Half-brother or half-sister"
    STEP_SIBLING = "STEP_SIBLING", "Step-brother or step-sister"
    TWIN = "TWIN", "Twin"
    PARTNER = "PARTNER", "Partner"
    EX_PARTNER = "EX_PARTNER", "Former partner"
    OTHER = "OTHER", "Other connection"


INVERSE = {
    RelationshipKind.MOTHER: "Child",
    RelationshipKind.FATHER: "Child",
    RelationshipKind.PARENT: "Child",
    RelationshipKind.STEP_PARENT: "Step-child",
    RelationshipKind.CARER: "Cared for",
    RelationshipKind.GRANDPARENT: "Grandchild",
}
"""How the other one stands to the first, where it is not the same word."""


class Certainty(models.TextChoices):
    CONFIRMED = "CONFIRMED", "Confirmed"
    REPORTED = "REPORTED", "Reported"
    DISPUTED = "DISPUTED", "Disputed"


class Responsibility(models.TextChoices):
    """Parental responsibility, as far as anybody has found out."""

    HOLDS = "HOLDS", "Holds parental responsibility"
    NOT = "NOT", "Does not hold it"
    UNKNOWN = "UNKNOWN", "Not known"


class AgencyKind(models.TextChoices):
    POLICE = "POLICE", "Police"
    HEALTH = "HEALTH", "Health"
    EDUCATION = "EDUCATION", "School or education"
    PROBATION = "PROBATION", "Probation"
    HOUSING = "HOUSING", "Housing"
    ADULT_CARE = "ADULT_CARE", "Adult social care"
    EARLY_HELP = "EARLY_HELP", "Early help"
    OTHER = "OTHER", "Other agency"


class WordKind(models.TextChoices):
    NAME = "NAME", "In a name"
    PLACE = "PLACE", "In an address"
