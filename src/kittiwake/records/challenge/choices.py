"""Words that a challenge may carry."""

from django.db import models


class Challenger(models.TextChoices):
    """Who challenges. A partner agency that disagrees does the same thing as a chair."""

    CHAIR = "CHAIR", "Conference chair"
    REVIEWING_OFFICER = "REVIEWING_OFFICER", "Independent reviewing officer"
    MANAGER = "MANAGER", "Manager"
    WORKER = "WORKER", "Worker"
    PANEL = "PANEL", "Panel"
    ADVOCATE = "ADVOCATE", "Advocate, for the child"
    PARTNER = "PARTNER", "Partner agency"


class About(models.TextChoices):
    PLAN = "PLAN", "Plan"
    REVIEW = "REVIEW", "Review"
    ASSESSMENT = "ASSESSMENT", "Assessment"
    CONFERENCE = "CONFERENCE", "Conference"
    DECISION = "DECISION", "Decision"


class Sustained(models.TextChoices):
    YES = "YES", "Yes, it holds"
    PARTLY = "PARTLY", "In part"
    NO = "NO", "No, it is as before"
