"""Proceedings: what was applied for, the children, the hearings, and the time that the court allows."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core import codes
from kittiwake.core.history import tracked, written_once
from kittiwake.records.court.choices import CODES, Application, Delay, Purpose


@tracked
class Proceedings(models.Model):
    """One application about the children of one family, from issue until the last child's part has ended.

    number        the court's case number; empty until it is known.
    allocated_to  the court's level or judge; empty until it is allocated.
    short_notice  the dataset's code, where it was heard at short notice.
    concluded_on  the day on which the last child's part ended.
    """

    planning = models.ForeignKey(
        "court.Planning", models.PROTECT, null=True, blank=True, related_name="proceedings"
    )
    application = models.CharField(max_length=11, choices=Application)
    issued_on = models.DateField()
    because = models.TextField()
    court = models.CharField(max_length=200)
    number = models.CharField(max_length=40, blank=True)
    allocated_to = models.CharField(max_length=200, blank=True)
    allocated_on = models.DateField(null=True, blank=True)
    short_notice = models.CharField(max_length=1, choices=codes.choices(CODES, "short_notice"), blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    concluded_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="proceedings_say_why_and_where", condition=~Q(because="") & ~Q(court="")
            ),
            models.CheckConstraint(
                name="proceedings_do_not_end_before_they_are_issued",
                condition=Q(concluded_on=None) | Q(concluded_on__gte=F("issued_on")),
            ),
            models.CheckConstraint(
                name="proceedings_are_allocated_to_somebody",
                condition=Q(allocated_on=None, allocated_to="")
                | (Q(allocated_on__isnull=False) & ~Q(allocated_to="")),
            ),
        ]
        ordering = ["-issued_on", "-pk"]

    def __str__(self) -> str:
        return f"Proceedings {self.pk}"


@tracked
class ProceedingsChild(models.Model):
    """One child in proceedings: the plan put to the court at first and at last, and how it ended."""

    proceedings = models.ForeignKey(Proceedings, models.PROTECT, related_name="children")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="+")
    initial_plan = models.CharField(max_length=1, choices=codes.choices(CODES, "initial_plan"))
    final_plan = models.CharField(max_length=1, choices=codes.choices(CODES, "final_plan"), blank=True)
    ended_on = models.DateField(null=True, blank=True)
    outcome = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="proceedings_name_a_child_once", fields=["proceedings", "subject"]),
            models.CheckConstraint(
                name="proceedings_end_for_a_child_with_an_outcome",
                condition=Q(ended_on=None, outcome="") | (Q(ended_on__isnull=False) & ~Q(outcome="")),
            ),
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Proceedings {self.proceedings_id} about {self.subject_id}"


@tracked
class Hearing(models.Model):
    """One hearing of the timetable; `outcome` once it was held, with the reason where it made a delay."""

    proceedings = models.ForeignKey(Proceedings, models.PROTECT, related_name="hearings")
    purpose = models.CharField(max_length=5, choices=Purpose)
    on = models.DateField()
    outcome = models.TextField(blank=True)
    delay = models.CharField(max_length=8, choices=Delay, blank=True)
    delay_says = models.TextField(blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="hearing_that_delays_says_why",
                condition=Q(delay="", delay_says="") | (~Q(delay="") & ~Q(delay_says="")),
            )
        ]
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return f"Hearing {self.pk}"


class LimitExtended(models.Model):
    """The court allowed more time: until when, at which hearing, why. Written once.

    Source  Children Act 1989, section 32(5) to (8).
    """

    proceedings = models.ForeignKey(Proceedings, models.PROTECT, related_name="extensions")
    until_on = models.DateField()
    hearing = models.ForeignKey(Hearing, models.PROTECT, related_name="extensions")
    delay = models.CharField(max_length=8, choices=Delay)
    because = models.TextField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        triggers = written_once("extension_of_proceedings")
        constraints = [models.CheckConstraint(name="extension_says_why", condition=~Q(because=""))]
        ordering = ["-until_on", "-pk"]

    def __str__(self) -> str:
        return f"Proceedings {self.proceedings_id} until {self.until_on}"
