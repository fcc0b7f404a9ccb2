"""Words of going missing. The return's codes stand in codes.toml."""

from pathlib import Path

from django.db import models

CODES = Path(__file__).with_name("codes.toml")
MISSING, AWAY = "M", "A"


class Risk(models.TextChoices):
    """How great the danger is thought to be. No return codes it: a local list, in the words of the police."""

    HIGH = "HIGH", "High"
    MEDIUM = "MEDIUM", "Medium"
    LOW = "LOW", "Low"
    NONE = "NONE", "No apparent risk"
    UNKNOWN = "UNKNOWN", "Not assessed yet"


class Whom(models.TextChoices):
    """Who is told that a child is missing."""

    POLICE = "POLICE", "Police"
    PARENT = "PARENT", "A parent, or another with parental responsibility"
    CARER = "CARER", "The carer or the home"
    WORKER = "WORKER", "The child’s worker"
    MANAGER = "MANAGER", "A manager"
    SCHOOL = "SCHOOL", "School"
    OTHER_AUTHORITY = "OTHER_AUTHORITY", "Another authority"
    OTHER = "OTHER", "Somebody else"


class FoundBy(models.TextChoices):
    """How a child came back."""

    SELF = "SELF", "Came back by themselves"
    POLICE = "POLICE", "Found by the police"
    FAMILY = "FAMILY", "Found by family or friends"
    CARER = "CARER", "Found by the carer or the home"
    WORKER = "WORKER", "Found by a worker"
    OTHER = "OTHER", "Found by somebody else"


class Reply(models.TextChoices):
    """What became of one offer of a return interview."""

    WAITING = "WAITING", "No answer yet"
    ACCEPTED = "ACCEPTED", "Accepted"
    DECLINED = "DECLINED", "Declined"


class OfferedHow(models.TextChoices):
    PERSON = "PERSON", "In person"
    PHONE = "PHONE", "By telephone"
    MESSAGE = "MESSAGE", "By message"
    CARER = "CARER", "Through the carer or a parent"


class SeenAs(models.TextChoices):
    """Whether the interviewer saw the child, and with whom."""

    ALONE = "ALONE", "Seen, and alone"
    WITH_OTHERS = "WITH_OTHERS", "Seen, not alone"
    SPOKEN = "SPOKEN", "Spoken with, not seen"


class ThemeKind(models.TextChoices):
    """What one thing said at a return interview is about."""

    PUSH = "PUSH", "What made them go"
    PULL = "PULL", "What drew them"
    PERSON = "PERSON", "Somebody they were with"
    PLACE = "PLACE", "A place"
    TRANSPORT = "TRANSPORT", "How they got about"
    HARM = "HARM", "Harm they came to, or were in danger of"


SHARED = (ThemeKind.PLACE, ThemeKind.PERSON, ThemeKind.TRANSPORT)
"""Kinds whose name may be the same for several children."""


class UsedIn(models.TextChoices):
    """Where a theme changed something."""

    PLAN = "PLAN", "In a plan on the record"
    CARE_PLAN = "CARE_PLAN", "In the care plan or the plan of the placement"
    RISK = "RISK", "In a risk assessment or safety plan"
    STRATEGY = "STRATEGY", "In a strategy discussion"
