"""Words of education. All are local: what the returns ask is worked out from them."""

from django.db import models


class Where(models.TextChoices):
    """Where a child learns."""

    NURSERY = "NURSERY", "Nursery"
    SCHOOL = "SCHOOL", "School"
    SPECIAL = "SPECIAL", "Special school"
    COLLEGE = "COLLEGE", "College or training"
    ALTERNATIVE = "ALTERNATIVE", "Alternative provision"
    HOME = "HOME", "Taught at home"
    NOWHERE = "NOWHERE", "Nowhere: missing education"


COUNTS_HOURS = frozenset({Where.ALTERNATIVE, Where.HOME, Where.NOWHERE})
"""Where the hours of a week are said."""


class Excluded(models.TextChoices):
    """For how long."""

    FOR_DAYS = "FOR_DAYS", "For some days"
    FOR_GOOD = "FOR_GOOD", "For good"


class Expected(models.TextChoices):
    """How a child does against what was expected of them."""

    ABOVE = "ABOVE", "Better than expected"
    AS = "AS", "As expected"
    BELOW = "BELOW", "Below what was expected"
    UNKNOWN = "UNKNOWN", "Nobody knows yet"


class EhcStep(models.TextChoices):
    """What became of an education, health and care plan."""

    ASKED = "ASKED", "Assessment asked for"
    REFUSED = "REFUSED", "Refused"
    ISSUED = "ISSUED", "Plan issued"
    REVIEWED = "REVIEWED", "Plan reviewed"
    CEASED = "CEASED", "Plan ended"
