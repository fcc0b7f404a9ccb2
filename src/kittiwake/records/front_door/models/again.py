"""A message that came in once more by somebody who may not know of the contact that was made of it."""

from django.db import models
from django.db.models import F, Q


class MessageAgain(models.Model):
    """One message, two contacts: the first is closed to whoever took in the second.

    To them the second is an ordinary new contact; those who may see the first are told of both.
    """

    contact = models.OneToOneField("front_door.Contact", models.PROTECT, related_name="again")
    first = models.ForeignKey("front_door.Contact", models.PROTECT, related_name="taken_in_again")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_message_is_not_its_own_second_coming", condition=~Q(contact=F("first"))
            )
        ]

    def __str__(self) -> str:
        return f"Contact {self.contact_id} after {self.first_id}"
