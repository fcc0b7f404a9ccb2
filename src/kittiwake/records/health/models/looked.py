"""What somebody looked at, and what they may look at."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked
from kittiwake.records.health.choices import Came, ConsentTo, Look, Said


@tracked
class HealthLook(models.Model):
    """One health assessment, dental check, eye test or look at immunisations; or that it did not take place.

    found    what was found; needs what the child needs from it, and who sees to it: empty where nothing.
    why_not  why it did not take place.
    is_up_to_date  for immunisations whether none is missing; none elsewhere.
    reason   why it was put right; both versions stay.

    Source  SI 2010/959, regulation 7.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="health_looks")
    kind = models.CharField(max_length=9, choices=Look)
    came = models.CharField(max_length=7, choices=Came)
    on = models.DateField()
    by_whom = models.CharField(max_length=200)
    found = models.TextField(blank=True)
    needs = models.TextField(blank=True)
    why_not = models.TextField(blank=True)
    is_up_to_date = models.BooleanField(null=True, blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.TextField(blank=True)
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="look_says_what_was_found_or_why_not",
                condition=Q(came=Came.DONE, why_not="") & ~Q(found="")
                | ~Q(came=Came.DONE) & ~Q(why_not="") & Q(found="", needs=""),
            ),
            models.CheckConstraint(
                name="only_immunisations_are_up_to_date",
                condition=Q(is_up_to_date=None) | Q(kind=Look.IMMUNISED, came=Came.DONE),
            ),
            models.CheckConstraint(
                name="look_put_right_says_why",
                condition=Q(supersedes=None, reason="") | (Q(supersedes__isnull=False) & ~Q(reason="")),
            ),
        ]
        ordering = ["-on", "-pk"]

    def __str__(self) -> str:
        return f"Health look {self.pk}"


@tracked
class Consent(models.Model):
    """What somebody who may agree said to one thing on one day. The newest stands.

    who  by name and as what: a parent, the authority, or the young person.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="health_consents")
    to = models.CharField(max_length=10, choices=ConsentTo)
    said = models.CharField(max_length=9, choices=Said)
    who = models.CharField(max_length=200)
    on = models.DateField()
    words = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="consent_names_who_gives_it", condition=~Q(who="")),
            models.CheckConstraint(
                name="consent_refused_says_why", condition=Q(said__in=["ASKED", "GIVEN"]) | ~Q(words="")
            ),
        ]
        ordering = ["-on", "-pk"]

    def __str__(self) -> str:
        return f"Consent {self.pk}"
