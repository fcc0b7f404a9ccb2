"""What screening did: read the history, ask agencies."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.front_door.choices import Answer
from kittiwake.records.line.choices import Sharing
from kittiwake.records.people.choices import AgencyKind


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


@tracked
class AgencyCheck(models.Model):
    """One question to one kind of agency about the people in a contact, and what came back."""

    contact = models.ForeignKey("front_door.Contact", models.PROTECT, related_name="checks")
    agency_kind = models.CharField(max_length=12, choices=AgencyKind)
    agency = models.ForeignKey("people.Agency", models.PROTECT, null=True, blank=True, related_name="+")
    asked_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    question = models.TextField()
    answer = models.CharField(max_length=14, choices=Answer, default=Answer.ASKED)
    answer_text = models.TextField(blank=True)
    sharing = models.CharField(max_length=14, choices=Sharing, default=Sharing.ORDINARY)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="an_agency_answer_has_its_time",
                condition=Q(answer=Answer.ASKED, answered_at=None)
                | (~Q(answer=Answer.ASKED) & Q(answered_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="an_agency_that_cannot_share_says_on_what_basis",
                condition=~Q(answer=Answer.CANNOT_SHARE) | ~Q(answer_text=""),
            ),
        ]
        ordering = ["asked_at", "id"]

    def __str__(self) -> str:
        return f"{self.get_agency_kind_display()} for contact {self.contact_id}"
