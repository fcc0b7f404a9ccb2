"""The night hands over to the day, and the day says that it has it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from django.db import IntegrityError, transaction

from kittiwake.core.dates import When, says_day
from kittiwake.core.text import clean, overlong
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reaches_of
from kittiwake.records.front_door import events
from kittiwake.records.front_door.models import Contact, NightEntry, NightEntryPerson, OfficeHoursSetting
from kittiwake.records.front_door.selectors.nights import (
    night_entries_visible_to,
    office_hours_on,
)
from kittiwake.records.line.services import Act, calendar_known, record
from kittiwake.records.subject.models import Subject

LONGEST_TEXT, LONGEST_TITLE = 20_000, 200


class BadNightEntry(Exception):
    """The entry cannot be taken so. The message says what is missing."""


class AlreadyAcknowledged(Exception):
    """Somebody acknowledged it first. The message says who and when, and is safe to show."""


class BadHours(Exception):
    """Hours that cannot be. The message says what to do."""


@dataclass(frozen=True, kw_only=True)
class NightFacts:
    """What the duty worker writes. `to_do` blank means that nothing is left to do."""

    title: str
    happened_at: datetime
    happened: str
    done: str
    to_do: str = ""
    to_do_by: str = ""
    told_by: str = ""


@dataclass(frozen=True, kw_only=True)
class HoursFacts:
    """The day team's hours from a day on."""

    from_on: date
    opens_at: time
    closes_at: time
    look_by: time
    reason: str


@transaction.atomic
def hand_over(
    facts: NightFacts,
    *,
    about: Sequence[Subject],
    submission: UUID,
    act: Act,
    contact: Contact | None = None,
) -> NightEntry:
    """Write what the night did and leaves to the day. It is on the day team's list until acknowledged.

    The same form sent twice is one entry. Nobody need be known: then it stands on nobody's line.
    Raises  policies.NotPermitted; BadNightEntry.
    Source  the report, paragraph 17; docs/practice/front-door.md#urgent-and-out-of-hours
    """
    day = local_day(act.at)
    policies.require(act.by, "night.record", on=day)
    _require_open(about, act)
    columns = _columns(facts, act)
    hours = office_hours_on(day)
    by = hours.acknowledge_by(act.at, calendar=calendar_known(act.at))
    try:
        with transaction.atomic():
            entry = NightEntry.objects.create(
                **columns, submission=submission, contact=contact, acknowledge_by=by,
                hours_version=hours.version, recorded_by=act.by, recorded_at=act.at,
            )  # fmt: skip
    except IntegrityError:
        there = NightEntry.objects.filter(submission=submission, recorded_by=act.by).first()
        if there is None:
            raise
        return there
    unique = list(dict.fromkeys(about))
    NightEntryPerson.objects.bulk_create(NightEntryPerson(entry=entry, subject=each) for each in unique)
    record(
        events.NIGHT_HANDED_OVER, act, about=unique or [None], source=entry,
        when=When.moment(entry.happened_at), says=f"From the night: {entry.title}",
    )  # fmt: skip
    return entry


@transaction.atomic
def acknowledge_night_entry(*, entry_id: int, act: Act, note: str = "") -> NightEntry:
    """The day team has it: from now on it is theirs. The first to say so stands.

    Raises  policies.NotPermitted, also for an entry about somebody closed to them; AlreadyAcknowledged.
    """
    policies.require(act.by, "night.acknowledge", on=local_day(act.at))
    entry = NightEntry.objects.select_for_update().get(pk=entry_id)
    if not night_entries_visible_to(act.by).filter(pk=entry_id).exists():
        raise policies.NotPermitted("This record is closed to you. Ring the person named beside it.")
    if entry.acknowledged_at:
        when = When.moment(entry.acknowledged_at).says()
        raise AlreadyAcknowledged(f"{entry.acknowledged_by} acknowledged this on {when}.")
    said = clean(note).strip()
    if too_long := overlong("The note", said, at_most=LONGEST_TEXT):
        raise BadNightEntry(too_long)
    entry.acknowledged_by, entry.acknowledged_at, entry.acknowledged_note = act.by, act.at, said
    entry.save()
    about = [row.subject for row in entry.people.select_related("subject").order_by("pk")]
    record(events.NIGHT_ACKNOWLEDGED, act, about=about or [None], source=entry)
    return entry


@transaction.atomic
def set_office_hours(facts: HoursFacts, *, act: Act) -> OfficeHoursSetting:
    """Set the day team's hours from a day on. Times already told never move.

    Raises  policies.NotPermitted; BadHours.
    """
    policies.require(act.by, "timescale.set", on=local_day(act.at))
    if facts.from_on < local_day(act.at):
        raise BadHours("Hours are set from today or a later day: what was told before stays as it was.")
    if not facts.opens_at < facts.look_by <= facts.closes_at:
        raise BadHours(
            "The office opens first, then the night is looked at, then it closes. Check the times."
        )
    if not facts.reason.strip():
        raise BadHours("Say why, and who decided it.")
    if OfficeHoursSetting.objects.filter(from_on=facts.from_on).exists():
        raise BadHours(f"Hours from {says_day(facts.from_on)} are set already. Choose another day.")
    return OfficeHoursSetting.objects.create(
        from_on=facts.from_on, opens_at=facts.opens_at, closes_at=facts.closes_at, look_by=facts.look_by,
        reason=clean(facts.reason).strip(), by=act.by, at=act.at,
    )  # fmt: skip


def _require_open(about: Sequence[Subject], act: Act) -> None:
    reaches = reaches_of(act.by, about, on=local_day(act.at)) if about else {}
    if any(reach != Reach.FULL for reach in reaches.values()):
        raise BadNightEntry("A record among these is closed to you. Leave it out, and ring the person named.")


def _columns(facts: NightFacts, act: Act) -> dict[str, object]:
    texts = {
        name: clean(getattr(facts, name)).strip()
        for name in ("title", "happened", "done", "to_do", "to_do_by", "told_by")
    }
    if not (texts["title"] and texts["happened"] and texts["done"]):
        raise BadNightEntry("Say in a few words what it was, what happened, and what you did.")
    if bool(texts["to_do"]) != bool(texts["to_do_by"]):
        raise BadNightEntry("Say what is still to be done and by whom, or leave both empty.")
    if any(len(text) > LONGEST_TEXT for text in texts.values()):
        raise BadNightEntry(f"One part is longer than {LONGEST_TEXT:,} characters. Shorten it.")
    if facts.happened_at > act.at:
        raise BadNightEntry("It cannot have happened later than now. Check the date and time.")
    if too_long := overlong("What it was, in a few words,", texts["title"], at_most=LONGEST_TITLE):
        raise BadNightEntry(too_long)
    return {**texts, "happened_at": facts.happened_at}
