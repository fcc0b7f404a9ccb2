"""Is an assessment still true? Since when not, and why; and what was not known when it was written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from kittiwake import clocks
from kittiwake.core.dates import add_months, says_day
from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.core.today import local_day, today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reaches_of
from kittiwake.records.assessment.models import Part
from kittiwake.records.assessment.selectors.joining import Joined, asking_residences, joined_households
from kittiwake.records.assessment.triggers import Trigger, reading, trigger_for, watched_kinds
from kittiwake.records.front_door.models import Contact
from kittiwake.records.line.models import Event
from kittiwake.records.line.services.turning import TurningRules
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

CONTACT = "front_door.contact:"


@dataclass(frozen=True, kw_only=True)
class Reason:
    """One thing that happened: which trigger it fits, on which day, and who came, where somebody did."""

    trigger: Trigger
    since: date
    recorded_on: date
    who: Subject | None = None

    def says(self) -> str:
        """ "The child moved, 3 April 2017"."""
        return f"{self.trigger.title}, {says_day(self.since)}"


@dataclass(frozen=True, kw_only=True)
class Currency:
    """Whether one child's assessment holds on one day.

    authorised_on   None while it is not authorised: then nothing may lean on it as current.
    reasons         what has happened since, the earliest first: out of date from the first of them.
    not_known_then  what had happened before and was recorded after: it does not make it out of date silently.
    """

    on: date
    authorised_on: date | None
    reasons: tuple[Reason, ...] = ()
    not_known_then: tuple[Reason, ...] = ()

    @property
    def is_current(self) -> bool:
        return self.authorised_on is not None and not self.reasons

    @property
    def since(self) -> date | None:
        """The day from which it is out of date."""
        return self.reasons[0].since if self.reasons else None

    def says(self) -> str:
        """In one sentence, or two where something was not known when it was written."""
        if self.authorised_on is None:
            return "This assessment has not been authorised."
        unknown = ""
        if self.not_known_then:
            several = ", ".join(reason.says() for reason in self.not_known_then)
            unknown = f" Not known when it was written: {several}."
        if not self.reasons:
            return f"Holds since it was authorised on {says_day(self.authorised_on)}.{unknown}"
        first = self.reasons[0]
        more = len(self.reasons) - 1
        also = f" (and {more} more)" if more else ""
        return f"Out of date since {says_day(first.since)}: {first.trigger.title.lower()}{also}.{unknown}"


def currency_of(part: Part, *, on: date | None = None, viewer: User | None = None) -> Currency:
    """Whether one child's assessment holds on that day. Four queries at most.

    viewer  for whom it is shown: somebody they do not know of is left out, as if nobody had come.
    """
    return currencies_of([part], on=on, viewer=viewer)[part.pk]


def currencies_of(
    parts: Iterable[Part], *, on: date | None = None, viewer: User | None = None
) -> dict[int, Currency]:
    """`currency_of` for many children, by the part's primary key. The queries do not grow."""
    day, asked = on or today(), list(parts)
    signed = {part.pk: _authorised_at(part) for part in asked}
    known = [part for part in asked if (at := signed[part.pk]) and local_day(at) <= day]
    happened = _from_the_line(known, signed, day)
    came = _from_households(known, signed, day, viewer)
    found = {}
    for part in asked:
        at = signed[part.pk] if part in known else None
        if at is None:
            found[part.pk] = Currency(on=day, authorised_on=None)
            continue
        later, before = _sorted([*happened.get(part.pk, []), *came.get(part.pk, [])], at)
        reasons = tuple(sorted([*later, *_from_age(at, day)], key=lambda each: each.since))
        found[part.pk] = Currency(
            on=day, authorised_on=local_day(at), reasons=reasons, not_known_then=tuple(before)
        )
    return found


def _authorised_at(part: Part) -> datetime | None:
    conclusion = getattr(part, "conclusion", None)
    return conclusion.authorisation.at if conclusion else None


def _from_the_line(
    parts: list[Part], signed: Mapping[int, datetime | None], day: date
) -> dict[int, list[tuple[Reason, datetime | None]]]:
    """What stands on each child's line and was recorded after the authorisation."""
    whose: dict[int, list[Part]] = {}
    for part in parts:
        for record in records_of(part.subject):
            whose.setdefault(record, []).append(part)
    watched = _watched(list(whose), sorted(watched_kinds())) if whose else []
    events = [event for event in watched if event.happened_on <= day]
    how = _arrived(events)
    found: dict[int, list[tuple[Reason, datetime | None]]] = {}
    for event in events:
        trigger = trigger_for(event.kind, arrived=how.get(event.case, ""))
        for part in whose[event.subject_id or 0]:
            at = signed[part.pk]
            if trigger and at and event.recorded_at > at and not _is_its_own(event, part):
                told = Reason(
                    trigger=trigger, since=event.happened_on, recorded_on=local_day(event.recorded_at)
                )
                found.setdefault(part.pk, []).append((told, event.happened_at))
    return found


@prepared
def _watched(records: Sequence[int], named: Sequence[str]) -> QuerySet[Event]:
    is_superseded = Exists(Event.objects.filter(supersedes=OuterRef("pk"), supersedes__isnull=False))
    standing = Event.objects.filter(~is_superseded, subject=one_of(records), kind=one_of(named))
    return standing.order_by("happened_on", "pk")


def asking_currency(subject: Subject) -> tuple[Asking[Any], ...]:
    """What `currency_of` asks about one child: for a page that asks ahead."""
    records = records_of(subject)
    return _watched.of(records, sorted(watched_kinds())), asking_residences(records)


def _arrived(events: Iterable[Event]) -> dict[str, str]:
    keys = {int(event.case.removeprefix(CONTACT)) for event in events if event.case.startswith(CONTACT)}
    rows = _how(sorted(keys)) if keys else ()
    return {f"{CONTACT}{key}": how for key, how in rows}


@prepared
def _how(contacts: Sequence[int]) -> Any:
    return Contact.objects.filter(pk=one_of(contacts)).values_list("pk", "how")


def _is_its_own(event: Event, part: Part) -> bool:
    """The contact from which the assessment came, matched to the child late."""
    return part.referral is not None and event.case == f"{CONTACT}{part.referral.contact_id}"


def _from_households(
    parts: list[Part], signed: Mapping[int, datetime | None], day: date, viewer: User | None
) -> dict[int, list[tuple[Reason, datetime | None]]]:
    joined = joined_households({part: at for part in parts if (at := signed[part.pk])}, day)
    hidden = _hidden_from(viewer, [each.who for came in joined.values() for each in came])
    kinds = {each.who: each for each in reading("household")}
    return {
        part: [_came(each, kinds) for each in came if each.who.pk not in hidden and _kind(each) in kinds]
        for part, came in joined.items()
    }


def _came(joined: Joined, kinds: Mapping[str, Trigger]) -> tuple[Reason, None]:
    told = Reason(
        trigger=kinds[_kind(joined)],
        since=joined.since,
        recorded_on=local_day(joined.recorded_at),
        who=joined.who,
    )
    return told, None


def _kind(joined: Joined) -> str:
    return "child" if joined.is_adult is False else "adult"


def _hidden_from(viewer: User | None, people: list[Subject]) -> set[int]:
    if viewer is None or not people:
        return set()
    return {key for key, reach in reaches_of(viewer, people).items() if reach == Reach.NONE}


def _sorted(
    told: Iterable[tuple[Reason, datetime | None]], at: datetime
) -> tuple[list[Reason], list[Reason]]:
    """What happened after the authorisation, and what had happened before it; each trigger once a day."""
    later: dict[tuple[object, ...], Reason] = {}
    before: dict[tuple[object, ...], Reason] = {}
    for reason, moment in told:
        found = later if falls_after(reason, moment, at) else before
        who = reason.who.pk if reason.who else None
        found.setdefault((reason.trigger.key, reason.since, who), reason)
    return list(later.values()), sorted(before.values(), key=lambda each: each.since)


def falls_after(reason: Reason, moment: datetime | None, at: datetime) -> bool:
    """Whether what was recorded after the authorisation happened after it, too. That day counts as after."""
    return moment > at if moment else reason.since >= local_day(at)


def _from_age(at: datetime, day: date) -> list[Reason]:
    found = []
    for trigger in reading("age"):
        since = add_months(local_day(at), _months(trigger, local_day(at)))
        if since <= day:
            found.append(Reason(trigger=trigger, since=since, recorded_on=since))
    return found


def _months(trigger: Trigger, day: date) -> int:
    """The authority's own length, where it set one in months; else the catalogue's local one."""
    known = clocks.timescale(trigger.timescale)
    own = [
        each
        for each in TurningRules.stored().settings
        if each.timescale == known.key and each.unit == "months" and each.from_on <= day
    ]
    return own[-1].length if own else known.amount or 0
