"""One arrangement, from its notification to its end."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from kittiwake.core.history import tracked, written_once
from kittiwake.records.private_fostering.choices import CheckKind, Suitability, ToldBy, WhyEnded


@tracked
class Arrangement(models.Model):
    """A child lives, or is to live, with somebody who is neither a parent nor a close relative.

    carer       the carer where they have a record here; carer_says who they are, always, as told.
    notified_on the day on which the authority was told; told_by of which kind they were, by name.
    arranged_on when parents and carer agreed on it; proposed_on the day on which it is to begin.
    from_on     when the child began to live there; None while it is proposed only.
    to_on       the first day at whose end it no longer stood; None while it stands.
    parents     who they are, where, how they are reached, and who holds parental responsibility.

    Source  Children Act 1989, section 66; SI 2005/1533.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="+")
    carer = models.ForeignKey("subject.Subject", models.PROTECT, null=True, blank=True, related_name="+")
    carer_says = models.CharField(max_length=200)
    address = models.TextField()
    household = models.TextField()
    parents = models.TextField()
    because = models.TextField()
    told_by = models.CharField(max_length=12, choices=ToldBy)
    told_by_says = models.CharField(max_length=200)
    notified_on = models.DateField()
    arranged_on = models.DateField(null=True, blank=True)
    proposed_on = models.DateField(null=True, blank=True)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)
    why_ended = models.CharField(max_length=10, choices=WhyEnded, blank=True)
    ended_because = models.TextField(blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    withdrawn_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="a_child_is_privately_fostered_once_at_a_time",
                expressions=[
                    ("subject", RangeOperators.EQUAL),
                    (
                        Func(
                            "from_on",
                            "to_on",
                            Value("[)"),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(withdrawn_at=None, from_on__isnull=False),
            ),
            models.UniqueConstraint(
                name="one_arrangement_of_a_child_stands",
                fields=["subject"],
                condition=Q(withdrawn_at=None, to_on=None),
            ),
            models.CheckConstraint(
                name="private_fostering_does_not_end_before_it_begins",
                condition=Q(to_on=None) | Q(from_on=None) | Q(to_on__gte=F("from_on")),
            ),
            models.CheckConstraint(
                name="private_fostering_ends_with_a_reason",
                condition=Q(to_on=None, why_ended="", ended_because="")
                | (Q(to_on__isnull=False) & ~Q(why_ended="") & ~Q(ended_because="")),
            ),
            models.CheckConstraint(
                name="private_fostering_begins_or_is_proposed",
                condition=Q(from_on__isnull=False) | Q(proposed_on__isnull=False),
            ),
            models.CheckConstraint(
                name="private_fostering_says_with_whom_where_and_why",
                condition=~Q(carer_says="")
                & ~Q(address="")
                & ~Q(household="")
                & ~Q(parents="")
                & ~Q(because="")
                & ~Q(told_by_says=""),
            ),
            models.CheckConstraint(
                name="private_fostering_is_withdrawn_for_a_reason",
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_because="")
                | (Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_because="")),
            ),
        ]
        ordering = ["-notified_on", "-pk"]

    def __str__(self) -> str:
        return f"Arrangement {self.pk}"

    @property
    def is_open(self) -> bool:
        return self.to_on is None and self.withdrawn_at is None


class CarerCheck(models.Model):
    """One thing found out about the carers, the household or the home. Written once."""

    arrangement = models.ForeignKey(Arrangement, models.PROTECT, related_name="checks")
    kind = models.CharField(max_length=12, choices=CheckKind)
    about = models.CharField(max_length=200)
    answered_on = models.DateField()
    found = models.TextField()
    is_worry = models.BooleanField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        triggers = written_once("check_of_a_carer")
        constraints = [
            models.CheckConstraint(
                name="check_of_a_carer_says_of_whom_and_what", condition=~Q(about="") & ~Q(found="")
            )
        ]
        ordering = ["-answered_on", "-pk"]

    def __str__(self) -> str:
        return f"Check {self.pk}"


class SuitabilityDecision(models.Model):
    """Whether the arrangement is suitable. Written once; the newest counts.

    wishes        what the child wishes and feels about living there.
    requirements  what the carers must do or not do, where it is suitable with requirements.
    """

    arrangement = models.ForeignKey(Arrangement, models.PROTECT, related_name="decisions")
    outcome = models.CharField(max_length=12, choices=Suitability)
    decided_on = models.DateField()
    wishes = models.TextField()
    because = models.TextField()
    requirements = models.TextField(blank=True)
    decided_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        triggers = written_once("suitability_decision")
        constraints = [
            models.CheckConstraint(
                name="suitability_is_decided_with_reasons", condition=~Q(wishes="") & ~Q(because="")
            ),
            models.CheckConstraint(
                name="requirements_stand_where_they_are_made",
                condition=(Q(outcome=Suitability.WITH_REQUIREMENTS) & ~Q(requirements=""))
                | (~Q(outcome=Suitability.WITH_REQUIREMENTS) & Q(requirements="")),
            ),
        ]
        ordering = ["-decided_on", "-pk"]

    def __str__(self) -> str:
        return f"Decision {self.pk}"
