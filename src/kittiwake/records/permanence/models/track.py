"""How far a child's permanence is: steps reached, what is planned beside the first, and what holds it up.

Which lane is the first is not here: the care plan says it (care.CarePlan.aim).
"""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.permanence.choices import BESIDE, Blocker, Lane


class Milestone(models.Model):
    """One step of a lane, reached on a day. Written once; put right by another beside it, with the reason.

    reached_on  none in a version that says the step was not reached after all.
    """

    period = models.ForeignKey("care.Period", models.PROTECT, related_name="milestones")
    lane = models.CharField(max_length=12, choices=Lane)
    step = models.CharField(max_length=20)
    reached_on = models.DateField(null=True, blank=True)
    says = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.TextField(blank=True)
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    class Meta:
        triggers = written_once("milestone")
        constraints = [
            models.CheckConstraint(
                name="milestone_put_right_says_why",
                condition=Q(supersedes=None, reason="", reached_on__isnull=False)
                | (Q(supersedes__isnull=False) & ~Q(reason="")),
            ),
            models.UniqueConstraint(
                name="a_step_is_reached_once", fields=["period", "lane", "step"], condition=Q(supersedes=None)
            ),
        ]
        ordering = ["reached_on", "pk"]

    def __str__(self) -> str:
        return f"Milestone {self.pk}"


@tracked
class Beside(models.Model):
    """A second lane that is planned at the same time, in case the first fails.

    Source  the report, paragraph 37: parallel planning.
    """

    period = models.ForeignKey("care.Period", models.PROTECT, related_name="planned_beside")
    lane = models.CharField(max_length=12, choices=BESIDE)
    from_on = models.DateField()
    because = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    to_on = models.DateField(null=True, blank=True)
    ended_because = models.TextField(blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "beside"
        constraints = [
            models.UniqueConstraint(
                name="a_lane_is_planned_beside_once", fields=["period", "lane"], condition=Q(to_on=None)
            ),
            models.CheckConstraint(name="lane_beside_says_why", condition=~Q(because="")),
            models.CheckConstraint(
                name="lane_beside_ends_with_a_reason",
                condition=Q(to_on=None, ended_because="", ended_at=None)
                | (Q(to_on__gte=F("from_on"), ended_at__isnull=False) & ~Q(ended_because="")),
            ),
        ]
        ordering = ["from_on", "pk"]

    def __str__(self) -> str:
        return f"Beside {self.pk}"


class Standing(models.Model):
    """What holds the child up most, who sees to it, and what happens next. The newest stands."""

    period = models.ForeignKey("care.Period", models.PROTECT, related_name="standings")
    blocker = models.CharField(max_length=10, choices=Blocker)
    says = models.TextField(blank=True)
    owner = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    next_step = models.CharField(max_length=200)
    next_on = models.DateField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("standing_of_permanence")
        constraints = [
            models.CheckConstraint(name="standing_says_what_is_next", condition=~Q(next_step="")),
            models.CheckConstraint(
                name="blocker_is_told_in_words", condition=Q(blocker=Blocker.NOTHING) | ~Q(says="")
            ),
        ]
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"Standing {self.pk}"
