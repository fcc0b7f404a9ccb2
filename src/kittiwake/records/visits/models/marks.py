"""Marks that somebody saw on a child's body: what, where, and what was said of them. Nothing is concluded."""

from django.db import models
from django.db.models import Q

from kittiwake.core.dates import Precision, When
from kittiwake.core.history import tracked, written_once
from kittiwake.records.visits.body import Spot, spot_of
from kittiwake.records.visits.choices import Face, MarkKind, Side


@tracked
class BodyMap(models.Model):
    """One look at a child's body: who saw the marks, and when.

    Written once, but for whose it is. Put right, a new one `supersedes` this, with the reason; both stay.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="body_maps")
    seen_by = models.CharField(max_length=200)
    happened_on = models.DateField()
    precision = models.CharField(max_length=10, choices=[(p.value, p.value) for p in Precision])
    happened_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)
    author = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    on_behalf_of = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    recorded_at = models.DateTimeField()
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(name="a_body_map_says_who_saw", condition=~Q(seen_by="")),
            models.CheckConstraint(
                name="a_body_map_put_right_says_why",
                condition=Q(supersedes=None, reason="") | Q(supersedes__isnull=False) & ~Q(reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"Body map {self.pk}"

    @property
    def when(self) -> When:
        return When(on=self.happened_on, precision=Precision(self.precision), at=self.happened_at)


class BodyMark(models.Model):
    """One mark as it was seen. Written once, with its body map.

    part          a key of body.toml; face and side say where on it, the side as the child has it.
    size, colour  as whoever saw it says them.
    """

    body_map = models.ForeignKey(BodyMap, models.PROTECT, related_name="marks")
    place = models.PositiveSmallIntegerField()
    face = models.CharField(max_length=5, choices=Face)
    part = models.CharField(max_length=20)
    side = models.CharField(max_length=5, choices=Side, blank=True)
    kind = models.CharField(max_length=8, choices=MarkKind)
    looks = models.TextField(blank=True)
    size = models.CharField(max_length=60, blank=True)
    colour = models.CharField(max_length=60, blank=True)
    child_said = models.TextField(blank=True)
    parent_said = models.TextField(blank=True)

    class Meta:
        triggers = written_once("body_mark")
        constraints = [
            models.UniqueConstraint(name="marks_of_a_body_map_have_an_order", fields=["body_map", "place"]),
            models.CheckConstraint(
                name="another_kind_of_mark_is_described", condition=~Q(kind="OTHER") | ~Q(looks="")
            ),
        ]
        ordering = ["body_map", "place"]

    def __str__(self) -> str:
        return f"Mark {self.place} of body map {self.body_map_id}"

    @property
    def spot(self) -> Spot:
        """Where on a body it is, in words and on the drawing."""
        return spot_of(face=self.face, part=self.part, side=self.side)
