"""What keeps a child's story for them, and where on the file it is."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.voice.choices import Story


@tracked
class LifeStory(models.Model):
    """One book, letter or box. Until it says where on the file it is, it is not on the file.

    copies  who has a copy, in words.

    Source  the report, paragraph 56; replay R32.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="life_story")
    kind = models.CharField(max_length=8, choices=Story)
    made_on = models.DateField()
    made_by = models.CharField(max_length=200)
    filed_on = models.DateField(null=True, blank=True)
    where_on_file = models.CharField(max_length=200, blank=True)
    copies = models.TextField(blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "life stories"
        constraints = [
            models.CheckConstraint(name="life_story_says_who_made_it", condition=~Q(made_by="")),
            models.CheckConstraint(
                name="life_story_on_file_says_where",
                condition=Q(filed_on=None, where_on_file="")
                | (Q(filed_on__gte=F("made_on")) & ~Q(where_on_file="")),
            ),
        ]
        ordering = ["-made_on", "-pk"]

    def __str__(self) -> str:
        return f"Life story {self.pk}"
