"""What the worker proposed, and what the manager decided."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.front_door.models.undecided import ends_undecided


class Proposal(models.Model):
    """A worker's proposal with reasons. Never changed: a later one is a new row, and the latest counts.

    The standards it met, and the reason where one was not, are StandardChecks of the line; a manager agrees
    to them by deciding, or returns the contact.
    """

    contact = models.ForeignKey("front_door.Contact", models.PROTECT, related_name="proposals")
    outcome = models.CharField(max_length=14, choices=Outcome)
    reasons = models.TextField()
    would_change_it = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("proposal")
        constraints = [models.CheckConstraint(name="proposal_has_reasons", condition=~Q(reasons=""))]
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"Proposal {self.pk} for contact {self.contact_id}"


class Decision(models.Model):
    """A manager's decision on a contact. Never changed: a correction is a new row that supersedes it.

    `rationale` may be blank only when the outcome is the one proposed: then the proposal's reasons stand.
    """

    contact = models.ForeignKey("front_door.Contact", models.PROTECT, related_name="decisions")
    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="decisions")
    proposed_outcome = models.CharField(max_length=14, choices=Outcome)
    outcome = models.CharField(max_length=14, choices=Outcome)
    rationale = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    class Meta:
        triggers = [*written_once("decision"), ends_undecided()]
        constraints = [
            models.UniqueConstraint(
                name="a_contact_is_first_decided_once", fields=["contact"], condition=Q(supersedes=None)
            ),
            models.CheckConstraint(
                name="a_changed_outcome_has_a_rationale",
                condition=Q(outcome=F("proposed_outcome")) | ~Q(rationale=""),
            ),
            models.CheckConstraint(
                name="a_corrected_decision_has_a_rationale", condition=Q(supersedes=None) | ~Q(rationale="")
            ),
        ]
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"Decision {self.pk} on contact {self.contact_id}"


@tracked
class Question(models.Model):
    """A manager returned a proposal with a question; the next proposal answers it."""

    proposal = models.OneToOneField(Proposal, models.PROTECT, related_name="question")
    text = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(name="question_is_asked_in_words", condition=~Q(text=""))]

    def __str__(self) -> str:
        return f"Question on proposal {self.proposal_id}"


@tracked
class Wait(models.Model):
    """A contact waits for named information from a named person or agency until a day. The clock runs on."""

    contact = models.ForeignKey("front_door.Contact", models.PROTECT, related_name="waits")
    what = models.TextField()
    from_whom = models.CharField(max_length=200)
    until_on = models.DateField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="wait_names_what_and_from_whom", condition=~Q(what="") & ~Q(from_whom="")
            ),
            models.UniqueConstraint(
                name="a_contact_waits_for_one_thing_at_a_time", fields=["contact"], condition=Q(ended_at=None)
            ),
        ]
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"Wait of contact {self.contact_id}"
