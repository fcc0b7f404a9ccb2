"""Starting an assessment, for one child or for brothers and sisters together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.text import clean, visible
from kittiwake.core.today import local_day
from kittiwake.records.access.models import User
from kittiwake.records.assessment import events
from kittiwake.records.assessment.cases import work_of
from kittiwake.records.assessment.choices import AssessmentKind
from kittiwake.records.assessment.models import Assessment, Part, PregnancyEnded
from kittiwake.records.assessment.policies import require_open, require_writing
from kittiwake.records.assessment.services.before_birth import begin_before_birth, is_unborn
from kittiwake.records.assessment.standing import require_writable
from kittiwake.records.front_door.models import Referral
from kittiwake.records.line.services import Act, record
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_records, records_of


class CannotStart(Exception):
    """No such assessment can be started. The message says why, and what to do."""


@dataclass(frozen=True, kw_only=True)
class StartFacts:
    """What is known when an assessment begins. `follows` is the assessment it looks at again."""

    kind: str
    because: str
    started_on: date
    follows: Assessment | None = None


@transaction.atomic
def start_assessment(
    facts: StartFacts, *, children: Iterable[Subject], submission: UUID, act: Act
) -> Assessment:
    """Start one assessment of these children, each with a part of their own; sent twice, it is one.

    A part answers the child's open referral, where there is one.
    Raises  policies.NotPermitted; CannotStart for a day to come, no reason, an unborn child and a born one
            together in a pre-birth assessment, a child who is being assessed already, or whose pregnancy
            ended.
    """
    sent_before = Assessment.objects.filter(submission=submission).first()
    if sent_before is not None:
        return sent_before
    subjects = first_records(children)
    require_writing(act, subjects)
    held = list(
        Subject.objects.select_for_update().filter(pk__in=[each.pk for each in subjects]).order_by("pk")
    )
    _check(facts, held, act)
    assessment = Assessment.objects.create(
        submission=submission, kind=facts.kind, because=clean(facts.because).strip(),
        started_on=facts.started_on, follows=facts.follows, author=act.by, recorded_by=act.by,
        recorded_at=act.at,
    )  # fmt: skip
    for subject in subjects:
        _begin_part(assessment, subject, act)
    return assessment


@transaction.atomic
def add_child(*, assessment_id: int, subject: Subject, act: Act) -> Part:
    """Another child joins an assessment that is being written: a sibling, or a twin found later.

    Raises  policies.NotPermitted, NotNow, CannotStart.
    """
    assessment = Assessment.objects.select_for_update().get(pk=assessment_id)
    subject = first_records([subject])[0]
    children = [part.subject for part in assessment.parts.select_related("subject")]
    require_writing(act, [*children, subject])
    require_writable(assessment)
    Subject.objects.select_for_update().get(pk=subject.pk)
    if any(child.pk in records_of(subject) for child in children):
        raise CannotStart("This child is part of the assessment already.")
    _require_free([subject])
    if (assessment.kind == AssessmentKind.PRE_BIRTH) != is_unborn(subject):
        raise CannotStart("A pre-birth assessment is of children not born yet, and no other is.")
    part = _begin_part(assessment, subject, act)
    record(events.CHILD_ADDED, act, about=[subject], source=part)
    return part


@transaction.atomic
def hand_to(*, assessment_id: int, author: User, act: Act) -> Assessment:
    """The assessment has another author from now on: whoever takes it over, or a new worker.

    Raises  policies.NotPermitted, NotNow.
    """
    assessment = Assessment.objects.select_for_update().get(pk=assessment_id)
    require_writing(act, [part.subject for part in assessment.parts.select_related("subject")])
    require_writable(assessment)
    assessment.author = author
    assessment.save()
    return assessment


def _begin_part(assessment: Assessment, subject: Subject, act: Act) -> Part:
    referral = _open_referral(subject)
    part = Part.objects.create(assessment=assessment, subject=subject, referral=referral, recorded_at=act.at)
    record(
        events.ASSESSMENT_STARTED, act, about=[subject], source=part, case=work_of(part),
        when=_when(assessment, act), says=f"{AssessmentKind(assessment.kind).label} started",
    )  # fmt: skip
    begin_before_birth(part, act)
    return part


def _when(assessment: Assessment, act: Act) -> When:
    """The moment of the act for today; a day, for a start that is written down later."""
    if assessment.started_on == local_day(act.at):
        return When.moment(act.at)
    return When.day(assessment.started_on)


def _check(facts: StartFacts, children: list[Subject], act: Act) -> None:
    if not children:
        raise CannotStart("Say which children are assessed.")
    if facts.kind not in AssessmentKind.values:
        raise CannotStart("Choose which kind of assessment it is.")
    if not visible(facts.because).strip():
        raise CannotStart("Say why these children are assessed now.")
    if facts.started_on > local_day(act.at):
        raise CannotStart("This day has not come yet. Give the day on which the assessment began.")
    if facts.kind == AssessmentKind.UPDATE and facts.follows is None:
        raise CannotStart("An update looks at an authorised assessment again. There is none yet: begin one.")
    _check_births(facts.kind, [is_unborn(child) for child in children])
    if facts.follows is not None:
        require_open(act, [part.subject for part in facts.follows.parts.select_related("subject")])
    _require_free(children)


def _check_births(kind: str, unborn: list[bool]) -> None:
    if kind == AssessmentKind.PRE_BIRTH and not all(unborn):
        raise CannotStart("A pre-birth assessment is of children not born yet. Choose another kind.")
    if kind != AssessmentKind.PRE_BIRTH and any(unborn):
        raise CannotStart("One of them is not born yet. Begin a pre-birth assessment for that child.")


def _require_free(children: Iterable[Subject]) -> None:
    for child in children:
        if PregnancyEnded.objects.filter(subject__in=records_of(child)).exists():
            raise CannotStart("The end of this pregnancy is on the record: no assessment begins.")
        theirs = Part.objects.filter(subject__in=records_of(child), stopped_on=None)
        if theirs.filter(conclusion=None).exists():
            raise CannotStart(
                "One of these children is being assessed already. Open that assessment instead."
            )


def _open_referral(subject: Subject) -> Referral | None:
    theirs = Referral.objects.filter(subject__in=records_of(subject), withdrawn_at=None, closed_at=None)
    return theirs.order_by("received_on", "pk").first()
