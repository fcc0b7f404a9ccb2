"""A look at a child's health: done, refused or missed; and put right."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When, age
from kittiwake.core.text import clean
from kittiwake.records.care.services.facts import LONGEST_LINE, BadCare, CareMovedOn, needed
from kittiwake.records.care.services.rows import born_on
from kittiwake.records.health import events
from kittiwake.records.health.choices import ASSESSMENTS, Came, Look
from kittiwake.records.health.models import HealthLook
from kittiwake.records.health.services.turning import may_write, of_period
from kittiwake.records.line.services import Act, Happening, record_each, replace_entries
from kittiwake.records.subject.models import Subject

FIVE = 5
"""Units  whole years. Source  SI 2010/959, regulation 7(3)."""


@dataclass(frozen=True, kw_only=True)
class LookFacts:
    """What was looked at, by whom and when; what was found and is needed, or why it did not take place."""

    kind: str
    came: str
    on: date
    by_whom: str
    found: str = ""
    needs: str = ""
    why_not: str = ""
    is_up_to_date: bool | None = None


@transaction.atomic
def record_look(*, subject: Subject, facts: LookFacts, act: Act) -> HealthLook:
    """Write down a look. What was done stops its clock, and starts the next; what was not done stops none.

    Raises  policies.NotPermitted; BadCare.
    """
    child = may_write(subject, facts.on, act)
    row = HealthLook.objects.create(subject=child, **_told(facts, act))
    record_each([_entry(row, child), *_turns(row, child)], act)
    return row


@transaction.atomic
def put_look_right(*, look: HealthLook, facts: LookFacts, because: str, act: Act) -> HealthLook:
    """Another version in its place; both stay. Due dates that were told stay.

    Raises  policies.NotPermitted; BadCare; CareMovedOn where somebody put it right first.
    """
    held = HealthLook.objects.select_for_update(of=["self"]).select_related("subject").get(pk=look.pk)
    child = may_write(held.subject, facts.on, act)
    if HealthLook.objects.filter(supersedes=held).exists():
        raise CareMovedOn("Somebody put this right meanwhile. Open theirs, and put that one right.")
    why = needed(because, "The reason", "Say why it is put right.")
    row = HealthLook.objects.create(subject=held.subject, supersedes=held, reason=why, **_told(facts, act))
    replace_entries(events.PUT_RIGHT, act, old=held, source=row, when=When.day(row.on), says=_says(row))
    if row.came == Came.DONE and held.came != Came.DONE:
        record_each(_turns(row, child), act)
    return row


def _told(facts: LookFacts, act: Act) -> dict[str, object]:
    if facts.kind not in Look.values or facts.came not in Came.values:
        raise BadCare("Say what was looked at, and whether it took place.")
    is_done = facts.came == Came.DONE
    if facts.kind == Look.IMMUNISED and is_done and facts.is_up_to_date is None:
        raise BadCare("Say whether immunisations are up to date.")
    ask = "Say what was found."
    why = "Say why it did not take place, and what is done about it."
    return {
        "kind": facts.kind, "came": facts.came, "on": facts.on, "by": act.by, "at": act.at,
        "by_whom": needed(facts.by_whom, "By whom", "Say who looked, or was to.", at_most=LONGEST_LINE),
        "found": needed(facts.found, "What was found", ask) if is_done else "",
        "needs": clean(facts.needs).strip() if is_done else "",
        "why_not": "" if is_done else needed(facts.why_not, "Why not", why),
        "is_up_to_date": facts.is_up_to_date if facts.kind == Look.IMMUNISED and is_done else None,
    }  # fmt: skip


def _entry(row: HealthLook, child: Subject) -> Happening:
    kind = events.LOOKED if row.came == Came.DONE else events.NOT_LOOKED
    return Happening(kind=kind, about=[child], source=row, when=When.day(row.on), says=_says(row))


def _says(row: HealthLook) -> str:
    if row.came == Came.DONE:
        return row.get_kind_display()
    return f"{row.get_kind_display()} did not take place: {row.get_came_display().lower()}"


def _turns(row: HealthLook, child: Subject) -> Iterator[Happening]:
    if row.came != Came.DONE:
        return
    if row.kind == Look.INITIAL:
        yield from of_period(events.ASSESSED_FIRST, child, row, row.on)
    if row.kind in ASSESSMENTS:
        born = born_on(child)
        young = born is not None and age(born, row.on) < FIVE
        kind = events.ASSESSED_YOUNG if young else events.ASSESSED_OLDER
        yield from of_period(kind, child, row, row.on)
    if row.kind == Look.DENTIST:
        yield from of_period(events.DENTIST, child, row, row.on)
