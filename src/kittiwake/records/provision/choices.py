"""Words of homes and carers."""

from django.db import models


class HomeKind(models.TextChoices):
    FOSTER = "FOSTER", "Foster household"
    CONNECTED = "CONNECTED", "Connected person’s household"
    CHILDRENS_HOME = "CHILDRENS_HOME", "Children’s home"
    SECURE = "SECURE", "Secure children’s home"
    SCHOOL = "SCHOOL", "Residential school"
    SUPPORTED = "SUPPORTED", "Supported accommodation"
    FAMILY_CENTRE = "FAMILY_CENTRE", "Family centre or mother and baby unit"
    HEALTH = "HEALTH", "Hospital or other health establishment"
    CUSTODY = "CUSTODY", "Young offender institution"
    OTHER = "OTHER", "Another kind of home"


class ProviderKind(models.TextChoices):
    """Who runs it.

    Parents are no provider: they have no home here.

    Source  SSDA903, placement provider (reference/codes.json).
    """

    OWN = "PR1", "This authority"
    OTHER_AUTHORITY = "PR2", "Another authority"
    OTHER_PUBLIC = "PR3", "Another public body"
    PRIVATE = "PR4", "A private provider"
    VOLUNTARY = "PR5", "A voluntary organisation"
