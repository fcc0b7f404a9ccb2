"""Words that an assessment may carry. The coded factors stand in codes.toml, with their census years."""

from pathlib import Path

from django.db import models

CODES = Path(__file__).with_name("codes.toml")
FACTORS = "assessment_factor"
NO_FACTOR = "21"
"""The code that says that there is none: it stands alone, and only where nothing more is done."""


class AssessmentKind(models.TextChoices):
    CHILD_AND_FAMILY = "CHILD_AND_FAMILY", "Child and family assessment"
    PRE_BIRTH = "PRE_BIRTH", "Pre-birth assessment"
    YOUNG_CARER = "YOUNG_CARER", "Young carer’s assessment"
    UPDATE = "UPDATE", "Update of an assessment"


class Stage(models.TextChoices):
    """Where an assessment stands. Worked out from its rows, never stored."""

    WRITING = "WRITING", "Being written"
    SUBMITTED = "SUBMITTED", "To be authorised"
    RETURNED = "RETURNED", "Returned with comments"
    AUTHORISED = "AUTHORISED", "Authorised"
    STOPPED = "STOPPED", "Stopped"


class NextStep(models.TextChoices):
    """What the assessment comes to for one child."""

    NOTHING_MORE = "NOTHING_MORE", "Nothing more from us"
    EARLY_HELP = "EARLY_HELP", "Early help"
    CHILD_IN_NEED = "CHILD_IN_NEED", "A child in need plan"
    STRATEGY = "STRATEGY", "A strategy discussion"
    LOOKED_AFTER = "LOOKED_AFTER", "The child comes into our care"
    PLAN_GOES_ON = "PLAN_GOES_ON", "The plan there is goes on, with changes"
    OTHER = "OTHER", "Something else"


class WhyStopped(models.TextChoices):
    """Why the part of one child ended without being authorised."""

    NO_LONGER_PREGNANT = "NO_LONGER_PREGNANT", "The pregnancy ended"
    REFERRAL_TAKEN_BACK = "REFERRAL_TAKEN_BACK", "The referral was taken back"
    FAMILY_MOVED = "FAMILY_MOVED", "The family moved to another authority"
    BEGUN_IN_ERROR = "BEGUN_IN_ERROR", "It was begun in error"
    OTHER = "OTHER", "Another reason"


class Sphere(models.TextChoices):
    """Where in a child's life somebody or something stands; the order is that of the drawing."""

    RELATIVE = "RELATIVE", "Relative"
    AGENCY = "AGENCY", "Agency or professional"
    FRIEND = "FRIEND", "Friend or neighbour"
    PLACE = "PLACE", "Club, faith, work or place"


class Strength(models.TextChoices):
    """How a tie is: the lines of an ecomap."""

    STRONG = "STRONG", "Strong"
    WEAK = "WEAK", "Weak"
    STRAINED = "STRAINED", "Strained"
    FROM_THEM = "FROM_THEM", "One way: only they give"
    TO_THEM = "TO_THEM", "One way: only the family gives"
    ENDED = "ENDED", "Broken off"


class Scope(models.TextChoices):
    """Whom a section is about."""

    FAMILY = "family", "Written once for the family"
    CHILD = "child", "Written for each child"
