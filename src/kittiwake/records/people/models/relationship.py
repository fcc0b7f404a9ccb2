"""How people stand to each other, over time."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.people.choices import Certainty, RelationshipKind, Responsibility


@tracked
class Relationship(models.Model):
    """`one` is the `kind` of `other`, from a day to a day. Kept once; read from both ends.

    Parental responsibility is a fact of its own: a father may or may not hold it, a carer may.
    """

    one = models.ForeignKey("people.Person", models.PROTECT, related_name="relationships_from")
    other = models.ForeignKey("people.Person", models.PROTECT, related_name="relationships_to")
    kind = models.CharField(max_length=14, choices=RelationshipKind)
    certainty = models.CharField(max_length=10, choices=Certainty, default=Certainty.REPORTED)
    responsibility = models.CharField(max_length=8, choices=Responsibility, default=Responsibility.UNKNOWN)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="nobody_is_related_to_themselves", condition=~Q(one=F("other"))),
            models.UniqueConstraint(
                name="a_relationship_is_recorded_once",
                fields=["one", "other", "kind"],
                condition=Q(to_on=None),
            ),
        ]

    def __str__(self) -> str:
        return f"Relationship {self.pk}"
