"""A child or an adult."""

from django.db import models
from django.db.models import Q

from kittiwake.core.dates import Precision
from kittiwake.core.history import tracked
from kittiwake.records.people.choices import BirthPrecision, Sex


@tracked
class Person(models.Model):
    """What is known about one person beyond names, numbers, addresses and relationships.

    An unborn child has `expected_on` and no `born_on`. A person nobody can name yet (an unknown father,
    "Danny, would not give surname") is a person like any other, `is_unidentified`. `version` guards
    against two people overwriting each other.
    """

    subject = models.OneToOneField("subject.Subject", models.PROTECT, primary_key=True, related_name="person")
    is_unidentified = models.BooleanField(default=False)
    born_on = models.DateField(null=True, blank=True)
    birth_precision = models.CharField(max_length=10, choices=BirthPrecision, default=BirthPrecision.UNKNOWN)
    expected_on = models.DateField(null=True, blank=True, help_text="Expected date of delivery.")
    died_on = models.DateField(null=True, blank=True)
    died_precision = models.CharField(
        max_length=10, choices=[(p.value, p.value) for p in Precision], blank=True
    )
    is_adult = models.BooleanField(
        null=True, blank=True, help_text="What we were told, where no date of birth is known."
    )
    sex = models.CharField(max_length=1, choices=Sex, default=Sex.UNKNOWN)
    gender = models.CharField(max_length=60, blank=True, help_text="In the person's own words.")
    ethnicity = models.CharField(max_length=4, blank=True)
    religion = models.CharField(max_length=60, blank=True)
    first_language = models.CharField(max_length=60, blank=True)
    needs_interpreter = models.BooleanField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True, help_text="Who told us, or which record.")
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="person_with_a_date_of_birth_says_how_sure_it_is",
                condition=Q(born_on=None, birth_precision=BirthPrecision.UNKNOWN)
                | (Q(born_on__isnull=False) & ~Q(birth_precision=BirthPrecision.UNKNOWN)),
            ),
            models.CheckConstraint(
                name="person_who_died_says_how_exactly_it_is_known",
                condition=Q(died_on=None, died_precision="")
                | (Q(died_on__isnull=False) & ~Q(died_precision="")),
            ),
        ]
        indexes = [models.Index(fields=["born_on"])]

    def __str__(self) -> str:
        return f"Person {self.pk}"
