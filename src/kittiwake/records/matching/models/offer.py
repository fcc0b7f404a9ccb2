"""Who was asked for a home, what was decided, and what was learned when it ended."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.matching.choices import Answer, Refusal


@tracked
class Offer(models.Model):
    """One home asked to take the child, and its answer. `hold`: the bed kept meanwhile."""

    request = models.ForeignKey("matching.Request", models.PROTECT, related_name="offers")
    home = models.ForeignKey("provision.Home", models.PROTECT, related_name="+")
    says = models.TextField(blank=True)
    hold = models.ForeignKey("provision.Hold", models.PROTECT, null=True, blank=True, related_name="+")
    asked_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    why = models.CharField(max_length=10, choices=Refusal, blank=True)
    answered_because = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="a_home_is_asked_once_in_a_request", fields=["request", "home"]),
            models.CheckConstraint(
                name="answer_has_its_moment",
                condition=Q(answer="", answered_at=None) | (~Q(answer="") & Q(answered_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="refusal_has_a_reason",
                condition=~Q(answer=Answer.REFUSED) | (~Q(why="") & ~Q(answered_because="")),
            ),
        ]
        ordering = ["asked_at", "pk"]

    def __str__(self) -> str:
        return f"Offer {self.pk}"


@tracked
class Decision(models.Model):
    """Which home, why, and why not the others; with what was believed on that day.

    believed         what matching showed of the chosen home: a list of [what was asked, how far, the fact].
    limits           what would have ruled it out, and was decided against: the same, empty mostly.
    apart_because    why brothers and sisters live apart against the plan
    next_attempt_on  on which day it is tried again, where they do
    placement        where the child lives by it, once they do.
    miles_from_home  as the crow flies, when the child was placed; none where it may not be measured.
    """

    request = models.OneToOneField("matching.Request", models.PROTECT, related_name="decision")
    offer = models.ForeignKey(Offer, models.PROTECT, related_name="+")
    because = models.TextField()
    why_not_others = models.TextField()
    believed = models.JSONField(default=list)
    limits = models.JSONField(default=list, blank=True)
    beyond_because = models.TextField(blank=True)
    apart_because = models.TextField(blank=True)
    next_attempt_on = models.DateField(null=True, blank=True)
    decided_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    placement = models.OneToOneField(
        "care.Placement", models.PROTECT, null=True, blank=True, related_name="found_by"
    )
    miles_from_home = models.FloatField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="decision_on_a_home_has_reasons", condition=~Q(because="") & ~Q(why_not_others="")
            ),
            models.CheckConstraint(
                name="apart_says_why_and_when_again",
                condition=Q(apart_because="", next_attempt_on=None)
                | (~Q(apart_because="") & Q(next_attempt_on__isnull=False)),
            ),
        ]
        ordering = ["-decided_at", "-pk"]

    def __str__(self) -> str:
        return f"Decision {self.pk}"

    @property
    def stands(self) -> bool:
        """False once those who were chosen said no after all."""
        return self.offer.answer == Answer.ACCEPTED


class Refresh(models.Model):
    """The assessment behind an emergency placement was brought up to date and read. Written once."""

    placement = models.OneToOneField("care.Placement", models.PROTECT, related_name="assessment_refreshed")
    rests_on = models.ForeignKey("assessment.Part", models.PROTECT, related_name="+")
    says = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("refresh_of_an_assessment")
        constraints = [models.CheckConstraint(name="refresh_says_something", condition=~Q(says=""))]

    def __str__(self) -> str:
        return f"Refresh {self.pk}"


class Reading(models.Model):
    """Matching read again after a placement ended unplanned. Written once.

    happened  what happened there; learned  what follows for this child, and for matching.
    """

    placement = models.OneToOneField("care.Placement", models.PROTECT, related_name="matching_read")
    happened = models.TextField()
    learned = models.TextField()
    held_on = models.DateField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("matching_read_again")
        constraints = [
            models.CheckConstraint(
                name="reading_says_what_was_learned", condition=~Q(happened="") & ~Q(learned="")
            )
        ]

    def __str__(self) -> str:
        return f"Reading of placement {self.placement_id}"
