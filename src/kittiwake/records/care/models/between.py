"""What is looked at and told between reviews. Written once."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import written_once
from kittiwake.records.care.choices import CheckKind, Told


class Check(models.Model):
    """Somebody who tests or manages the work looked at it between two reviews.

    review   the one whose decisions were looked at; none for section 20.
    is_well  they are carried out, or section 20 is still right. Where not, `says` tells what follows.

    Source  the report, paragraphs 37, 44 and 78.
    """

    period = models.ForeignKey("care.Period", models.PROTECT, related_name="checks")
    kind = models.CharField(max_length=10, choices=CheckKind)
    review = models.ForeignKey("care.Review", models.PROTECT, null=True, blank=True, related_name="checks")
    on = models.DateField()
    is_well = models.BooleanField()
    says = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("check_in_care")
        constraints = [
            models.CheckConstraint(name="check_in_care_says_something", condition=~Q(says="")),
            models.CheckConstraint(
                name="midway_check_is_of_a_review",
                condition=Q(kind=CheckKind.MIDWAY, review__isnull=False)
                | Q(kind=CheckKind.SECTION_20, review=None),
            ),
        ]
        ordering = ["-on", "-pk"]

    def __str__(self) -> str:
        return f"Check {self.pk}"


class Notice(models.Model):
    """One of those who are to be told of a placement: on which day, or why they are not told.

    Source  SI 2010/959, regulation 13.
    """

    placement = models.ForeignKey("care.Placement", models.PROTECT, related_name="notices")
    who = models.CharField(max_length=8, choices=Told)
    told_on = models.DateField(null=True, blank=True)
    why_not = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("notice_of_a_placement")
        constraints = [
            models.UniqueConstraint(name="one_is_told_of_a_placement_once", fields=["placement", "who"]),
            models.CheckConstraint(
                name="notice_was_given_or_says_why_not",
                condition=Q(told_on__isnull=False, why_not="") | (Q(told_on=None) & ~Q(why_not="")),
            ),
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.who} of placement {self.placement_id}"
