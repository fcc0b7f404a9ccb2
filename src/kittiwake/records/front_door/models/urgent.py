"""What cannot wait for the queue."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import written_once


class UrgentMark(models.Model):
    """Somebody made a contact urgent after it was received, and said why. Written once."""

    contact = models.OneToOneField("front_door.Contact", models.PROTECT, related_name="urgent_mark")
    because = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("urgent_mark")
        constraints = [models.CheckConstraint(name="urgency_has_a_reason", condition=~Q(because=""))]

    def __str__(self) -> str:
        return f"Contact {self.contact_id} made urgent"


class UrgentTaken(models.Model):
    """The manager who took an urgent contact in hand, and when. Written once: the first one has it."""

    contact = models.OneToOneField("front_door.Contact", models.PROTECT, related_name="urgent_taken")
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("urgent_taken")

    def __str__(self) -> str:
        return f"Contact {self.contact_id} taken in hand"


class ImmediateAction(models.Model):
    """What was done about a contact at once, before anybody decided it. Written once.

    told, told_at  who was told by telephone, and when they were; blank where nobody was.
    """

    contact = models.ForeignKey("front_door.Contact", models.PROTECT, related_name="immediate_actions")
    what = models.TextField()
    told = models.CharField(max_length=200, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("immediate_action")
        constraints = [
            models.CheckConstraint(name="immediate_action_says_what_was_done", condition=~Q(what="")),
            models.CheckConstraint(
                name="whoever_was_told_was_told_at_a_moment",
                condition=Q(told="", told_at=None) | (~Q(told="") & Q(told_at__isnull=False)),
            ),
        ]
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"Immediate action on contact {self.contact_id}"
