"""Agencies and the professionals in them."""

from django.db import models

from kittiwake.core.history import tracked
from kittiwake.records.people.choices import AgencyKind


@tracked
class Agency(models.Model):
    """A school, a police team, a surgery: somebody whom we ask, and who tells us things."""

    name = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=12, choices=AgencyKind)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)

    class Meta:
        verbose_name_plural = "agencies"

    def __str__(self) -> str:
        return self.name


@tracked
class Professional(models.Model):
    """One person at an agency, as they work there: name, what they do, how to reach them."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="professionals")
    name = models.CharField(max_length=200)
    job = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)

    def __str__(self) -> str:
        return self.name
