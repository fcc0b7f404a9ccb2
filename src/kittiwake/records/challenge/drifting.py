"""Challenges past their day, read for everybody at once."""

from collections.abc import Iterator
from datetime import date, timedelta

from kittiwake.records.access.selectors import keys_closed_to_some
from kittiwake.records.challenge.models import ChallengedChild
from kittiwake.records.challenge.stages import stages
from kittiwake.records.drift.reasons import Found, Reason
from kittiwake.records.line.models import ClockRun

CASE = "challenge.challenge:"


def unanswered(on: date, reason: Reason) -> Iterator[Found]:
    """Each child about whom a challenge waits so many days past the day of its stage."""
    late = ClockRun.objects.filter(
        clock__in=[each.clock for each in stages()], stopped_at=None, paused_from=None,
        due_on__lte=on - timedelta(days=reason.at),
    )  # fmt: skip
    due = {int(run.case.removeprefix(CASE)): run.due_on for run in late}
    children = list(ChallengedChild.objects.filter(challenge__in=due).values_list("challenge", "subject"))
    closed = keys_closed_to_some(on=on)
    shut = {challenge for challenge, subject in children if subject in closed}
    for challenge, subject in children:
        if challenge in shut and sum(each == challenge for each, _ in children) > 1:
            continue  # it is not known to everybody who reads one of its children
        yield Found(
            subject_id=subject,
            what=f"{CASE}{challenge}",
            since=due[challenge],
            says="A challenge waits for its answer",
        )


READINGS = {"challenge": unanswered}
