"""What screening did: read the history."""

from django.db import models

from kittiwake.core.history import written_once


class HistoryReading(models.Model):
    """One worker read the history of the whole household, up to one entry. Written once.

    `up_to` is the newest entry they were shown (0: none); a newer one makes the reading out of date.
    """

    contact = models.ForeignKey("front_door.Contact", models.PROTECT, related_name="history_readings")
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    up_to = models.PositiveBigIntegerField()
    entries = models.PositiveIntegerField()
    people = models.PositiveIntegerField()

    class Meta:
        triggers = written_once("history_reading")
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"History read for contact {self.contact_id}"
