"""Submitting, returning with comments, authorising, and the review point on the way."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake import standards
from kittiwake.core.dates import says_day
from kittiwake.core.text import clean, visible
from kittiwake.core.today import local_day
from kittiwake.records.assessment import events
from kittiwake.records.assessment.cases import children_of, open_parts, work_of
from kittiwake.records.assessment.choices import NextStep
from kittiwake.records.assessment.models import (
    Assessment,
    Authorisation,
    Conclusion,
    Part,
    Remark,
    Returned,
    ReviewPoint,
    Submission,
    Writing,
)
from kittiwake.records.assessment.policies import require_deciding, require_not_the_author, require_writing
from kittiwake.records.assessment.selectors.weighing import Weighing, weigh
from kittiwake.records.assessment.selectors.whole import current_writings
from kittiwake.records.assessment.services.before_birth import ready_before_birth
from kittiwake.records.assessment.services.writing import newest_writing
from kittiwake.records.assessment.standing import NotNow, latest_submission, require_writable
from kittiwake.records.front_door.services import answer_referral
from kittiwake.records.line.services import Act, record, record_standards

DECISION = "assessment.authorisation"


class NotYet(Exception):
    """It cannot be decided so. The message says what is missing."""


@dataclass(frozen=True, kw_only=True)
class RemarkFacts:
    """What the manager says about one section; `part_id` where it is one child's.

    about  the words that it is about, as they stand there; empty for all of the section.
    """

    section: str
    text: str
    part_id: int | None = None
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class AuthorisationFacts:
    """What the manager decides. `considered`: what they made of how much is the parents' own account.

    next_steps  by the primary key of each child's part.
    """

    rationale: str
    considered: str
    next_steps: Mapping[int, str]


@transaction.atomic
def submit(*, assessment_id: int, note: str = "", act: Act) -> Submission:
    """Give the assessment to a manager as it stands. Nothing that is missing stops it: the manager is told.

    Raises  policies.NotPermitted, NotNow; NotYet where nothing at all is written.
    """
    assessment = Assessment.objects.select_for_update().get(pk=assessment_id)
    parts = open_parts(assessment)
    require_writing(act, children_of(parts))
    require_writable(assessment)
    upto = newest_writing(assessment)
    if not upto:
        raise NotYet("Nothing is written yet, so there is nothing to authorise.")
    last = latest_submission(assessment)
    given = Submission.objects.create(
        assessment=assessment, number=last.number + 1 if last else 1, upto=upto, note=clean(note).strip(),
        by=act.by, at=act.at,
    )  # fmt: skip
    again = "" if given.number == 1 else " again"
    record(
        events.ASSESSMENT_SUBMITTED, act, about=children_of(parts), source=given, case=assessment,
        says=f"Assessment given to a manager{again}",
    )  # fmt: skip
    return given


@transaction.atomic
def return_it(*, submission_id: int, words: str, remarks: Iterable[RemarkFacts] = (), act: Act) -> Returned:
    """Give it back with what is to be done, and what is said about single sections.

    Raises  policies.NotPermitted, OwnWork, NotNow; NotYet without a word of what is to be done, and for a
            comment on words that do not stand in its section.
    """
    given, parts = _awaiting(submission_id, act)
    said = [each for each in remarks if visible(each.text).strip() or visible(each.about).strip()]
    if not visible(words).strip():
        raise NotYet("Say what is to be done before you can authorise it.")
    written = current_writings(given.assessment, upto=given.upto)
    for each in said:
        _require_standing(each, written.get((each.part_id, each.section)))
    returned = Returned.objects.create(submission=given, words=clean(words).strip(), by=act.by, at=act.at)
    Remark.objects.bulk_create(
        Remark(
            returned=returned, part_id=each.part_id, section=each.section,
            writing=written.get((each.part_id, each.section)), text=clean(each.text).strip(),
            about=_joined(each.about),
        )
        for each in said
    )  # fmt: skip
    record(
        events.ASSESSMENT_RETURNED, act, about=children_of(parts), source=returned, case=given.assessment,
        says=f"Assessment returned with {len(said)} {'comment' if len(said) == 1 else 'comments'}",
    )  # fmt: skip
    return returned


def _require_standing(remark: RemarkFacts, writing: Writing | None) -> None:
    """Words and a comment go together, and the words stand in the section, however they are broken."""
    about = _joined(remark.about)
    if not visible(remark.text).strip():
        raise NotYet(f"Say what there is to say about “{about}”, or clear those words.")
    stands = writing.statements.all() if writing else ()
    if about and not any(about in _joined(each.text) for each in stands):
        raise NotYet(f"“{about}” does not stand in its section. Copy the words from it, or clear them.")


def _joined(text: str) -> str:
    return " ".join(clean(text).split())


@transaction.atomic
def authorise(*, submission_id: int, facts: AuthorisationFacts, act: Act) -> Authorisation:
    """Authorise what was submitted, with what it comes to for each child. Its clocks stop.

    Raises  policies.NotPermitted; OwnWork for whoever wrote in it; NotNow when it does not lie with a
            manager; NotYet without reasons, or without a word on the share of self-report.
    Source  the report, recommendation 2, paragraphs 18, 22 and 23; replays R08 and R09.
    """
    given, parts = _awaiting(submission_id, act)
    weighing = weigh(act.by, given.assessment, on=local_day(act.at))
    _require_whole(facts, parts)
    held = _held(facts, weighing, act)
    authorisation = Authorisation.objects.create(
        submission=given, rationale=clean(facts.rationale).strip(),
        considered=clean(facts.considered).strip(), parent_words=weighing.share.parent,
        all_words=weighing.share.all, by=act.by, at=act.at,
    )  # fmt: skip
    record_standards(held, decision=authorisation, case=given.assessment, act=act)
    for part in parts:
        _conclude(authorisation, part, facts.next_steps[part.pk], weighing, act)
    return authorisation


@transaction.atomic
def set_review_point(*, assessment_id: int, on: date, act: Act) -> Assessment:
    """The manager looks on this day how it goes. Raises NotPermitted, NotNow; NotYet for a day gone by."""
    assessment = Assessment.objects.select_for_update().get(pk=assessment_id)
    children = children_of(open_parts(assessment))
    require_deciding(act, children)
    require_writable(assessment)
    if on < local_day(act.at):
        raise NotYet("This day has gone by. Choose a day to come.")
    assessment.review_on = on
    assessment.save()
    says = f"The manager looks on {says_day(on)} how the assessment is going"
    record(events.REVIEW_POINT_SET, act, about=children, source=assessment, says=says)
    return assessment


@transaction.atomic
def hold_review_point(
    *, assessment_id: int, words: str, again_on: date | None = None, act: Act
) -> ReviewPoint:
    """The manager has looked, and says what they saw; perhaps they look again on another day.

    Raises  policies.NotPermitted, NotNow; NotYet without words, or for a day gone by.
    """
    assessment = Assessment.objects.select_for_update().get(pk=assessment_id)
    children = children_of(open_parts(assessment))
    require_deciding(act, children)
    require_writable(assessment)
    if not visible(words).strip():
        raise NotYet("Say what you saw, and what you asked for.")
    due_on = assessment.review_on or local_day(act.at)
    point = ReviewPoint.objects.create(
        assessment=assessment, due_on=due_on, words=clean(words).strip(), by=act.by, at=act.at
    )
    assessment.review_on = None
    assessment.save()
    record(events.REVIEW_POINT_HELD, act, about=children, source=point, case=assessment)
    if again_on:
        set_review_point(assessment_id=assessment_id, on=again_on, act=act)
    return point


def _awaiting(submission_id: int, act: Act) -> tuple[Submission, list[Part]]:
    """What lies with a manager, its assessment locked, for a manager who did not write in it."""
    asked = Submission.objects.get(pk=submission_id)
    assessment = Assessment.objects.select_for_update().get(pk=asked.assessment_id)
    parts = open_parts(assessment)
    require_deciding(act, children_of(parts))
    given = latest_submission(assessment)
    if given is None or given.pk != submission_id or not parts:
        raise NotNow("It was changed and given in again, or stopped. Read it as it stands now.")
    if hasattr(given, "authorisation") or hasattr(given, "returned"):
        raise NotNow("Somebody has decided this already. Read the assessment again.")
    require_not_the_author(act, given)
    return given, parts


def _require_whole(facts: AuthorisationFacts, parts: Iterable[Part]) -> None:
    if not visible(facts.rationale).strip():
        raise NotYet("Say why you authorise it.")
    missing = [part for part in parts if facts.next_steps.get(part.pk) not in NextStep.values]
    if missing:
        raise NotYet("Say for each child what happens next.")


def _held(facts: AuthorisationFacts, weighing: Weighing, act: Act) -> standards.Assessment:
    met = {
        "self_report_considered": bool(visible(facts.considered).strip()),
        "lived_experience_written": not weighing.without_lived_experience,
        "every_voice_heard": not weighing.missing_voices,
        "history_read_for_assessment": not weighing.unread_history,
        "analysis_written": not weighing.without_analysis,
    }
    held = standards.assess(met, reasons={}, agreed=False, decision=DECISION, on=local_day(act.at))
    if held.refusals:
        raise NotYet(" ".join(held.refusals))
    return held


def _conclude(authorisation: Authorisation, part: Part, next_step: str, weighing: Weighing, act: Act) -> None:
    Conclusion.objects.create(
        authorisation=authorisation, part=part, next_step=next_step,
        has_lived_experience=part.pk not in weighing.without_lived_experience,
    )  # fmt: skip
    label = NextStep(next_step).label
    record(
        events.ASSESSMENT_AUTHORISED, act, about=[part.subject], source=authorisation, case=work_of(part),
        says=f"Assessment authorised. Next: {label[:1].lower()}{label[1:]}",
    )  # fmt: skip
    ready_before_birth(part, act)
    if part.referral is not None:
        answer_referral(part.referral, note=f"Assessment {part.assessment_id}, authorised here", act=act)
