"""The bare row of a child or adult. Everything about them lies in the areas above."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q


class Subject(models.Model):
    """One person whom the record is about: a child, born or unborn, or an adult.

    Never deleted, never reused. `key` is what addresses show: it says nothing about the person.

    One person may turn out to have two records. Then one of them stands first, and `stands_for` of each
    other names it. `whole` has every record of the person, the first one first; it is the same on each of
    them, and empty for a person with one record. Only a merge and its undoing write the two. Read them
    through `records/subject/whole.py`.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    opened_at = models.DateTimeField()
    stands_for = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="others")
    whole = ArrayField(models.BigIntegerField(), default=list, editable=False)

    class Meta:
        db_table_comment = "A person whom the record is about. Kept as long as anything points to it."
        constraints = [
            models.CheckConstraint(
                name="subject_stands_first_or_for_the_one_that_does",
                condition=Q(stands_for=None, whole=[])
                | Q(stands_for=None, whole__0=F("id"), whole__len__gt=1)
                | Q(stands_for__isnull=False, whole__0=F("stands_for"), whole__contains=[F("id")]),
            ),
            models.CheckConstraint(
                name="subject_does_not_stand_for_itself", condition=~Q(stands_for=F("id"))
            ),
        ]

    def __str__(self) -> str:
        return f"Subject {self.pk}"
