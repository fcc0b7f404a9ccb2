"""Orders of court about one child."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.court.choices import ENDS_BY_ITSELF, Made, OrderKind


@tracked
class CourtOrder(models.Model):
    """One order about one child, from the day it was made; in proceedings, or before there are any.

    runs_until  the last day of an order that is made for a time; a renewal is an order of its own.
    ended_on    the day on which it was discharged, or written off after it lapsed; what another order ends is
                worked out (standing.py).
    late_because  why it was entered only days after it was made.
    withdrawn_at  it was recorded by mistake: kept, and counted on no day.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="+")
    proceedings = models.ForeignKey(
        "court.Proceedings", models.PROTECT, null=True, blank=True, related_name="orders"
    )
    kind = models.CharField(max_length=10, choices=OrderKind)
    made_on = models.DateField()
    made = models.CharField(max_length=9, choices=Made)
    by_court = models.CharField(max_length=200)
    says = models.TextField(blank=True)
    runs_until = models.DateField(null=True, blank=True)
    late_because = models.TextField(blank=True)
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.TextField(blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    withdrawn_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="order_names_its_court", condition=~Q(by_court="")),
            models.CheckConstraint(
                name="order_for_a_time_says_until_when",
                condition=~Q(kind__in=sorted(ENDS_BY_ITSELF)) | Q(runs_until__isnull=False),
            ),
            models.CheckConstraint(
                name="order_does_not_lapse_before_it_is_made",
                condition=Q(runs_until=None) | Q(runs_until__gte=F("made_on")),
            ),
            models.CheckConstraint(
                name="order_ends_with_a_reason",
                condition=Q(ended_on=None, ended_because="")
                | (Q(ended_on__gte=F("made_on")) & ~Q(ended_because="")),
            ),
            models.CheckConstraint(
                name="order_is_withdrawn_for_a_reason",
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_because="")
                | (Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_because="")),
            ),
        ]
        ordering = ["-made_on", "-pk"]

    def __str__(self) -> str:
        return f"Order {self.pk}"
