"""Words of permanence. All are local: no return asks for them."""

from django.db import models

from kittiwake.records.care.choices import Aim

Lane = Aim
"""A lane of the board is what the care plan says of where the child is to grow up."""

BESIDE = [each for each in Aim.choices if each[0] != Aim.UNDECIDED]
"""What may be planned beside the first: everything but “not decided yet”."""


class Blocker(models.TextChoices):
    """The one thing that holds a child up most."""

    NOTHING = "NOTHING", "Nothing holds it up"
    COURT = "COURT", "The court"
    ASSESSMENT = "ASSESSMENT", "An assessment that is not finished"
    CARERS = "CARERS", "Nobody has been found for the child"
    PAPERS = "PAPERS", "Papers that are missing"
    SUPPORT = "SUPPORT", "Support that is not agreed or not paid for"
    FAMILY = "FAMILY", "What is not settled with the family"
    CHILD = "CHILD", "The child is not ready, or does not want it"
    HEALTH = "HEALTH", "Health, or a service that the child waits for"
    OTHER = "OTHER", "Something else"


class Verdict(models.TextChoices):
    """What was decided on a proposal."""

    YES = "YES", "Yes"
    NO = "NO", "No"


class Sooner(models.TextChoices):
    """What a look-back at an emergency found."""

    YES = "YES", "Yes: there was an earlier point"
    NO = "NO", "No: nobody could have known"
    UNSURE = "UNSURE", "It cannot be said"


class Exceptional(models.TextChoices):
    """Why a child is on the permanence panel’s agenda. It follows from the record."""

    NO_PLAN = "NO_PLAN", "No permanence plan at the second review"
    NOT_MATCHED = "NOT_MATCHED", "Settled for twelve months with the same carers and not matched"
    TOO_LONG = "TOO_LONG", "Longer at one step than the authority allows"
