"""Records that are closed to most: restricted, and sealed."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.access.choices import Closure


@tracked
class Restriction(models.Model):
    """A record closed to all but those named, from a day to a day. Both ends count.

    Restricted: the name is found, with whom to ring, and nothing else.
    Sealed: to anybody not named the record does not exist.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="restrictions")
    closure = models.CharField(max_length=12, choices=Closure)
    compartment = models.CharField(max_length=60)
    reason = models.TextField()
    ring = models.CharField(max_length=200, help_text="Whom to ring, with the number.")
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="restriction_does_not_end_before_it_starts",
                condition=Q(to_on=None) | Q(to_on__gte=F("from_on")),
            ),
            models.CheckConstraint(
                name="restriction_has_a_reason_and_somebody_to_ring",
                condition=~Q(reason="") & ~Q(ring=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_closure_display()} from {self.from_on}"


class RestrictionMember(models.Model):
    """Somebody to whom a closed record stays open."""

    restriction = models.ForeignKey(Restriction, models.PROTECT, related_name="members")
    user = models.ForeignKey("access.User", models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="somebody_is_named_once_in_a_restriction", fields=["restriction", "user"]
            )
        ]

    def __str__(self) -> str:
        return f"Member {self.user_id}"
