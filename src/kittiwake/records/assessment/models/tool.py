"""Scored tools, once each time they are used."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked, written_once


@tracked
class ToolUsed(models.Model):
    """A tool of tools.toml was gone through about one child, on a day. Only whose it is may be put right."""

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="tools_used")
    tool = models.CharField(max_length=30)
    version = models.PositiveIntegerField()
    used_on = models.DateField()
    words = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["subject", "tool", "used_on"])]
        ordering = ["used_on", "id"]

    def __str__(self) -> str:
        return f"{self.tool} {self.pk}"


class ToolAnswer(models.Model):
    """How one area of a tool was graded, and what was seen. Written once."""

    used = models.ForeignKey(ToolUsed, models.PROTECT, related_name="answers")
    area = models.CharField(max_length=30)
    grade = models.PositiveSmallIntegerField()
    seen = models.TextField(blank=True)

    class Meta:
        triggers = written_once("tool_answer")
        constraints = [
            models.UniqueConstraint(name="an_area_is_graded_once", fields=["used", "area"]),
            models.CheckConstraint(name="grades_run_from_1_to_5", condition=Q(grade__gte=1, grade__lte=5)),
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.area} of {self.used_id}"
