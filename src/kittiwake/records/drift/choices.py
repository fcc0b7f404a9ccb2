"""Words of whoever has looked at a sign of drift."""

from django.db import models


class Verdict(models.TextChoices):
    """What whoever set a sign aside made of it. The first two are true alarms."""

    IN_HAND = "IN_HAND", "It is so, and something is being done"
    RIGHT = "RIGHT", "It is so, and right for this child for now"
    NOT_SO = "NOT_SO", "It is not so: a false alarm"
