"""What an agency tells through its own inbox of a child who is missing."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked


@tracked
class AgencyReport(models.Model):
    """One report by a provider, a home or a school, in its own words: nobody knows yet whose record it is.

    episode    what was made of it; none while it waits, or where it was set aside, and then why.
    """

    agency = models.ForeignKey("people.Agency", models.PROTECT, related_name="+")
    child_name = models.CharField(max_length=200)
    child_born = models.CharField(max_length=60, blank=True)
    child_address = models.CharField(max_length=300, blank=True)
    from_at = models.DateTimeField()
    kind = models.CharField(max_length=1)
    last_seen = models.TextField()
    believed = models.TextField(blank=True)
    police_reference = models.CharField(max_length=60, blank=True)
    ring = models.CharField(max_length=200)
    told_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    told_at = models.DateTimeField()
    episode = models.ForeignKey(
        "missing.MissingEpisode", models.PROTECT, null=True, blank=True, related_name="agency_reports"
    )
    set_aside_because = models.TextField(blank=True)
    answered_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="agency_report_says_whom_and_how_last_seen",
                condition=~Q(child_name="") & ~Q(last_seen="") & ~Q(ring=""),
            ),
            models.CheckConstraint(
                name="agency_report_is_taken_up_or_set_aside_by_somebody",
                condition=Q(episode=None, set_aside_because="", answered_by=None, answered_at=None)
                | (Q(episode__isnull=False, set_aside_because="", answered_by__isnull=False))
                | (Q(episode=None, answered_by__isnull=False) & ~Q(set_aside_because="")),
            ),
        ]
        ordering = ["told_at", "pk"]

    def __str__(self) -> str:
        return f"Report {self.pk}"

    @property
    def waits(self) -> bool:
        return self.answered_by_id is None
