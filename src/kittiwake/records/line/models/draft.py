"""What somebody was typing."""

from django.db import models


class Draft(models.Model):
    """The newest state of one form that one person has begun: valid or not, whole or half.

    Not part of the record: the fields are kept as typed until the form is sent. `base_version` is the
    version of the record they saw when they began, so that nobody is overwritten.
    """

    owner = models.ForeignKey("access.User", models.PROTECT, related_name="drafts")
    form = models.CharField(max_length=60)
    about = models.CharField(max_length=80, blank=True, help_text="The row it is about; blank for a new one.")
    title = models.CharField(max_length=120, help_text="What the desk calls it. No name of a child.")
    back = models.CharField(
        max_length=300, default="/", help_text="The page on which to go on writing. No name of a child."
    )
    fields = models.JSONField()
    base_version = models.PositiveIntegerField(default=0)
    revision = models.PositiveIntegerField(default=1)
    began_at = models.DateTimeField()
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_draft_of_a_form_for_a_person", fields=["owner", "form", "about"]
            )
        ]

    def __str__(self) -> str:
        return f"Draft {self.pk} of {self.form}"
