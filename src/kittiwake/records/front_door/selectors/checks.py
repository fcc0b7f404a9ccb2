"""Agency checks as those who work here see them."""

from collections.abc import Sequence

from django.db.models import Exists, Model, OuterRef, Prefetch, QuerySet

from kittiwake.core.prepared import one_of, prepared
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import keys_shut_to, name_colleagues
from kittiwake.records.front_door.models import AgencyCheck, AnswerGiven, Contact, ContactPerson


def checks_of(contact: Contact) -> list[AgencyCheck]:
    """Every question about a contact with all that came of it. The caller has found the contact visible."""
    answers = AnswerGiven.objects.select_related("weighed", "after")
    found = contact.checks.select_related("agency").prefetch_related(
        Prefetch("answers", answers), "chases", "told_back", "people__subject"
    )
    checks = list(found)
    rows = [row for check in checks for row in (check, *_rows_of(check))]
    name_colleagues(rows, "by", "asked_by", "withdrawn_by")
    return checks


def check_about(contact: Contact, check_id: int) -> AgencyCheck | None:
    """One question about a contact that the caller has found visible; None when it was not asked there."""
    return next((check for check in checks_of(contact) if check.pk == check_id), None)


def late_answers_for(decider: User) -> list[AnswerGiven]:
    """Answers that came after this person's decision, which nobody has weighed since, the oldest first.

    A decision corrected after the answer has weighed it. One query.
    """
    return _late_answers(decider.pk, keys_shut_to(decider))


@prepared
def _late_answers(decider: int, closed: Sequence[int]) -> QuerySet[AnswerGiven]:
    shut = ContactPerson.objects.filter(
        contact=OuterRef("check_asked__contact"), subject=one_of(closed), removed_at=None
    )
    found = AnswerGiven.objects.filter(
        ~Exists(shut),
        after__isnull=False,
        after__by=decider,
        after__superseded_by=None,
        superseded_by=None,
        weighed=None,
    )
    return found.select_related("check_asked__agency").order_by("at", "pk")


def _rows_of(check: AgencyCheck) -> list[Model]:
    weighed = [answer.weighed for answer in check.answers.all() if hasattr(answer, "weighed")]
    return [*check.answers.all(), *weighed, *check.chases.all(), *check.told_back.all()]
