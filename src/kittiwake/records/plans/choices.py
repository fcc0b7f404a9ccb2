"""Words that a plan may carry."""

from django.db import models


class PlanKind(models.TextChoices):
    """One idea of a plan, several kinds. A child has one of a kind at a time."""

    CHILD_IN_NEED = "CHILD_IN_NEED", "Child in need plan"
    CHILD_PROTECTION = "CHILD_PROTECTION", "Child protection plan"


class EndReason(models.TextChoices):
    """Why a plan ended. The reason in the worker's own words stands beside it."""

    ACHIEVED = "ACHIEVED", "What was needed is achieved"
    STEPPED_DOWN = "STEPPED_DOWN", "Stepped down to less help"
    STEPPED_UP = "STEPPED_UP", "Stepped up to more"
    LOOKED_AFTER = "LOOKED_AFTER", "The child is looked after"
    MOVED = "MOVED", "The family moved to another authority"
    WITHDREW = "WITHDREW", "The family no longer agrees to help"
    ADULT = "ADULT", "The child is 18"
    ADOPTED = "ADOPTED", "The child is adopted"
    DIED = "DIED", "The child died"
    LOSS = "LOSS", "The pregnancy was lost"
    MISTAKE = "MISTAKE", "The plan was recorded by mistake"


class Standing(models.TextChoices):
    """Where one version of a plan stands, read from its rows; never stored."""

    DRAFT = "DRAFT", "Draft: cannot be shared yet"
    WRITTEN = "WRITTEN", "Written, to be agreed"
    AGREED = "AGREED", "Agreed, not yet explained to the family"
    SHARED = "SHARED", "Agreed, and explained to the family"


class ReviewKind(models.TextChoices):
    CIN_REVIEW = "CIN_REVIEW", "Child in need review"
    CORE_GROUP = "CORE_GROUP", "Core group"
    REVIEW_CONFERENCE = "REVIEW_CONFERENCE", "Review conference"


class Scale(models.TextChoices):
    """How far one outcome has come since the review before. The first two are no progress."""

    WORSE = "WORSE", "Worse than before"
    NONE = "NONE", "No change"
    SOME = "SOME", "Some progress"
    GOOD = "GOOD", "Good progress"
    ACHIEVED = "ACHIEVED", "Achieved"


NO_PROGRESS = (Scale.WORSE, Scale.NONE)


class ReviewDecision(models.TextChoices):
    CONTINUE = "CONTINUE", "The plan goes on as it is"
    CHANGE = "CHANGE", "The plan goes on and must change"
    STEP_DOWN = "STEP_DOWN", "Step down to less help"
    STEP_UP = "STEP_UP", "Step up to more"
    END = "END", "The plan can end"


class Audience(models.TextChoices):
    PARENT = "PARENT", "Parent or carer"
    CHILD = "CHILD", "The child"


class AgeBand(models.TextChoices):
    """Whom a child's version is written for. It is written by a person who knows the child."""

    LATER = "LATER", "Baby: written to be read when older"
    UNDER_5 = "UNDER_5", "Under 5: to look at together"
    FROM_5 = "FROM_5", "5 to 10"
    FROM_11 = "FROM_11", "11 to 15"
    FROM_16 = "FROM_16", "16 and over"


class Interpreter(models.TextChoices):
    NOT_NEEDED = "NOT_NEEDED", "Not needed"
    PRESENT = "PRESENT", "An interpreter was there"
    NOT_THERE = "NOT_THERE", "Needed, and nobody was there"
