"""Alerts for visits, and each time one was looked at again."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.alerts.choices import AlertKind, Concerns, Told


@tracked
class VisitAlert(models.Model):
    """What somebody must know before they visit this person, or the home where they live.

    Never hidden by age: it stands until it is ended with a reason, overdue for review or not. One that
    concerns the home hangs on the `address`, and stands for everybody who lives there.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="visit_alerts")
    kind = models.CharField(max_length=16, choices=AlertKind)
    concerns = models.CharField(max_length=8, choices=Concerns)
    address = models.ForeignKey(
        "people.Address", models.PROTECT, null=True, blank=True, related_name="visit_alerts"
    )
    what = models.TextField()
    source = models.CharField(max_length=200)
    since_on = models.DateField()
    told = models.CharField(max_length=3, choices=Told)
    not_told_because = models.TextField(blank=True)
    review_by = models.DateField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.TextField(blank=True)
    ended_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="alert_says_what_and_from_whom", condition=~Q(what="") & ~Q(source="")
            ),
            models.CheckConstraint(
                name="alert_hangs_on_an_address_exactly_when_it_concerns_the_home",
                condition=Q(concerns=Concerns.HOME, address__isnull=False)
                | (~Q(concerns=Concerns.HOME) & Q(address=None)),
            ),
            models.CheckConstraint(
                name="alert_not_told_says_why", condition=Q(told=Told.YES) | ~Q(not_told_because="")
            ),
            models.CheckConstraint(
                name="alert_is_reviewed_after_it_began", condition=Q(review_by__gt=F("since_on"))
            ),
            models.CheckConstraint(
                name="alert_ends_with_a_reason_and_a_name",
                condition=Q(ended_on=None, ended_because="", ended_by=None)
                | (Q(ended_on__isnull=False, ended_by__isnull=False) & ~Q(ended_because="")),
            ),
        ]
        indexes = [
            models.Index(name="alerts_of_a_record", fields=["subject"], condition=Q(ended_on=None)),
            models.Index(name="alerts_of_a_home", fields=["address"], condition=Q(ended_on=None)),
            models.Index(name="alerts_to_review", fields=["review_by"], condition=Q(ended_on=None)),
        ]

    def __str__(self) -> str:
        return f"Alert for visits {self.pk}"


class AlertReview(models.Model):
    """Somebody looked at an alert again and found that it holds. Written once."""

    alert = models.ForeignKey(VisitAlert, models.PROTECT, related_name="reviews")
    found = models.TextField()
    review_by = models.DateField()
    reviewed_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    reviewed_at = models.DateTimeField()

    class Meta:
        triggers = written_once("alert_review")
        constraints = [models.CheckConstraint(name="review_says_what_was_found", condition=~Q(found=""))]

    def __str__(self) -> str:
        return f"Review {self.pk} of alert {self.alert_id}"
