"""Giving a child to a worker, or from one worker to the next."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import says_day
from kittiwake.core.text import clean, overlong
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import InvolvementKind
from kittiwake.records.access.models import Involvement, Post, User
from kittiwake.records.access.roles import role
from kittiwake.records.access.selectors import in_force
from kittiwake.records.access.services import allocate as give_access
from kittiwake.records.line.services import Act, calendar_known, record
from kittiwake.records.subject.models import Subject
from kittiwake.records.workforce import events
from kittiwake.records.workforce.choices import Ended
from kittiwake.records.workforce.models import Absence, AllocationWait, HandOver, WorkingPattern
from kittiwake.records.workforce.services.holding import held_on, locked, require_open, waiting
from kittiwake.records.workforce.services.waiting import LONGEST_WORDS, let_go, withdraw

HOLDS = "handover.read"
"""The function of roles that hold children: whoever may be handed one reads the note."""


class CannotAllocate(Exception):
    """The child cannot be given so. The message says what to do."""


class AllocatedMeanwhile(CannotAllocate):
    """Somebody else gave the child to a worker since the page was opened. The message says to whom."""


class NoHandOver(CannotAllocate):
    """A child who has a worker goes to the next one with a note. The message says what to do."""


class NeedsAReason(CannotAllocate):
    """The worker is away, or holds as many children as was agreed. The message says which."""


@dataclass(frozen=True, kw_only=True)
class Allocating:
    """To whom a child is given and why.

    despite     why to somebody who is away, or beyond what was agreed with them.
    instead_of  the number of the allocation that whoever decides has seen; None: they saw no worker.
    """

    post: Post
    reason: str
    despite: str = ""
    instead_of: int | None = None


@transaction.atomic
def allocate(facts: Allocating, *, subject: Subject, act: Act) -> Involvement:
    """Give a child to a worker. A wait for one ends; a worker before them leaves a hand-over note.

    Raises  policies.NotPermitted, also for a record that is closed to whoever decides; AllocatedMeanwhile;
            NoHandOver; NeedsAReason; CannotAllocate.
    """
    day = local_day(act.at)
    policies.require(act.by, "allocation.decide", on=day)
    child = locked(subject)
    require_open(act, child)
    held = held_on(child, day)
    _require_as_seen(held, facts)
    _check(facts, held, day)
    note = _note_of(held)
    waits = waiting(child)
    wait = waits[0] if waits else None
    given = give_access(
        subject=child, post=facts.post, kind=InvolvementKind.ALLOCATED, by=act.by, at=act.at,
        reason=_reason(facts),
    )  # fmt: skip
    if wait is not None:
        _end(wait, given, act)
    for other in waits[1:]:
        withdraw(other, because="Two records of the child were joined, and the child has a worker", act=act)
    _announce(child, given, note, wait, act)
    return given


@transaction.atomic
def give(*, subject: Subject, post: Post, kind: str, reason: str, act: Act) -> Involvement:
    """Give a child who has no worker to one, or a second worker to a child.

    Raises  as `allocate`; a child who has a worker is handed over with a note, on the page for that.
    """
    if kind == InvolvementKind.ALLOCATED:
        return allocate(Allocating(post=post, reason=reason), subject=subject, act=act)
    return give_access(subject=subject, post=post, kind=kind, by=act.by, at=act.at, reason=reason)


def _announce(
    child: Subject, given: Involvement, note: HandOver | None, wait: AllocationWait | None, act: Act
) -> None:
    to = f"{given.user}, {given.team}"
    if note is None:
        record(events.ALLOCATED, act, about=[child], source=wait or given, says=f"Allocated to {to}")
        return
    note.given = given
    note.save()
    record(
        events.HANDED_OVER, act, about=[child], source=note, case=wait,
        says=f"Handed over from {note.from_work.user} to {to}",
    )  # fmt: skip


def _end(wait: AllocationWait, given: Involvement, act: Act) -> None:
    asked_on = local_day(wait.asked_at)
    wait.ended_how, wait.ended_because = Ended.ALLOCATED, f"Allocated to {given.user}"
    wait.ended_by, wait.ended_at, wait.allocation = act.by, act.at, given
    wait.waited_days = max(0, calendar_known(act.at).between(asked_on, local_day(act.at)))
    wait.save()
    let_go(wait, act)


def _require_as_seen(held: Involvement | None, facts: Allocating) -> None:
    if held is not None and held.pk != facts.instead_of:
        raise AllocatedMeanwhile(
            f"{held.user} has held this child since {says_day(held.from_on)}. Look again; to give the child"
            " to somebody else, hand over with a note."
        )
    if held is None and facts.instead_of is not None:
        raise AllocatedMeanwhile("The worker you saw no longer holds this child. Look again.")


def _check(facts: Allocating, held: Involvement | None, day: date) -> None:
    post = facts.post
    if HOLDS not in role(post.role).may or not post.is_held_on(day):
        raise CannotAllocate("Nobody holds children in this post. Choose a social worker or a team manager.")
    if held is not None and held.user_id == post.user_id:
        raise CannotAllocate(f"{held.user} holds this child already.")
    if not facts.reason.strip():
        raise CannotAllocate("Say why this worker, and why now.")
    for what, text in (("The reason", facts.reason), ("The reason for it all the same", facts.despite)):
        if problem := overlong(what, text, at_most=LONGEST_WORDS):
            raise CannotAllocate(problem)
    against = [] if facts.despite.strip() else _against(post.user, day)
    if against:
        raise NeedsAReason(f"{' '.join(against)} Say why it is right all the same, or choose somebody else.")


def _against(user: User, day: date) -> list[str]:
    """What was agreed with this worker, or is known of them, that speaks against one child more."""
    found = []
    if Absence.objects.filter(in_force(day), user=user).first():
        found.append(f"{user} is away today.")
    pattern = WorkingPattern.objects.filter(in_force(day), user=user).first()
    if pattern is not None and pattern.most_children is not None:
        held = Involvement.objects.filter(in_force(day), user=user, kind=InvolvementKind.ALLOCATED).count()
        if held >= pattern.most_children:
            found.append(f"{user} holds as many children as was agreed ({pattern.most_children}).")
    return found


def _note_of(held: Involvement | None) -> HandOver | None:
    """The note that stands ready from whoever holds the child. Raises NoHandOver."""
    if held is None:
        return None
    ready = HandOver.objects.select_for_update().filter(from_work=held, given=None)
    note = ready.order_by("-at", "-pk").first()
    if note is None:
        raise NoHandOver(f"{held.user} holds this child. Write the hand-over note first, or ask them to.")
    return note


def _reason(facts: Allocating) -> str:
    reason, despite = clean(facts.reason).strip(), clean(facts.despite).strip()
    return f"{reason}\nAll the same: {despite}" if despite else reason
