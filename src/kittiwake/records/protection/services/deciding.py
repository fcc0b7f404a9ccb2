"""Deciding that a strategy discussion is needed, or that it is not needed any more."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from kittiwake.records.line.services import Act, record
from kittiwake.records.protection import events
from kittiwake.records.protection.models import StrategyChild, StrategyDiscussion
from kittiwake.records.protection.policies import BadProtection, TooLate, require_open
from kittiwake.records.protection.services.texts import needed
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_records


@transaction.atomic
def decide_strategy(
    *, children: Iterable[Subject], why_now: str, submission: UUID, act: Act
) -> StrategyDiscussion:
    """Decide that a strategy discussion is to be held about these children: its clock starts.

    They are those whose records the writer reads. Other children of the family are not left out: when it is
    held they stand on it undecided, for somebody who reads their records (`decide_for_child`).
    submission  the page's own number for this form: sent twice, it is kept once.
    Raises  policies.NotPermitted, BadProtection.
    """
    subjects = first_records(children)
    require_open(act, "strategy.decide", subjects)
    if not subjects:
        raise BadProtection("Say which children the discussion is about.")
    why = needed(why_now, "The reason", "Say why a strategy discussion is needed now.")
    discussion, is_new = StrategyDiscussion.objects.get_or_create(
        submission=submission, defaults={"why_now": why, "decided_at": act.at, "decided_by": act.by}
    )
    if is_new:
        StrategyChild.objects.bulk_create(
            StrategyChild(discussion=discussion, subject=subject) for subject in subjects
        )
        record(events.STRATEGY_DECIDED, act, about=subjects, source=discussion)
    return discussion


@transaction.atomic
def call_off_strategy(*, discussion: StrategyDiscussion, why: str, act: Act) -> StrategyDiscussion:
    """Say that a discussion is not needed any more. Raises NotPermitted, BadProtection, TooLate."""
    held = waiting(discussion)
    subjects = [child.subject for child in held.children.select_related("subject")]
    require_open(act, "strategy.decide", subjects)
    held.called_off_why = needed(why, "The reason", "Say why the discussion is not needed any more.")
    held.called_off_at = act.at
    held.save()
    record(events.STRATEGY_CALLED_OFF, act, about=first_records(subjects), source=held)
    return held


def waiting(discussion: StrategyDiscussion) -> StrategyDiscussion:
    """The discussion, held for this act. Raises TooLate when it was held or called off."""
    found = StrategyDiscussion.objects.select_for_update().get(pk=discussion.pk)
    if found.held_at is not None:
        raise TooLate("Somebody has written down this discussion already. Open it to read what was agreed.")
    if found.called_off_at is not None:
        raise TooLate("This discussion was called off. Decide on a new one if it is needed after all.")
    return found
