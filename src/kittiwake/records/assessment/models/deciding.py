"""How an assessment is submitted, returned with comments, authorised, looked at on its way and leaned on."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import written_once
from kittiwake.records.assessment.choices import NextStep


class Submission(models.Model):
    """The author gave the assessment to a manager as it stood then. Written once.

    upto  the newest version of any section that it holds, by primary key.
    """

    assessment = models.ForeignKey("assessment.Assessment", models.PROTECT, related_name="submissions")
    number = models.PositiveIntegerField()
    upto = models.BigIntegerField()
    note = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("submission")
        constraints = [
            models.UniqueConstraint(name="submissions_are_numbered", fields=["assessment", "number"])
        ]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"Submission {self.number} of assessment {self.assessment_id}"


class Returned(models.Model):
    """A manager gave it back, with what is to be done. Written once."""

    submission = models.OneToOneField(Submission, models.PROTECT, related_name="returned")
    words = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("returned")
        constraints = [models.CheckConstraint(name="a_return_says_what_to_do", condition=~Q(words=""))]

    def __str__(self) -> str:
        return f"Return of submission {self.submission_id}"


class Remark(models.Model):
    """What the manager said about one version of one section: it stays with the words it is about.

    about  those words, as they stood in the section; empty where it is about all of it.
    """

    returned = models.ForeignKey(Returned, models.PROTECT, related_name="remarks")
    part = models.ForeignKey("assessment.Part", models.PROTECT, null=True, blank=True, related_name="remarks")
    section = models.CharField(max_length=30)
    writing = models.ForeignKey(
        "assessment.Writing", models.PROTECT, null=True, blank=True, related_name="remarks"
    )
    about = models.TextField(blank=True)
    text = models.TextField()

    class Meta:
        triggers = written_once("remark")
        constraints = [models.CheckConstraint(name="remark_has_words", condition=~Q(text=""))]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Remark {self.pk}"


class Authorisation(models.Model):
    """A manager who is not the author authorised it, knowing how much of it the parents said. Written once.

    parent_words, all_words  of all that is stated with a source, how many words are the parents' own account.
    """

    submission = models.OneToOneField(Submission, models.PROTECT, related_name="authorisation")
    rationale = models.TextField()
    considered = models.TextField(help_text="What the manager made of the share of self-report.")
    parent_words = models.PositiveIntegerField()
    all_words = models.PositiveIntegerField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("authorisation")
        constraints = [
            models.CheckConstraint(
                name="authorisation_gives_its_reasons", condition=~Q(rationale="") & ~Q(considered="")
            ),
            models.CheckConstraint(
                name="the_parents_said_no_more_than_all", condition=Q(parent_words__lte=F("all_words"))
            ),
        ]

    def __str__(self) -> str:
        return f"Authorisation of submission {self.submission_id}"


class Conclusion(models.Model):
    """What it came to for one child. Written once, with the authorisation."""

    authorisation = models.ForeignKey(Authorisation, models.PROTECT, related_name="conclusions")
    part = models.OneToOneField("assessment.Part", models.PROTECT, related_name="conclusion")
    next_step = models.CharField(max_length=14, choices=NextStep)
    has_lived_experience = models.BooleanField()

    class Meta:
        triggers = written_once("conclusion")
        ordering = ["part"]

    def __str__(self) -> str:
        return f"Conclusion of part {self.part_id}"


class ReviewPoint(models.Model):
    """A manager looked how an assessment is going. Written once."""

    assessment = models.ForeignKey("assessment.Assessment", models.PROTECT, related_name="review_points")
    due_on = models.DateField()
    words = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("review_point")
        constraints = [models.CheckConstraint(name="a_review_point_has_words", condition=~Q(words=""))]
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"Review point of assessment {self.assessment_id}"


class Reliance(models.Model):
    """Some other work leaned on one child's assessment: whether it was current then, or why it still served.

    work  as the line points at it, such as "plans.planversion:7". Written once.
    """

    part = models.ForeignKey("assessment.Part", models.PROTECT, related_name="relied_on")
    work = models.CharField(max_length=80)
    was_current = models.BooleanField()
    reason = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("reliance")
        constraints = [
            models.CheckConstraint(
                name="leaning_on_an_old_assessment_has_a_reason",
                condition=Q(was_current=True) | ~Q(reason=""),
            )
        ]
        indexes = [models.Index(fields=["work"])]

    def __str__(self) -> str:
        return f"{self.work} on part {self.part_id}"
