"""Clocks before birth: counted from forty weeks before the expected day, one for each unborn child."""

from datetime import date, timedelta

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.assessment import events
from kittiwake.records.assessment.cases import work_of
from kittiwake.records.assessment.choices import WhyStopped
from kittiwake.records.assessment.gestation import counted_from
from kittiwake.records.assessment.models import Part, PregnancyEnded
from kittiwake.records.assessment.policies import require_writing
from kittiwake.records.line.services import Act, record
from kittiwake.records.people.models import Person
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of

LONGEST = timedelta(weeks=45)


class CannotEnd(Exception):
    """The end of the pregnancy cannot be recorded so. The message says why, and is safe to show."""


def is_unborn(subject: Subject) -> bool:
    person = Person.objects.filter(pk=subject.pk).first()
    return person is not None and person.born_on is None and person.expected_on is not None


def begin_before_birth(part: Part, act: Act) -> None:
    """Where the child is not born yet, count the weeks from now on, and say that work has begun."""
    person = Person.objects.filter(pk=part.subject_id).first()
    if person is None or person.born_on is not None or person.expected_on is None:
        return
    counted = When.day(counted_from(person.expected_on))
    about = [part.subject]
    record(events.PREGNANCY_COUNTED, act, about=about, source=part, case=person, when=counted)
    record(events.PREBIRTH_BEGUN, act, about=about, source=part, case=person)


def ready_before_birth(part: Part, act: Act) -> None:
    """The pre-birth assessment of this child is authorised, if the child is not born by now."""
    person = Person.objects.filter(pk=part.subject_id, born_on=None, expected_on__isnull=False).first()
    if person is not None:
        record(events.PREBIRTH_READY, act, about=[part.subject], source=part, case=person)


@transaction.atomic
def end_pregnancy(*, subject: Subject, ended_on: date, words: str = "", act: Act) -> PregnancyEnded:
    """No child will be born: the clocks stop, the assessment of this child stops, and nobody is chased.

    Of twins, the other one's clocks and part go on.
    Raises  policies.NotPermitted; CannotEnd for a day to come, a child who was born, or one recorded before.
    """
    subject = first_record(subject)
    require_writing(act, [subject])
    person = Person.objects.select_for_update().get(pk=subject.pk)
    _check(person, ended_on, act)
    ended = PregnancyEnded.objects.create(
        subject=subject, ended_on=ended_on, words=clean(words).strip(), by=act.by, at=act.at
    )
    when = When.day(ended_on)
    record(events.PREGNANCY_ENDED, act, about=[subject], source=ended, case=person, when=when)
    theirs = Part.objects.filter(subject__in=records_of(subject), stopped_on=None, conclusion=None)
    for part in theirs.select_related("subject", "referral"):
        stop_part_row(part, why=WhyStopped.NO_LONGER_PREGNANT, words="", on=ended_on, act=act)
    return ended


def stop_part_row(part: Part, *, why: WhyStopped, words: str, on: date, act: Act) -> None:
    """Stop one part and say so on the child's line, for a service that has asked whether it may."""
    part.stopped_on, part.stopped_why, part.stopped_words = on, why, words
    part.save()
    record(
        events.ASSESSMENT_STOPPED, act, about=[part.subject], source=part, case=work_of(part),
        says=f"Assessment stopped: {WhyStopped(why).label.lower()}",
    )  # fmt: skip


def _check(person: Person, ended_on: date, act: Act) -> None:
    if person.expected_on is None or person.born_on is not None:
        raise CannotEnd(
            "This record is not of an unborn child. If a child has died, record it on their details."
        )
    if ended_on > local_day(act.at):
        raise CannotEnd("This day has not come yet. Check the date.")
    if not person.expected_on - LONGEST <= ended_on <= person.expected_on + LONGEST:
        raise CannotEnd("This day is too far from the expected day. Check both dates.")
    if PregnancyEnded.objects.filter(subject=person.subject).exists():
        raise CannotEnd("It is on the record already.")
