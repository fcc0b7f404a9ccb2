"""What was written of going missing is put right with a reason; what never was is taken off."""

from typing import Any

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.records.line.services import (
    Act,
    Happening,
    record,
    record_each,
    replace_of_kind,
    withdraw_entries,
)
from kittiwake.records.missing import events
from kittiwake.records.missing.choices import MISSING, Reply
from kittiwake.records.missing.models import MissingEpisode, MissingReturn
from kittiwake.records.missing.policies import require_on
from kittiwake.records.missing.services.episodes import (
    checked,
    new_return,
    owes,
    require_free,
    says_back,
    says_gone,
    standing,
)
from kittiwake.records.missing.services.facts import BackFacts, BadMissing, GoneFacts, needed

ASK = "Say what was wrong, and what is right."


@transaction.atomic
def put_right_gone(*, episode: MissingEpisode, facts: GoneFacts, because: str, act: Act) -> MissingEpisode:
    """The moment, the kind or the words were wrong. The row keeps what stood; the line says it anew.

    Raises  policies.NotPermitted; BadMissing as `report_missing`, and without a reason.
    """
    held = standing(episode)
    require_on(act, "missing.record", held.subject)
    words, was = needed(because, "The reason", ASK), held.kind
    values: dict[str, Any] = checked(held.subject, facts, act)
    require_free(held.subject, facts.from_at, held.to_at, but=held)
    for name, value in values.items():
        setattr(held, name, value)
    held.save()
    says = f"{says_gone(held)}. Put right: {words}"
    when = When.moment(held.from_at)
    replace_of_kind(events.GONE, act, old=held, source=held, when=when, says=says)
    _owe_by_kind(held, was, words, act)
    return held


@transaction.atomic
def put_right_back(*, episode: MissingEpisode, facts: BackFacts, because: str, act: Act) -> MissingReturn:
    """How they came back was wrong. A new row supersedes; the seventy-two hours run from the right moment.

    What the child has answered or said meanwhile stands, and is held against the new hours.
    Raises  policies.NotPermitted; BadMissing.
    """
    held = standing(episode)
    require_on(act, "missing.record", held.subject)
    old = held.returns.first()
    if old is None:
        raise BadMissing("They are not back yet. Say how they came back.")
    words = needed(because, "The reason", ASK)
    row = new_return(held, facts, act, old=old, because=words)
    says, when = f"{says_back(row)}. Put right: {words}", When.moment(row.at)
    replace_of_kind(events.BACK, act, old=old, source=row, when=when, says=says)
    record_each([_no_more(held, old), *owes(held, row), *_answered(held, row)], act)
    return row


@transaction.atomic
def withdraw_missing(*, episode: MissingEpisode, because: str, act: Act) -> MissingEpisode:
    """The child was not missing then: wrong child, or somewhere they were meant to be. Every row stays.

    Raises  policies.NotPermitted; BadMissing after a return interview was held, for that is about something.
    """
    held = standing(episode)
    require_on(act, "missing.withdraw", held.subject)
    if held.interviews.exists():
        raise BadMissing("A return interview was held, so they were gone. Put the times right instead.")
    held.withdrawn_because = needed(because, "The reason", ASK)
    held.withdrawn_by, held.withdrawn_at = act.by, act.at
    held.save()
    back = held.returns.first()
    if back is not None:
        record_each([_no_more(held, back)], act)
    for row in (held, *held.told.all(), *held.returns.all(), *held.offers.all()):
        withdraw_entries(source=row, subject=held.subject, reason=held.withdrawn_because, act=act)
    says = f"{events.MISTAKEN.says}. {held.withdrawn_because}"
    record(events.MISTAKEN, act, about=[held.subject], source=held, when=When.moment(held.from_at), says=says)
    return held


def _owe_by_kind(episode: MissingEpisode, was: str, because: str, act: Act) -> None:
    """Known to be away after all, nothing runs; missing after all, it runs from the return."""
    back = episode.returns.first()
    if back is None or episode.kind == was:
        return
    if episode.kind != MISSING:
        record_each([_no_more(episode, back)], act)
        return
    same = BackFacts(at=back.at, found_by=back.found_by, where=back.where, state=back.state)
    put_right_back(episode=episode, facts=same, because=because, act=act)


def _no_more(episode: MissingEpisode, back: MissingReturn) -> Happening:
    return Happening(kind=events.NOT_OWED, about=[episode.subject], source=back, case=back)


def _answered(episode: MissingEpisode, back: MissingReturn) -> list[Happening]:
    """When the interview was held, or declined by the newest offer: what runs anew ends there."""
    held = episode.interviews.filter(superseded_by=None).order_by("held_at").first()
    newest = episode.offers.first()
    at = held.held_at if held else None
    if at is None and newest is not None and newest.reply == Reply.DECLINED:
        at = newest.replied_at
    if at is None:
        return []
    return [
        Happening(
            kind=events.DONE_BEFORE, about=[episode.subject], source=back, case=back, when=When.moment(at)
        )
    ]
