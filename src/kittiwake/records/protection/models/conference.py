"""Conferences: who was called, who came, each child's views first, and what was decided."""

import uuid

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.protection.choices import (
    REPRESENTED,
    Advocate,
    Came,
    Category,
    ConferenceKind,
    ParentCame,
    Sector,
    Then,
    Verdict,
    View,
    WhoseWords,
)
from kittiwake.records.protection.models.enquiry import Enquiry


@tracked
class Conference(models.Model):
    """One conference about the children of one family. Its chair scrutinises, and writes no plan.

    for_at            when it is to be; held_at when it was.
    not_quorate_why   why it went ahead without enough agencies; empty where there were enough.
    core_group        who carries the plan out; core_group_on is when they first meet.
    """

    submission = models.UUIDField(unique=True, default=uuid.uuid4)
    kind = models.CharField(max_length=12, choices=ConferenceKind)
    for_at = models.DateTimeField()
    place = models.CharField(max_length=200)
    chair = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    called_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    called_at = models.DateTimeField()
    held_at = models.DateTimeField(null=True, blank=True)
    is_quorate = models.BooleanField(null=True, blank=True)
    not_quorate_why = models.TextField(blank=True)
    discussed = models.TextField(blank=True)
    core_group = models.TextField(blank=True)
    core_group_on = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField(null=True, blank=True)
    decisions_sent_on = models.DateField(null=True, blank=True)
    minutes_sent_on = models.DateField(null=True, blank=True)
    called_off_at = models.DateTimeField(null=True, blank=True)
    called_off_why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="conference_is_held_or_called_off", condition=Q(held_at=None) | Q(called_off_at=None)
            ),
            models.CheckConstraint(
                name="conference_held_says_whether_quorate",
                condition=Q(held_at=None, is_quorate=None)
                | Q(held_at__isnull=False, is_quorate=True)
                | (Q(held_at__isnull=False, is_quorate=False) & ~Q(not_quorate_why="")),
            ),
            models.CheckConstraint(
                name="conference_chair_did_not_call_it", condition=~Q(chair=models.F("called_by"))
            ),
            models.CheckConstraint(
                name="conference_called_off_says_why",
                condition=Q(called_off_at=None) | ~Q(called_off_why=""),
            ),
        ]

    def __str__(self) -> str:
        return f"Conference {self.pk}"


@tracked
class ConferenceChild(models.Model):
    """One child at one conference: their views, and what was decided. Empty until it was held.

    then  what follows where a review ends the plan; empty elsewhere.
    """

    conference = models.ForeignKey(Conference, models.PROTECT, related_name="children")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="conferences")
    enquiry = models.ForeignKey(Enquiry, models.PROTECT, null=True, blank=True, related_name="conferences")
    views = models.TextField(blank=True)
    whose_words = models.CharField(max_length=8, choices=WhoseWords, blank=True)
    advocate = models.CharField(max_length=11, choices=Advocate, blank=True)
    verdict = models.CharField(max_length=7, choices=Verdict, blank=True)
    category = models.CharField(max_length=3, choices=Category, blank=True)
    then = models.CharField(max_length=12, choices=Then, blank=True)
    because = models.TextField(blank=True)
    outline = models.TextField(blank=True)
    plan = models.ForeignKey("plans.Plan", models.PROTECT, null=True, blank=True, related_name="conferences")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="conference_names_a_child_once", fields=["conference", "subject"]),
            models.CheckConstraint(
                name="conference_decision_has_views_and_reason",
                condition=Q(verdict="")
                | (~Q(views="") & ~Q(whose_words="") & ~Q(advocate="") & ~Q(because="")),
            ),
            models.CheckConstraint(
                name="category_goes_with_a_plan",
                condition=Q(verdict="PLAN") & ~Q(category="") | ~Q(verdict="PLAN") & Q(category=""),
            ),
            models.CheckConstraint(
                name="what_follows_goes_without_a_plan", condition=Q(then="") | Q(verdict="NO_PLAN")
            ),
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Conference {self.conference_id} about {self.subject_id}"


@tracked
class ConferenceSeat(models.Model):
    """One agency at one conference: its report, when the family had it, and what it thought.

    dissent  why it disagreed with the decision, in its words; empty where it agreed.
    """

    conference = models.ForeignKey(Conference, models.PROTECT, related_name="seats")
    sector = models.CharField(max_length=12, choices=Sector)
    who = models.CharField(max_length=200, blank=True)
    came = models.CharField(max_length=10, choices=Came, blank=True)
    report_on = models.DateField(null=True, blank=True)
    family_had_on = models.DateField(null=True, blank=True)
    view = models.CharField(max_length=7, choices=View, blank=True)
    category = models.CharField(max_length=3, choices=Category, blank=True)
    dissent = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="conference_names_a_sector_once", fields=["conference", "sector"])
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.sector} at conference {self.conference_id}"

    @property
    def is_represented(self) -> bool:
        return self.came in REPRESENTED


@tracked
class ConferenceParent(models.Model):
    """A parent or carer at one conference; those who came apart were in the room at different times.

    came is empty for one who is invited, until it was held.
    """

    conference = models.ForeignKey(Conference, models.PROTECT, related_name="parents")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="conferences_as_parent")
    came = models.CharField(max_length=11, choices=ParentCame, blank=True)
    said = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="conference_names_a_parent_once", fields=["conference", "subject"])
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Parent {self.subject_id} at conference {self.conference_id}"


class ChairNote(models.Model):
    """A private note of the chair's. Written once; nobody else reads it, and no screen that is shared."""

    conference = models.ForeignKey(Conference, models.PROTECT, related_name="chair_notes")
    words = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("chair_note")
        constraints = [models.CheckConstraint(name="chair_note_has_words", condition=~Q(words=""))]
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"Note {self.pk} on conference {self.conference_id}"
