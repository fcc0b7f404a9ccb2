"""How evenly thresholds are applied: criteria relied on, decisions read again, and what was learnt."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.front_door.choices import Chosen, DoneAboutIt, Outcome, Sooner


class Rereading(models.Model):
    """Somebody read a decided contact again, blind, and said what they would have decided. Written once.

    chosen, week_on   why it was in the sample, and the Monday of the week it was drawn from.
    level             of the outcome read, and `decided_level` of the first decision, by the version of the
                      continuum in force when it was decided: they agree when the two are the same.
    team              the decider's on that day. Who read and who decided are never counted or shown together.
    """

    decision = models.ForeignKey("front_door.Decision", models.PROTECT, related_name="rereadings")
    chosen = models.CharField(max_length=10, choices=Chosen)
    chosen_because = models.TextField()
    week_on = models.DateField()
    outcome = models.CharField(max_length=14, choices=Outcome)
    level = models.CharField(max_length=20)
    decided_level = models.CharField(max_length=20)
    reasons = models.TextField()
    team = models.ForeignKey("access.Team", models.PROTECT, null=True, blank=True, related_name="+")
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("rereading")
        constraints = [
            models.UniqueConstraint(
                name="a_decision_is_reread_once_by_one_person", fields=["decision", "by"]
            ),
            models.CheckConstraint(name="a_rereading_has_its_reasons", condition=~Q(reasons="")),
            models.CheckConstraint(
                name="a_rereading_compares_two_levels", condition=~Q(level="") & ~Q(decided_level="")
            ),
        ]
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"Rereading {self.pk} of decision {self.decision_id}"

    @property
    def agrees(self) -> bool:
        return self.level == self.decided_level


class CriterionReliedOn(models.Model):
    """One criterion of the continuum that a proposal, a decision or a rereading relied on. Written once.

    `says` keeps the words as they stood that day, whatever the document says later. `contact` is the act's
    own: a contact's page finds all of its criteria by it.
    """

    contact = models.ForeignKey("front_door.Contact", models.PROTECT, related_name="criteria")
    proposal = models.ForeignKey(
        "front_door.Proposal", models.PROTECT, null=True, blank=True, related_name="criteria"
    )
    decision = models.ForeignKey(
        "front_door.Decision", models.PROTECT, null=True, blank=True, related_name="criteria"
    )
    rereading = models.ForeignKey(Rereading, models.PROTECT, null=True, blank=True, related_name="criteria")
    version = models.CharField(max_length=20)
    level = models.CharField(max_length=20)
    criterion = models.CharField(max_length=40)
    says = models.CharField(max_length=300)

    class Meta:
        triggers = written_once("criterion_relied_on")
        constraints = [
            models.CheckConstraint(
                name="a_criterion_belongs_to_one_act",
                condition=Q(proposal__isnull=False, decision=None, rereading=None)
                | Q(proposal=None, decision__isnull=False, rereading=None)
                | Q(proposal=None, decision=None, rereading__isnull=False),
            ),
            models.UniqueConstraint(
                name="a_criterion_is_relied_on_once",
                fields=["proposal", "decision", "rereading", "criterion"],
                nulls_distinct=False,
            ),
            models.CheckConstraint(name="a_criterion_keeps_its_words", condition=~Q(says="")),
        ]
        ordering = ["id"]

    def __str__(self) -> str:
        return self.says


@tracked
class ThresholdQuestion(models.Model):
    """A rereading saw another level than the decision: what was done about it, once somebody has said so."""

    rereading = models.OneToOneField(Rereading, models.PROTECT, related_name="question")
    at = models.DateTimeField()
    done = models.CharField(max_length=10, choices=DoneAboutIt, blank=True)
    because = models.TextField(blank=True)
    answered_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_threshold_answer_is_whole_or_absent",
                condition=Q(done="", because="", answered_by=None, answered_at=None)
                | (~Q(done="") & ~Q(because="") & Q(answered_by__isnull=False, answered_at__isnull=False)),
            )
        ]
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"Question on rereading {self.rereading_id}"


class LookBack(models.Model):
    """What was learnt from a contact answered at a lower level, whose child was soon referred. Written once.

    `earlier` is the contact answered at a lower level, `later` the one that met the threshold.
    A second look is a new row beside the first.
    """

    earlier = models.ForeignKey("front_door.Contact", models.PROTECT, related_name="look_backs_from")
    later = models.ForeignKey("front_door.Contact", models.PROTECT, related_name="look_backs_to")
    sooner = models.CharField(max_length=10, choices=Sooner)
    learnt = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("look_back")
        constraints = [
            models.CheckConstraint(name="a_look_back_says_what_was_learnt", condition=~Q(learnt="")),
            models.CheckConstraint(name="a_look_back_is_on_two_contacts", condition=~Q(earlier=F("later"))),
        ]
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"Look-back from contact {self.later_id} to {self.earlier_id}"
