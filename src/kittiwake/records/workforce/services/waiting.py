"""Asking for a worker, looking at the wait again, and ending one that is not needed."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from kittiwake.core.text import clean, overlong
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import InvolvementKind
from kittiwake.records.access.models import Involvement, Team
from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act, record
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record
from kittiwake.records.workforce import events
from kittiwake.records.workforce.choices import Ended, Priority
from kittiwake.records.workforce.models import AllocationWait
from kittiwake.records.workforce.services.holding import held_on, locked, require_open, waiting

LONGEST_WORDS = 4000


class BadWait(Exception):
    """The wait cannot be kept as it stands. The message says what to do."""


class HasAWorker(Exception):
    """A worker holds the child already, or somebody has asked for one. The message says what to do."""


class NotWaiting(Exception):
    """The child does not wait any more. The message says why."""


@dataclass(frozen=True, kw_only=True)
class WaitFacts:
    """Why a child needs a worker, and how soon.

    risk        what may happen while they wait, in words.
    contact_on  the day of the contact that led here; None where there is none.
    source      the work that asks, such as "front_door.referral:12"; empty when a person does.
    team        with which team the child waits; None: with none yet.
    """

    priority: str
    reason: str
    risk: str = ""
    contact_on: date | None = None
    source: str = ""
    team: Team | None = None


@transaction.atomic
def ask_for_worker(facts: WaitFacts, *, subject: Subject, act: Act) -> AllocationWait:
    """Let a child wait for a worker.

    Raises  policies.NotPermitted, also for a record that is closed to the asker; HasAWorker; BadWait.
    """
    policies.require(act.by, "allocation.ask", on=local_day(act.at))
    require_open(act, subject)
    begun = begin_wait(facts, subject=subject, act=act)
    if begun is None:
        raise HasAWorker("A worker holds this child already, or somebody has asked for one. Open the wait.")
    return begun


@transaction.atomic
def begin_wait(facts: WaitFacts, *, subject: Subject, act: Act) -> AllocationWait | None:
    """`ask_for_worker` for a service that has asked already whether the worker may.

    None, and nothing changes, for a child who waits already or has a worker. Raises BadWait.
    """
    child, day = first_record(subject), local_day(act.at)
    if waiting(child) or held_on(child, day):
        return None
    _check(facts, day)
    wait = AllocationWait.objects.create(
        subject=child, source=facts.source, priority=facts.priority, reason=clean(facts.reason).strip(),
        risk=clean(facts.risk).strip(), contact_on=facts.contact_on, asked_by=act.by, asked_at=act.at,
        holding=_hold(child, facts.team, act),
    )  # fmt: skip
    record(events.ASKED[facts.priority], act, about=[child], source=wait)
    return wait


@transaction.atomic
def change_wait(facts: WaitFacts, *, wait_id: int, act: Act) -> AllocationWait:
    """Write down anew how soon, why, at what risk, and with which team a child waits.

    A new priority starts its own clock, from today. Raises policies.NotPermitted; NotWaiting; BadWait.
    """
    wait = _open_wait(wait_id, act)
    _check(facts, local_day(act.at))
    was, team = wait.priority, wait.holding.team if wait.holding else None
    wait.priority, wait.reason = facts.priority, clean(facts.reason).strip()
    wait.risk = clean(facts.risk).strip()
    if facts.team != team:
        let_go(wait, act)
        wait.holding = _hold(wait.subject, facts.team, act)
    wait.save()
    kind = events.WAIT_CHANGED if was == facts.priority else events.ASKED[facts.priority]
    says = f"Waits for a worker of {facts.team}" if facts.team and facts.team != team else ""
    record(kind, act, about=[wait.subject], source=wait, says="" if was != facts.priority else says)
    return wait


@transaction.atomic
def end_wait(*, wait_id: int, because: str, act: Act) -> AllocationWait:
    """Say that no worker is needed any more. Raises policies.NotPermitted; NotWaiting; BadWait."""
    wait = _open_wait(wait_id, act)
    if not because.strip():
        raise BadWait("Say why no worker is needed any more.")
    return withdraw(wait, because=because, act=act)


@transaction.atomic
def end_waits_of(source: str, *, because: str, act: Act) -> None:
    """`end_wait` for the work that asked, when it is taken back or done. Its service has asked who may."""
    for wait in AllocationWait.objects.select_for_update().filter(source=source, ended_at=None):
        withdraw(wait, because=because, act=act)


def let_go(wait: AllocationWait, act: Act) -> None:
    """The team with which the child waited holds it no longer; on the day it began, from the day before."""
    holding = wait.holding
    if holding is not None and holding.to_on is None:
        holding.to_on = max(holding.from_on, local_day(act.at) - timedelta(days=1))
        holding.save()


def withdraw(wait: AllocationWait, *, because: str, act: Act) -> AllocationWait:
    """`end_wait` for a service that has asked already who may, and locked the wait."""
    wait.ended_how, wait.ended_because = Ended.WITHDRAWN, clean(because).strip()
    wait.ended_by, wait.ended_at = act.by, act.at
    wait.save()
    let_go(wait, act)
    record(
        events.WAIT_ENDED, act, about=[wait.subject], source=wait,
        says=f"{events.WAIT_ENDED.says}: {wait.ended_because}",
    )  # fmt: skip
    return wait


def _open_wait(wait_id: int, act: Act) -> AllocationWait:
    policies.require(act.by, "allocation.decide", on=local_day(act.at))
    found = AllocationWait.objects.select_related("subject").get(pk=wait_id)
    require_open(act, found.subject)
    locked(found.subject)
    wait = AllocationWait.objects.select_for_update().get(pk=wait_id)
    if wait.ended_at:
        raise NotWaiting(f"This wait has ended: {wait.ended_because}")
    return wait


def _hold(child: Subject, team: Team | None, act: Act) -> Involvement | None:
    """The team can read the record while the child waits with it."""
    if team is None:
        return None
    return involve(
        subject=child, user=None, team=team, kind=InvolvementKind.TEAM, by=act.by, at=act.at,
        reason="Waits for a worker",
    )  # fmt: skip


def _check(facts: WaitFacts, day: date) -> None:
    if facts.priority not in Priority.values:
        raise BadWait("Say how soon the child needs a worker.")
    if not facts.reason.strip():
        raise BadWait("Say why the child needs a worker.")
    for what, text in (("The reason", facts.reason), ("The risk", facts.risk)):
        if problem := overlong(what, text, at_most=LONGEST_WORDS):
            raise BadWait(problem)
    if facts.contact_on and facts.contact_on > day:
        raise BadWait("The contact cannot be after today. Check the date.")
