"""Which contacts wait for a decision, kept by the database, so that a list of them reads nothing else."""

from django.db import models
from pgtrigger import After, Insert, Referencing, Statement, Trigger

BEGIN = "insert into front_door_undecided (contact_id) select id from put_down; return null;"
END = "delete from front_door_undecided where contact_id in (select contact_id from put_down); return null;"


class Undecided(models.Model):
    """A contact that nobody has decided: there from its arrival to its first decision.

    It says nothing that `Contact` and `Decision` do not say, and nobody writes it but their triggers.
    Without it every desk would ask of all contacts ever received whether they have a decision.
    """

    contact = models.OneToOneField(
        "front_door.Contact", models.CASCADE, primary_key=True, related_name="undecided"
    )

    class Meta:
        verbose_name_plural = "undecided"

    def __str__(self) -> str:
        return f"Contact {self.contact_id} is undecided"


def begins_undecided() -> Trigger:
    """For `Contact`: one statement, however many rows it puts down."""
    return _following("begins_undecided", BEGIN)


def ends_undecided() -> Trigger:
    """For `Decision`."""
    return _following("ends_undecided", END)


def _following(name: str, does: str) -> Trigger:
    return Trigger(
        name=name,
        level=Statement,
        when=After,
        operation=Insert,
        referencing=Referencing(new="put_down"),
        func=does,
    )
