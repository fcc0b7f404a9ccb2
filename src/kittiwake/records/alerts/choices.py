"""Words that an alert for visits may carry. All of them are local."""

from django.db import models


class AlertKind(models.TextChoices):
    DOG = "DOG", "Dog"
    WEAPON = "WEAPON", "Weapon"
    AGGRESSION = "AGGRESSION", "Aggression"
    INFECTION = "INFECTION", "Infection"
    NOT_ALONE = "NOT_ALONE", "Do not visit alone"
    NOT_UNANNOUNCED = "NOT_UNANNOUNCED", "Do not visit unannounced"
    OTHER = "OTHER", "Something else"


class Concerns(models.TextChoices):
    PERSON = "PERSON", "This person"
    HOME = "HOME", "Where they live"
    SOMEBODY = "SOMEBODY", "Somebody who lives with or visits them"


class Told(models.TextChoices):
    YES = "YES", "They were told"
    NO = "NO", "They were not told"
