"""One thing that a child said, in whatever form, and each use that was made of it."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.voice.choices import Form, UsedIn


@tracked
class View(models.Model):
    """What a child said, in their own words; or what they drew or showed, described without being explained.

    about    what it is about, in a few words; told_to who heard it.
    where    where a drawing or letter is kept; empty where there is none.
    reason   why it was put right; both versions stay.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="views_said")
    form = models.CharField(max_length=11, choices=Form)
    about = models.CharField(max_length=200)
    says = models.TextField()
    told_to = models.CharField(max_length=200)
    on = models.DateField()
    where = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.TextField(blank=True)
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="view_says_something_about_something_to_somebody",
                condition=~Q(says="") & ~Q(about="") & ~Q(told_to=""),
            ),
            models.CheckConstraint(
                name="view_put_right_says_why",
                condition=Q(supersedes=None, reason="") | (Q(supersedes__isnull=False) & ~Q(reason="")),
            ),
        ]
        ordering = ["-on", "-pk"]

    def __str__(self) -> str:
        return f"View {self.pk}"


class Use(models.Model):
    """Where what a child said was put before those who decide, and what changed. Written once.

    changed  what changed because of it; that nothing did, and why, is an answer.
    """

    view = models.ForeignKey(View, models.PROTECT, related_name="uses")
    used_in = models.CharField(max_length=11, choices=UsedIn)
    on = models.DateField()
    changed = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("use_of_a_view")
        constraints = [
            models.CheckConstraint(name="use_of_a_view_says_what_changed", condition=~Q(changed=""))
        ]
        ordering = ["-on", "-pk"]

    def __str__(self) -> str:
        return f"Use {self.pk}"
