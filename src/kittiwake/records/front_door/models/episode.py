"""Earlier episodes that this record knows of and does not hold itself."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.front_door.choices import EpisodeKind


@tracked
class Episode(models.Model):
    """A plan, a referral or a time in care before this record began, or under another authority.

    Known as far as its source says; days may be unknown. It stands in the history beside a new contact.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="earlier_episodes")
    kind = models.CharField(max_length=14, choices=EpisodeKind)
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    says = models.CharField(max_length=300)
    source = models.CharField(max_length=200)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="episode_does_not_end_before_it_starts",
                condition=Q(to_on=None) | Q(to_on__gte=F("from_on")),
            ),
            models.CheckConstraint(name="episode_has_a_source", condition=~Q(source="")),
        ]

    def __str__(self) -> str:
        return f"Episode {self.pk}"
