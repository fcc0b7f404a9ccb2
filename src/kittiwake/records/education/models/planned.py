"""Personal education plans, and the dates of an education, health and care plan."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked
from kittiwake.records.education.choices import EhcStep, Expected


@tracked
class Pep(models.Model):
    """One meeting about a child's personal education plan.

    child     what the child says of school, in their own words; empty where nobody asked.
    targets   what is to be reached, by when and how it is seen; expected how they do against that.
    premium   what pupil premium is spent on; effect what came of it: empty where nobody said.

    Source  the report, paragraph 48.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="peps")
    held_on = models.DateField()
    came = models.TextField()
    child = models.TextField(blank=True)
    targets = models.TextField()
    expected = models.CharField(max_length=7, choices=Expected)
    premium = models.TextField(blank=True)
    effect = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = "personal education plan"
        constraints = [
            models.CheckConstraint(
                name="pep_says_who_came_and_what_is_to_be_reached", condition=~Q(came="") & ~Q(targets="")
            ),
            models.UniqueConstraint(name="one_pep_on_a_day", fields=["subject", "held_on"]),
        ]
        ordering = ["-held_on", "-pk"]

    def __str__(self) -> str:
        return f"Personal education plan {self.pk}"


@tracked
class EhcEntry(models.Model):
    """One step of an education, health and care plan."""

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="ehc_entries")
    step = models.CharField(max_length=8, choices=EhcStep)
    on = models.DateField()
    words = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "EHC entries"
        constraints = [models.CheckConstraint(name="ehc_entry_says_something", condition=~Q(words=""))]
        ordering = ["-on", "-pk"]

    def __str__(self) -> str:
        return f"EHC entry {self.pk}"
