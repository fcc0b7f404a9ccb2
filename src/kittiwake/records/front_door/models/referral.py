"""What follows a decision: a referral, a word to the allocated worker, an answer to whoever told us."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked
from kittiwake.records.front_door.choices import SOURCES, FeedbackKind


@tracked
class Referral(models.Model):
    """One child's request for children's social care services, accepted by a manager's decision.

    `received_on` is the day the authority first had the contact: timescales count from it.
    """

    contact = models.ForeignKey("front_door.Contact", models.PROTECT, related_name="referrals")
    decision = models.ForeignKey("front_door.Decision", models.PROTECT, related_name="referrals")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="referrals")
    received_on = models.DateField()
    source_code = models.CharField(max_length=3, choices=SOURCES)
    recorded_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True, help_text="When a correction took it back.")
    closed_at = models.DateTimeField(null=True, blank=True, help_text="When its assessment was authorised.")
    closing_note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="a_contact_makes_one_referral_of_a_child",
                fields=["contact", "subject"],
                condition=Q(withdrawn_at=None),
            )
        ]

    def __str__(self) -> str:
        return f"Referral {self.pk}"


@tracked
class PassedOn(models.Model):
    """A contact about a child whose case is open was passed to the worker who holds it, until they say so."""

    contact = models.ForeignKey("front_door.Contact", models.PROTECT, related_name="passed_on")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="+")
    to = models.ForeignKey("access.User", models.PROTECT, related_name="passed_to")
    at = models.DateTimeField()
    acknowledged_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="a_contact_is_passed_on_once_to_a_worker", fields=["contact", "subject", "to"]
            )
        ]

    def __str__(self) -> str:
        return f"Contact {self.contact_id} to {self.to_id}"


@tracked
class Feedback(models.Model):
    """One answer to whoever told us: that it arrived, or what was decided. Written once."""

    contact = models.ForeignKey("front_door.Contact", models.PROTECT, related_name="feedback")
    kind = models.CharField(max_length=15, choices=FeedbackKind)
    to = models.CharField(max_length=400)
    how = models.CharField(max_length=200)
    text = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="feedback_says_to_whom_and_what", condition=~Q(to="") & ~Q(text=""))
        ]
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"Feedback on contact {self.contact_id}"
