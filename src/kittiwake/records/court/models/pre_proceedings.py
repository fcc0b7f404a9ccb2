"""Pre-proceedings: they begin with the letter, and end for each child by a decision."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.court.choices import Connected, Ending, FamilyMeeting


@tracked
class PreProceedings(models.Model):
    """One family between the letter before proceedings and its end, with what the letter says to all.

    issued_on  the day of the letter.
    help       how the authority helps meanwhile.
    otherwise  what happens if nothing changes.
    in_reserve what is planned for the children if it comes to that: the plan in reserve; not in the letter.
    conference, connected  the family first: what became of it, and in words who, or why not.

    Source  the report, paragraph 26; replay R18.
    """

    planning = models.ForeignKey("court.Planning", models.PROTECT, related_name="pre_proceedings")
    issued_on = models.DateField()
    help = models.TextField()
    otherwise = models.TextField()
    in_reserve = models.TextField()
    conference = models.CharField(max_length=12, choices=FamilyMeeting)
    conference_says = models.TextField()
    connected = models.CharField(max_length=12, choices=Connected)
    connected_says = models.TextField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.TextField(blank=True)
    ended_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="letter_before_proceedings_is_whole",
                condition=~Q(help="") & ~Q(otherwise="") & ~Q(in_reserve=""),
            ),
            models.CheckConstraint(
                name="letter_before_proceedings_says_of_the_family",
                condition=~Q(conference_says="") & ~Q(connected_says=""),
            ),
            models.CheckConstraint(
                name="pre_proceedings_end_by_a_decision_with_a_reason",
                condition=Q(ended_on=None, ended_because="", ended_by=None, ended_at=None)
                | (
                    Q(ended_on__gte=F("issued_on"), ended_by__isnull=False, ended_at__isnull=False)
                    & ~Q(ended_because="")
                ),
            ),
        ]
        ordering = ["-issued_on", "-pk"]

    def __str__(self) -> str:
        return f"Pre-proceedings {self.pk}"


@tracked
class PreProceedingsChild(models.Model):
    """One child in pre-proceedings; how they ended for this child, once they did."""

    case = models.ForeignKey(PreProceedings, models.PROTECT, related_name="children")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="+")
    ending = models.CharField(max_length=8, choices=Ending, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="pre_proceedings_name_a_child_once", fields=["case", "subject"])
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Pre-proceedings {self.case_id} about {self.subject_id}"
