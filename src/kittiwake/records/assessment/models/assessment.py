"""An assessment, each child's part in it, and what was coded about them."""

import uuid

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.assessment.choices import AssessmentKind, WhyStopped


@tracked
class Assessment(models.Model):
    """One assessment of one child, or of brothers and sisters: written once, with each child's own part.

    author    whoever answers for it now; nobody authorises their own.
    follows   the assessment that this one looks at again.
    review_on the day on which the manager looks how it goes, set for this family.
    """

    submission = models.UUIDField(unique=True, default=uuid.uuid4)
    kind = models.CharField(max_length=16, choices=AssessmentKind)
    because = models.TextField()
    started_on = models.DateField()
    author = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    follows = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="followed_by")
    review_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="assessment_says_why_it_began", condition=~Q(because="")),
            models.CheckConstraint(name="assessment_does_not_follow_itself", condition=~Q(follows=F("id"))),
            models.CheckConstraint(
                name="assessment_is_reviewed_after_it_began",
                condition=Q(review_on=None) | Q(review_on__gte=F("started_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"Assessment {self.pk}"


@tracked
class Part(models.Model):
    """One child's part: their own sections, factors and conclusion, and the referral it answers, if any.

    stopped_on and its reason are filled where the part ended without being authorised.
    """

    assessment = models.ForeignKey(Assessment, models.PROTECT, related_name="parts")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="assessed_in")
    referral = models.ForeignKey(
        "front_door.Referral", models.PROTECT, null=True, blank=True, related_name="assessed_in"
    )
    recorded_at = models.DateTimeField()
    stopped_on = models.DateField(null=True, blank=True)
    stopped_why = models.CharField(max_length=20, choices=WhyStopped, blank=True)
    stopped_words = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="a_child_has_one_part_in_an_assessment", fields=["assessment", "subject"]
            ),
            models.CheckConstraint(
                name="a_part_that_stopped_says_why",
                condition=Q(stopped_on=None, stopped_why="")
                | (Q(stopped_on__isnull=False) & ~Q(stopped_why="")),
            ),
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Part {self.pk} of assessment {self.assessment_id}"


@tracked
class Factor(models.Model):
    """One coded factor identified for one child."""

    part = models.ForeignKey(Part, models.PROTECT, related_name="factors")
    code = models.CharField(max_length=4)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="a_factor_is_coded_once_for_a_child", fields=["part", "code"])
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Factor {self.code} of part {self.part_id}"


class HistoryRead(models.Model):
    """The author read the family's history up to one entry of the line. Written once."""

    assessment = models.ForeignKey(Assessment, models.PROTECT, related_name="histories_read")
    newest = models.BigIntegerField(help_text="The newest entry there was; 0 where there was none.")
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("history_read_for_assessment")
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"History read for assessment {self.assessment_id}"


class PregnancyEnded(models.Model):
    """A pregnancy ended without a child born alive. Nothing is asked but the day. Written once."""

    subject = models.OneToOneField("subject.Subject", models.PROTECT, related_name="pregnancy_ended")
    ended_on = models.DateField()
    words = models.TextField(blank=True, help_text="What the family would like us to know.")
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("pregnancy_ended")

    def __str__(self) -> str:
        return f"Pregnancy ended, subject {self.subject_id}"
