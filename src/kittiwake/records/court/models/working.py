"""Meetings in pre-proceedings and what they agreed, assessments that were asked for, more time."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.court.choices import MeetingKind


@tracked
class Meeting(models.Model):
    """One meeting with the family in pre-proceedings."""

    case = models.ForeignKey("court.PreProceedings", models.PROTECT, related_name="meetings")
    kind = models.CharField(max_length=6, choices=MeetingKind)
    held_on = models.DateField()
    attended = models.TextField()
    discussed = models.TextField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="meeting_says_who_came_and_what_was_said", condition=~Q(attended="") & ~Q(discussed="")
            )
        ]
        ordering = ["-held_on", "-pk"]

    def __str__(self) -> str:
        return f"Meeting {self.pk} in pre-proceedings"


@tracked
class AgreedAction(models.Model):
    """What somebody agreed to do by a day; done_on and came_to once it is known what became of it."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="actions")
    number = models.PositiveSmallIntegerField()
    what = models.TextField()
    who = models.CharField(max_length=200)
    by_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    came_to = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="actions_of_a_meeting_are_numbered", fields=["meeting", "number"]),
            models.CheckConstraint(
                name="agreed_action_says_what_and_who", condition=~Q(what="") & ~Q(who="")
            ),
            models.CheckConstraint(
                name="agreed_action_done_says_what_came_of_it",
                condition=Q(done_on=None, came_to="") | (Q(done_on__isnull=False) & ~Q(came_to="")),
            ),
        ]
        ordering = ["meeting", "number"]

    def __str__(self) -> str:
        return f"Action {self.number} of meeting {self.meeting_id}"


@tracked
class Commissioned(models.Model):
    """An assessment asked of somebody in pre-proceedings: when it was asked, due, and received."""

    case = models.ForeignKey("court.PreProceedings", models.PROTECT, related_name="commissioned")
    what = models.TextField()
    who = models.CharField(max_length=200)
    asked_on = models.DateField()
    due_on = models.DateField()
    received_on = models.DateField(null=True, blank=True)
    came_to = models.TextField(blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="commissioned_says_what_of_whom", condition=~Q(what="") & ~Q(who="")),
            models.CheckConstraint(
                name="commissioned_is_due_after_it_was_asked", condition=Q(due_on__gte=F("asked_on"))
            ),
            models.CheckConstraint(
                name="commissioned_received_says_what_came_of_it",
                condition=Q(received_on=None, came_to="")
                | (Q(received_on__gte=F("asked_on")) & ~Q(came_to="")),
            ),
        ]
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return f"Assessment {self.pk} asked for in pre-proceedings"


class Longer(models.Model):
    """Pre-proceedings were let go on until a later day, with the reason and who agreed. Written once."""

    case = models.ForeignKey("court.PreProceedings", models.PROTECT, related_name="longer")
    until_on = models.DateField()
    because = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("more_time_in_pre_proceedings")
        constraints = [models.CheckConstraint(name="more_time_says_why", condition=~Q(because=""))]
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"Pre-proceedings {self.case_id} until {self.until_on}"
