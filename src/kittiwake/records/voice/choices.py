"""Words of what children say, and of those who speak with them. All are local: no return asks for them."""

from django.db import models


class Form(models.TextChoices):
    """How a child said it."""

    SPOKEN = "SPOKEN", "Said aloud"
    WRITTEN = "WRITTEN", "Written: a letter, a card, a message"
    DRAWN = "DRAWN", "Drawn or made"
    SIGNED = "SIGNED", "Signed, or with symbols"
    INTERPRETED = "INTERPRETED", "Through an interpreter"
    SHOWN = "SHOWN", "Shown by how they were"


class UsedIn(models.TextChoices):
    """Where what a child said was put before those who decide."""

    REVIEW = "REVIEW", "A review"
    CONFERENCE = "CONFERENCE", "A conference"
    PLAN = "PLAN", "A plan"
    ASSESSMENT = "ASSESSMENT", "An assessment"
    SUPERVISION = "SUPERVISION", "Supervision"
    DAILY = "DAILY", "What carers or workers do from day to day"


class Who(models.TextChoices):
    """Who is offered to the child."""

    ADVOCATE = "ADVOCATE", "An advocate"
    VISITOR = "VISITOR", "An independent visitor"


class Occasion(models.TextChoices):
    """Why it was offered then."""

    CONFERENCE = "CONFERENCE", "A child protection conference"
    REVIEW = "REVIEW", "A review in care"
    COMPLAINT = "COMPLAINT", "The child is not content, or complains"
    MISSING = "MISSING", "The child was missing"
    DISTANCE = "DISTANCE", "The child lives far from home, or has few visits"
    OTHER = "OTHER", "Something else"


class Answer(models.TextChoices):
    """What the child said to the offer."""

    WANTED = "WANTED", "Wants one"
    DECLINED = "DECLINED", "Does not want one now"
    NOT_YET = "NOT_YET", "Has not answered yet"
    NOT_OFFERED = "NOT_OFFERED", "Considered, and not offered now"


class Story(models.TextChoices):
    """What keeps a child's story for them."""

    BOOK = "BOOK", "Life story book"
    LETTER = "LETTER", "Later-life letter"
    PICTURES = "PICTURES", "Photographs and certificates"
    BOX = "BOX", "Memory box"
