"""What a plan says, as often as it was written: outcomes, actions, and that it was agreed."""

import uuid

from django.db import models
from django.db.models import Q

from kittiwake.core.history import written_once
from kittiwake.records.line.choices import Sharing


class PlanVersion(models.Model):
    """The plan as somebody wrote it on one day. Written once; the next is a new number.

    says       the plan in a sentence.
    worries    what we are worried about.
    works      what works well.
    if_not     what happens if not enough changes: without it the plan has no contingency.
    """

    plan = models.ForeignKey("plans.Plan", models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    submission = models.UUIDField(unique=True, default=uuid.uuid4)
    says = models.CharField(max_length=400)
    worries = models.TextField(blank=True)
    works = models.TextField(blank=True)
    if_not = models.TextField(blank=True)
    author = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    on_behalf_of = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        triggers = written_once("plan_version")
        constraints = [
            models.UniqueConstraint(name="versions_of_a_plan_are_numbered", fields=["plan", "number"]),
            models.CheckConstraint(name="plan_is_said_in_a_sentence", condition=~Q(says="")),
        ]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"Plan {self.plan_id}, version {self.number}"


class Outcome(models.Model):
    """What is to be different, in the family's words. Written once with its version.

    thread        the same outcome from version to version, so that reviews can follow it.
    wish          the family's words; empty while actions stand in a draft without an outcome.
    must_change   what must change.
    help_offered  what help there is for it.
    how_we_know   how everybody will know that it is so.
    only_for      the one person of the family who may read this part; null for all of them.
    """

    version = models.ForeignKey(PlanVersion, models.PROTECT, related_name="outcomes")
    thread = models.UUIDField(default=uuid.uuid4)
    number = models.PositiveSmallIntegerField()
    wish = models.TextField(blank=True)
    must_change = models.TextField(blank=True)
    help_offered = models.TextField(blank=True)
    how_we_know = models.TextField(blank=True)
    sharing = models.CharField(max_length=16, choices=Sharing, default=Sharing.ORDINARY)
    only_for = models.ForeignKey("subject.Subject", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        triggers = written_once("plan_outcome", but=["only_for"])
        constraints = [
            models.UniqueConstraint(name="an_outcome_stands_once_in_a_version", fields=["version", "thread"]),
            models.UniqueConstraint(name="outcomes_of_a_version_are_numbered", fields=["version", "number"]),
        ]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"Outcome {self.number} of version {self.version_id}"


class Action(models.Model):
    """Who does what by when. Written once with its outcome.

    who  as the family knows them; empty, like the day, only in a draft.
    """

    outcome = models.ForeignKey(Outcome, models.PROTECT, related_name="actions")
    number = models.PositiveSmallIntegerField()
    what = models.TextField()
    who = models.CharField(max_length=200, blank=True)
    by_on = models.DateField(null=True, blank=True)
    sharing = models.CharField(max_length=16, choices=Sharing, default=Sharing.ORDINARY)
    only_for = models.ForeignKey("subject.Subject", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        triggers = written_once("plan_action", but=["only_for"])
        constraints = [
            models.UniqueConstraint(name="actions_of_an_outcome_are_numbered", fields=["outcome", "number"]),
            models.CheckConstraint(name="plan_action_says_what", condition=~Q(what="")),
        ]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"Action {self.number} of outcome {self.outcome_id}"


class Agreement(models.Model):
    """Somebody other than its author agreed the version. Written once.

    with_whom  who agreed to it: the family members and the agencies, in words.
    """

    version = models.OneToOneField(PlanVersion, models.PROTECT, related_name="agreement")
    with_whom = models.TextField()
    agreed_on = models.DateField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("plan_agreement")
        constraints = [
            models.CheckConstraint(name="plan_is_agreed_with_somebody", condition=~Q(with_whom=""))
        ]

    def __str__(self) -> str:
        return f"Agreement to version {self.version_id}"
