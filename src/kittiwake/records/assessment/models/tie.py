"""How the ties between a child and whoever is in their life are: what an ecomap draws."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.assessment.choices import Sphere, Strength
from kittiwake.records.line.choices import Sharing


@tracked
class LifeTie(models.Model):
    """One tie as a worker found it on a day. Found otherwise later, a new row supersedes it; both stay.

    towards  who it leads to, where that is somebody of the record; `called` says it for anybody and
             anything else.
    note     how it shows, in the worker's words.
    Only whose it is may be put right.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="life_ties")
    towards = models.ForeignKey("subject.Subject", models.PROTECT, null=True, blank=True, related_name="+")
    called = models.CharField(max_length=200, blank=True)
    sphere = models.CharField(max_length=10, choices=Sphere)
    strength = models.CharField(max_length=10, choices=Strength)
    note = models.TextField()
    sharing = models.CharField(max_length=14, choices=Sharing, default=Sharing.ORDINARY)
    found_on = models.DateField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(name="a_tie_says_how_it_shows", condition=~Q(note="")),
            models.CheckConstraint(
                name="a_tie_leads_to_one_person_or_thing",
                condition=Q(towards=None) & ~Q(called="") | Q(towards__isnull=False, called=""),
            ),
            models.CheckConstraint(
                name="nobody_is_tied_to_themselves", condition=Q(towards=None) | ~Q(towards=F("subject"))
            ),
        ]
        ordering = ["found_on", "pk"]

    def __str__(self) -> str:
        return f"Tie {self.pk} of subject {self.subject_id}"
