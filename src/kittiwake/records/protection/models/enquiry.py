"""Section 47 enquiries: one for each child, when they were seen, and what came of it."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.protection.choices import EnquiryOutcome, SeenHow
from kittiwake.records.protection.models.strategy import StrategyDiscussion


@tracked
class Enquiry(models.Model):
    """One enquiry about one child, from the discussion that decided on it.

    outcome is proposed by one person and authorised by another; closed_at is when it was authorised.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="enquiries")
    discussion = models.ForeignKey(StrategyDiscussion, models.PROTECT, related_name="enquiries")
    started_at = models.DateTimeField()
    is_joint = models.BooleanField()
    outcome = models.CharField(max_length=20, choices=EnquiryOutcome, blank=True)
    because = models.TextField(blank=True)
    proposed_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    proposed_at = models.DateTimeField(null=True, blank=True)
    returned_why = models.TextField(blank=True)
    closed_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "enquiries"
        constraints = [
            models.UniqueConstraint(
                name="a_child_has_one_enquiry_at_a_time", fields=["subject"], condition=Q(closed_at=None)
            ),
            models.CheckConstraint(
                name="enquiry_outcome_has_its_reason_and_who",
                condition=Q(outcome="", proposed_by=None, proposed_at=None)
                | (~Q(outcome="") & ~Q(because="") & Q(proposed_by__isnull=False, proposed_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="enquiry_closed_has_an_outcome",
                condition=Q(closed_at=None, closed_by=None)
                | (Q(closed_at__isnull=False, closed_by__isnull=False) & ~Q(outcome="")),
            ),
            models.CheckConstraint(
                name="nobody_authorises_their_own_enquiry",
                condition=Q(closed_by=None) | ~Q(closed_by=F("proposed_by")),
            ),
        ]

    def __str__(self) -> str:
        return f"Enquiry {self.pk}"


class EnquirySight(models.Model):
    """One time when somebody saw the child for the enquiry, or tried. Written once."""

    enquiry = models.ForeignKey(Enquiry, models.PROTECT, related_name="sights")
    seen = models.CharField(max_length=12, choices=SeenHow)
    seen_at = models.DateTimeField()
    where = models.CharField(max_length=200)
    said = models.TextField(blank=True)
    why = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        triggers = written_once("enquiry_sight")
        constraints = [
            models.CheckConstraint(
                name="child_not_seen_says_why", condition=~Q(seen="NOT_SEEN") | ~Q(why="")
            ),
            models.CheckConstraint(
                name="child_seen_has_what_they_said", condition=Q(seen="NOT_SEEN") | ~Q(said="")
            ),
        ]
        ordering = ["seen_at", "pk"]

    def __str__(self) -> str:
        return f"Sight {self.pk} of enquiry {self.enquiry_id}"
