"""Words that a note may carry."""

from django.db import models


class NoteKind(models.TextChoices):
    CALL = "CALL", "Telephone call"
    VISIT = "VISIT", "Visit or meeting"
    MESSAGE = "MESSAGE", "Letter or message"
    TALK = "TALK", "Talk with the child"
    OTHER = "OTHER", "Other note"
    ANALYSIS = "ANALYSIS", "Analysis of a phase"
