"""The audit of reads: who looked at whose record, from where, for what."""

from django.db import models

from kittiwake.core.history import written_once


class Look(models.Model):
    """One reading of one person's record by one user. Written once, never changed.

    The database refuses updates and deletes (see the migration's trigger).
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="looks")
    user = models.ForeignKey("access.User", models.PROTECT, related_name="looks")
    at = models.DateTimeField()
    page = models.CharField(max_length=80, help_text="The route's name, never an address with a key.")
    purpose = models.CharField(max_length=40)
    was_refused = models.BooleanField(default=False)

    class Meta:
        triggers = written_once("look")
        indexes = [models.Index(fields=["subject", "-at"]), models.Index(fields=["user", "-at"])]

    def __str__(self) -> str:
        return f"{self.page} at {self.at}"


class Search(models.Model):
    """One search for a person. The words are kept only as a keyed fingerprint, with how many they found."""

    user = models.ForeignKey("access.User", models.PROTECT, related_name="searches")
    at = models.DateTimeField()
    words_fingerprint = models.CharField(max_length=64)
    found = models.PositiveIntegerField()

    class Meta:
        triggers = written_once("search")
        indexes = [models.Index(fields=["user", "-at"])]

    def __str__(self) -> str:
        return f"{self.found} found at {self.at}"
