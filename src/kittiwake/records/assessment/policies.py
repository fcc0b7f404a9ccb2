"""Who may write an assessment, and who may authorise it."""

from collections.abc import Iterable

from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reaches_of
from kittiwake.records.assessment.models import Assessment, Submission
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject

NotPermitted = policies.NotPermitted


class OwnWork(NotPermitted):
    """Nobody authorises what they wrote, whatever else they are. The message is safe to show."""


def require_writing(act: Act, children: Iterable[Subject]) -> None:
    """Raises  NotPermitted for who may not write assessments, or may not read one of these children."""
    policies.require(act.by, "assessment.write", on=local_day(act.at))
    require_open(act, children)


def require_deciding(act: Act, children: Iterable[Subject]) -> None:
    """As `require_writing`, for whoever authorises, returns and reviews."""
    policies.require(act.by, "assessment.authorise", on=local_day(act.at))
    require_open(act, children)


def require_open(act: Act, children: Iterable[Subject]) -> None:
    reaches = reaches_of(act.by, list(children), on=local_day(act.at))
    if any(reach != Reach.FULL for reach in reaches.values()):
        raise NotPermitted("One of these records is closed to you. Ring the person named there.")


def require_not_the_author(act: Act, submission: Submission) -> None:
    """Raises  OwnWork for its author, whoever gave it in, and whoever wrote a section of it."""
    if act.by.pk in writers_of(submission.assessment) | {submission.by_id}:
        raise OwnWork("You wrote in this assessment, so somebody else authorises it. Ask another manager.")


def writers_of(assessment: Assessment) -> set[int]:
    """Everybody who wrote in it, by primary key."""
    return {assessment.author_id, *assessment.writings.values_list("by", flat=True)}
