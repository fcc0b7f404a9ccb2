"""Words of private fostering. No return codes them: local lists."""

from django.db import models


class ToldBy(models.TextChoices):
    """Who told the authority of an arrangement: how it comes to light is what awareness is measured by."""

    PARENT = "PARENT", "A parent"
    CARER = "CARER", "The private foster carer"
    CHILD = "CHILD", "The child"
    SCHOOL = "SCHOOL", "A school"
    HEALTH = "HEALTH", "Somebody in health"
    OTHER_AGENCY = "OTHER_AGENCY", "Another agency"
    WORKER = "WORKER", "One of our own workers found it"
    OTHER = "OTHER", "Somebody else"


class CheckKind(models.TextChoices):
    """What is found out about the carers and their home."""

    BARRED = "BARRED", "Criminal records and barring"
    HEALTH = "HEALTH", "Health"
    RECORDS = "RECORDS", "Records of this and other authorities"
    REFERENCE = "REFERENCE", "A reference"
    HOME = "HOME", "The home: space, safety, who comes and goes"
    IDENTITY = "IDENTITY", "Identity and immigration status"
    PARENTS = "PARENTS", "The parents: what they agreed, and parental responsibility"


class Suitability(models.TextChoices):
    """What was decided of one arrangement."""

    SUITABLE = "SUITABLE", "Suitable"
    WITH_REQUIREMENTS = "REQUIREMENTS", "Suitable with requirements"
    PROHIBITED = "PROHIBITED", "Prohibited"


class WhyEnded(models.TextChoices):
    HOME = "HOME", "The child went back to a parent"
    RELATIVE = "RELATIVE", "The child went to a close relative"
    CARE = "CARE", "The child became looked after"
    AGE = "AGE", "The child is 16; 18 if disabled"
    MOVED = "MOVED", "The child moved on, or out of the area"
    PROHIBITED = "PROHIBITED", "The arrangement was prohibited"
    OTHER = "OTHER", "Otherwise"


UNTIL_AGE, UNTIL_AGE_IF_DISABLED = 16, 18
"""Units  whole years. Source  Children Act 1989, section 66 (pf.28 in clocks/catalogue/timescales.csv)."""
NOT_DISABLED = "NONE"
