"""Agency checks: who was asked what about whom, and what came back."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.front_door.choices import Answer, AskedHow, Basis, Withheld
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.marked import Marked
from kittiwake.records.people.choices import AgencyKind


@tracked
class AgencyCheck(models.Model):
    """One question to one agency about named people in a contact. Its answers are rows of their own.

    `answer_by` was fixed when the question was put and never moves; `answer_time` says which setting gave
    it. Both are blank only for questions from before there were any. `latest` is the answer that counts; all
    of them are in `answers`, in the order given. What was asked never changes: a
    question put wrongly is withdrawn, and put again.
    """

    contact = models.ForeignKey("front_door.Contact", models.PROTECT, related_name="checks")
    agency_kind = models.CharField(max_length=12, choices=AgencyKind)
    agency = models.ForeignKey("people.Agency", models.PROTECT, null=True, blank=True, related_name="+")
    how = models.CharField(max_length=10, choices=AskedHow, default=AskedHow.NOT_SAID)
    question = models.TextField()
    because = models.TextField(blank=True, help_text="Why they were asked.")
    basis = models.CharField(max_length=12, choices=Basis, default=Basis.NOT_SAID)
    asked_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    answer_by = models.DateTimeField(null=True, blank=True)
    answer_time = models.CharField(max_length=60, blank=True)
    latest = models.OneToOneField(
        "front_door.AnswerGiven", models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_question_in_an_inbox_has_its_agency_basis_and_time",
                condition=~Q(how=AskedHow.INBOX)
                | (Q(agency__isnull=False, answer_by__isnull=False) & ~Q(basis=Basis.NOT_SAID)),
            ),
            models.CheckConstraint(
                name="a_question_is_answered_by_a_moment_after_it_was_put",
                condition=Q(answer_by=None) | Q(answer_by__gt=F("asked_at")),
            ),
            models.CheckConstraint(
                name="a_question_is_withdrawn_by_somebody_for_a_reason",
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_because="")
                | (Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_because="")),
            ),
        ]
        indexes = [models.Index(name="question_in_an_inbox", fields=["agency"], condition=Q(how="INBOX"))]
        ordering = ["asked_at", "id"]

    def __str__(self) -> str:
        return f"{self.get_agency_kind_display()} for contact {self.contact_id}"

    @property
    def whom(self) -> str:
        """The agency by its name, or by its kind where no more was said."""
        return str(self.agency or self.get_agency_kind_display())

    @property
    def answer(self) -> str:
        """What came back, as far as it has: the answer that counts."""
        return self.latest.answer if self.latest else Answer.ASKED

    def get_answer_display(self) -> str:
        return Answer(self.answer).label

    @property
    def answered_at(self) -> datetime | None:
        return self.latest.at if self.latest else None

    @property
    def marked(self) -> Marked | None:
        """The words of the answer that counts, with their marking."""
        if self.latest is None or not self.latest.answer_text:
            return None
        return Marked(self.latest.answer_text, sharing=self.latest.sharing, source=self.whom)


class CheckPerson(models.Model):
    """One person whom an agency was asked about. Written once."""

    check_asked = models.ForeignKey(AgencyCheck, models.PROTECT, related_name="people")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="+")

    class Meta:
        triggers = written_once("check_person")
        constraints = [
            models.UniqueConstraint(name="somebody_is_asked_about_once", fields=["check_asked", "subject"])
        ]

    def __str__(self) -> str:
        return f"Somebody in check {self.check_asked_id}"


class Chase(models.Model):
    """An agency that had not answered was reminded. Written once."""

    check_asked = models.ForeignKey(AgencyCheck, models.PROTECT, related_name="chases")
    note = models.CharField(max_length=300, help_text="Who was reached, and what they said.")
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("chase")
        constraints = [models.CheckConstraint(name="a_chase_says_who_was_reached", condition=~Q(note=""))]
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"Chase of check {self.check_asked_id}"


class AnswerGiven(models.Model):
    """What an agency answered. Written once: a later answer supersedes it, and both stand.

    said_by       who said it, as they work there; blank where it was not said.
    is_their_own  the agency wrote it in its inbox; otherwise somebody here wrote down what was said.
    after         the decision that stood when it came: then it is late. Empty for one that came before.
    took_minutes  working minutes from the question to this answer, by the office hours then.
    """

    check_asked = models.ForeignKey(AgencyCheck, models.PROTECT, related_name="answers")
    answer = models.CharField(max_length=14, choices=Answer)
    answer_text = models.TextField(blank=True)
    withheld = models.CharField(max_length=12, choices=Withheld, blank=True)
    sharing = models.CharField(max_length=14, choices=Sharing, default=Sharing.ORDINARY)
    said_by = models.CharField(max_length=200, blank=True)
    is_their_own = models.BooleanField(default=False)
    took_minutes = models.PositiveIntegerField()
    after = models.ForeignKey(
        "front_door.Decision", models.PROTECT, null=True, blank=True, related_name="late_answers"
    )
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    class Meta:
        triggers = written_once("answer_given")
        constraints = [
            models.UniqueConstraint(
                name="a_question_is_first_answered_once",
                fields=["check_asked"],
                condition=Q(supersedes=None),
            ),
            models.CheckConstraint(name="no_answer_yet_is_no_answer", condition=~Q(answer=Answer.ASKED)),
            models.CheckConstraint(
                name="an_agency_that_knows_something_says_what",
                condition=~Q(answer=Answer.KNOWN) | ~Q(answer_text=""),
            ),
            models.CheckConstraint(
                name="an_agency_that_cannot_share_says_on_what_basis",
                condition=(Q(answer=Answer.CANNOT_SHARE) & ~Q(answer_text="") & ~Q(withheld=""))
                | (~Q(answer=Answer.CANNOT_SHARE) & Q(withheld="")),
            ),
        ]
        indexes = [
            models.Index(
                name="answers_after_the_decision", fields=["after"], condition=Q(after__isnull=False)
            )
        ]
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"Answer {self.pk} to check {self.check_asked_id}"

    @property
    def marked(self) -> Marked | None:
        """The words with their marking, if there are any: the only way in which a page shows them."""
        if not self.answer_text:
            return None
        return Marked(self.answer_text, sharing=self.sharing, source=self.check_asked.whom)


class AnswerWeighed(models.Model):
    """A manager weighed an answer that came after the decision, and the decision stands. Written once.

    Where it does not stand, the correction of the decision is what says so.
    """

    answer = models.OneToOneField(AnswerGiven, models.PROTECT, related_name="weighed")
    because = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("answer_weighed")
        constraints = [
            models.CheckConstraint(name="a_late_answer_is_weighed_in_words", condition=~Q(because=""))
        ]

    def __str__(self) -> str:
        return f"Answer {self.answer_id} weighed"


class ToldBack(models.Model):
    """What an agency was told came of its answer. Written once; the agency reads it in its inbox."""

    check_asked = models.ForeignKey(AgencyCheck, models.PROTECT, related_name="told_back")
    text = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("told_back")
        constraints = [models.CheckConstraint(name="an_agency_is_told_in_words", condition=~Q(text=""))]
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"Told back about check {self.check_asked_id}"


class AnswerTimeSetting(models.Model):
    """How long agencies have to answer, from a day: a local setting, no law gives it. Added, never changed.

    Units  working hours: those in which the office is open.
    """

    from_on = models.DateField(unique=True)
    working_hours = models.PositiveSmallIntegerField()
    urgent_working_hours = models.PositiveSmallIntegerField()
    reason = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("answer_time_setting")
        constraints = [
            models.CheckConstraint(
                name="an_urgent_answer_is_due_no_later_than_another",
                condition=Q(urgent_working_hours__gte=1, working_hours__gte=F("urgent_working_hours")),
            ),
            models.CheckConstraint(name="an_answer_time_has_a_reason", condition=~Q(reason="")),
        ]
        ordering = ["-from_on"]

    def __str__(self) -> str:
        return f"Answer time from {self.from_on}"
