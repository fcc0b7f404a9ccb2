"""Where an assessment stands, read from its rows."""

from collections.abc import Iterable

from kittiwake.records.assessment.choices import Stage
from kittiwake.records.assessment.models import Assessment, Submission


class NotNow(Exception):
    """The assessment does not stand so that this can be done. The message says why, safe to show."""


def latest_submission(assessment: Assessment) -> Submission | None:
    given = assessment.submissions.select_related("returned", "authorisation", "by")
    return given.order_by("-number").first()


def stage_of(assessment: Assessment) -> Stage:
    """Where it stands. Two queries, unless its parts and submissions were read ahead."""
    given = max(assessment.submissions.all(), key=lambda each: each.number, default=None)
    return stage_from(given, [part.stopped_on for part in assessment.parts.all()])


def stage_from(given: Submission | None, stopped: Iterable[object]) -> Stage:
    """The stage of the last submission, if any, and of when each part stopped, if it did."""
    if given is not None and hasattr(given, "authorisation"):
        return Stage.AUTHORISED
    ended = list(stopped)
    if ended and all(ended):
        return Stage.STOPPED
    if given is None:
        return Stage.WRITING
    return Stage.RETURNED if hasattr(given, "returned") else Stage.SUBMITTED


NOT_WRITABLE = {
    Stage.SUBMITTED: "It lies with a manager. Ask them to return it if something must still change.",
    Stage.AUTHORISED: "It is authorised, and stays as it was. Start an update to say what is different now.",
    Stage.STOPPED: "It was stopped.",
}


def require_writable(assessment: Assessment) -> None:
    """Raises  NotNow for one that lies with a manager, is authorised or was stopped."""
    problem = NOT_WRITABLE.get(stage_of(assessment))
    if problem:
        raise NotNow(f"This assessment cannot be changed now. {problem}")
