"""Words that a row of this area may carry."""

from django.db import models


class Outcome(models.TextChoices):
    DONE = "DONE", "Done"
    FAILED = "FAILED", "Failed"
