"""The bare row of a child or adult. Everything about them lies in the areas above."""

import uuid

from django.db import models


class Subject(models.Model):
    """One person whom the record is about: a child, born or unborn, or an adult.

    Never deleted, never reused. `key` is what addresses show: it says nothing about the person.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    opened_at = models.DateTimeField()

    class Meta:
        db_table_comment = "A person whom the record is about. Kept as long as anything points to it."

    def __str__(self) -> str:
        return f"Subject {self.pk}"
