"""A challenge, the stages it went through, its answers, what it changed, and whether that held."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.challenge.choices import About, Challenger, Sustained


@tracked
class Challenge(models.Model):
    """Somebody rightful disagrees about one piece of work and says what should change.

    about  the work's key, as the line writes it, such as "plans.planversion:12".
    """

    about = models.CharField(max_length=80)
    about_kind = models.CharField(max_length=12, choices=About)
    about_says = models.CharField(max_length=300)
    children = models.ManyToManyField("subject.Subject", related_name="challenges", through="ChallengedChild")
    challenger = models.CharField(max_length=20, choices=Challenger)
    challenger_name = models.CharField(max_length=200)
    agency = models.ForeignKey("people.Agency", models.PROTECT, null=True, blank=True, related_name="+")
    concern = models.TextField()
    wants = models.TextField()
    raised_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    raised_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="challenge_says_what_and_what_for", condition=~Q(concern="") & ~Q(wants="")
            ),
            models.CheckConstraint(
                name="challenge_by_a_partner_names_the_agency",
                condition=~Q(challenger="PARTNER") | Q(agency__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["about"])]

    def __str__(self) -> str:
        return f"Challenge {self.pk}"


@tracked
class ChallengedChild(models.Model):
    """The challenge is about this child's work."""

    challenge = models.ForeignKey(Challenge, models.PROTECT, related_name="challenged_children")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="challenged")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="a_child_is_challenged_about_once", fields=["challenge", "subject"])
        ]

    def __str__(self) -> str:
        return f"Challenge {self.challenge_id} about {self.subject_id}"


class StageReached(models.Model):
    """The challenge reached a stage: by itself, for want of an answer, or by hand. Written once."""

    challenge = models.ForeignKey(Challenge, models.PROTECT, related_name="reached")
    stage = models.CharField(max_length=20)
    number = models.PositiveSmallIntegerField()
    is_by_itself = models.BooleanField(default=False)
    because = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("challenge_stage")
        constraints = [
            models.UniqueConstraint(name="a_challenge_reaches_a_stage_once", fields=["challenge", "stage"]),
            models.CheckConstraint(
                name="challenge_goes_further_with_a_reason", condition=Q(number=1) | ~Q(because="")
            ),
        ]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"Challenge {self.challenge_id} at {self.stage}"


class Answer(models.Model):
    """What the challenger was answered at one stage, and what will be done. Written once."""

    reached = models.OneToOneField(StageReached, models.PROTECT, related_name="answer")
    text = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("challenge_answer")
        constraints = [models.CheckConstraint(name="challenge_answer_has_words", condition=~Q(text=""))]

    def __str__(self) -> str:
        return f"Answer to challenge at {self.reached_id}"


class Closing(models.Model):
    """What the challenge changed, or that nothing was and how the challenger accepted it. Written once.

    before, after  keys of the work as it stood when the challenge was raised, and as it stands now.
    """

    challenge = models.OneToOneField(Challenge, models.PROTECT, related_name="closing")
    is_changed = models.BooleanField()
    what_changed = models.TextField(blank=True)
    before = models.CharField(max_length=80, blank=True)
    after = models.CharField(max_length=80, blank=True)
    accepted = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("challenge_closing")
        constraints = [
            models.CheckConstraint(
                name="challenge_closes_with_a_change_or_an_acceptance",
                condition=(Q(is_changed=True) & ~Q(what_changed="") & ~Q(after=""))
                | (Q(is_changed=False, after="", what_changed="") & ~Q(accepted="")),
            )
        ]

    def __str__(self) -> str:
        return f"Closing of challenge {self.challenge_id}"


class Rereading(models.Model):
    """At a later review: does what the challenge changed still hold? Written once for each review."""

    challenge = models.ForeignKey(Challenge, models.PROTECT, related_name="rereadings")
    sustained = models.CharField(max_length=8, choices=Sustained)
    evidence = models.TextField()
    review = models.CharField(max_length=80)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("challenge_rereading")
        constraints = [
            models.UniqueConstraint(
                name="a_challenge_is_reread_once_at_a_review", fields=["challenge", "review"]
            ),
            models.CheckConstraint(name="challenge_rereading_has_evidence", condition=~Q(evidence="")),
        ]
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"Rereading of challenge {self.challenge_id}"
