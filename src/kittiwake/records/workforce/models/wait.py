"""A child waits for a worker."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.workforce.choices import Ended, Priority

LONGEST_SOURCE = 80


@tracked
class AllocationWait(models.Model):
    """One child needs a worker, from the moment somebody asked until one is allocated.

    source          the work that asked, such as "front_door.referral:12"; empty when somebody asked by hand.
    risk            what may happen while the child waits, in words; empty until somebody has written it.
    contact_on      the day on which the authority first had what led here; null where nothing did.
    holding         the team that it waits with, which can read the record meanwhile; null: no team yet.
    waited_days     working days from asking to the allocation, by the calendar known then; null without one.
    By when somebody is to be allocated stands in the clock run of this row, as it was told.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="waits_for_worker")
    source = models.CharField(max_length=LONGEST_SOURCE, blank=True)
    priority = models.CharField(max_length=8, choices=Priority)
    reason = models.TextField()
    risk = models.TextField(blank=True)
    contact_on = models.DateField(null=True, blank=True)
    holding = models.ForeignKey("access.Involvement", models.PROTECT, null=True, blank=True, related_name="+")
    asked_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    ended_how = models.CharField(max_length=9, choices=Ended, blank=True)
    ended_because = models.TextField(blank=True)
    ended_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    allocation = models.OneToOneField(
        "access.Involvement", models.PROTECT, null=True, blank=True, related_name="+"
    )
    waited_days = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="a_child_waits_once_at_a_time", fields=["subject"], condition=Q(ended_at=None)
            ),
            models.CheckConstraint(name="wait_says_why", condition=~Q(reason="")),
            models.CheckConstraint(
                name="wait_ended_whole_or_goes_on",
                condition=Q(ended_how="", ended_because="", ended_by=None, ended_at=None, allocation=None)
                | (
                    Q(ended_by__isnull=False, ended_at__gte=F("asked_at"))
                    & ~Q(ended_how="")
                    & ~Q(ended_because="")
                ),
            ),
            models.CheckConstraint(
                name="wait_ends_with_its_allocation",
                condition=Q(ended_how=Ended.ALLOCATED, allocation__isnull=False, waited_days__isnull=False)
                | (~Q(ended_how=Ended.ALLOCATED) & Q(allocation=None, waited_days=None)),
            ),
        ]
        indexes = [
            models.Index(name="waits_that_go_on", fields=["contact_on"], condition=Q(ended_at=None)),
            models.Index(name="waits_by_source", fields=["source"], condition=~Q(source="")),
        ]

    def __str__(self) -> str:
        return f"Wait {self.pk} for a worker"
