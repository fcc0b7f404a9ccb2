"""Every act about where and how a child in care learns."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction

from kittiwake.core.dates import When, says_day
from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.care.models import Period
from kittiwake.records.care.policies import require_on
from kittiwake.records.care.services.facts import LONGEST_LINE, BadCare, CareMovedOn, needed
from kittiwake.records.education import events
from kittiwake.records.education.choices import COUNTS_HOURS, EhcStep, Excluded, Expected, Where
from kittiwake.records.education.models import Attendance, EhcEntry, Exclusion, Learning, Pep
from kittiwake.records.line.services import Act, Happening, record, record_each
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of

MOST_HOURS = 60


@dataclass(frozen=True, kw_only=True)
class LearningFacts:
    """Where a child learns from a day on; how many hours a week where that is counted; why, where nowhere."""

    where: str
    from_on: date
    name: str = ""
    hours: Decimal | None = None
    because: str = ""


@dataclass(frozen=True, kw_only=True)
class AttendanceFacts:
    """Sessions that were possible, missed, and missed without leave, from a day to a day."""

    from_on: date
    to_on: date
    possible: int
    missed: int
    unauthorised: int


@dataclass(frozen=True, kw_only=True)
class ExclusionFacts:
    """For days or for good, from when, why, and what the child has meanwhile."""

    kind: str
    from_on: date
    because: str
    meanwhile: str
    days: int | None = None


@dataclass(frozen=True, kw_only=True)
class PepFacts:
    """Who came, what is to be reached, how the child does, what they say, and what the premium did."""

    held_on: date
    came: str
    targets: str
    expected: str
    child: str = ""
    premium: str = ""
    effect: str = ""


@transaction.atomic
def begin_learning(*, subject: Subject, facts: LearningFacts, act: Act) -> Learning:
    """From that day the child learns there; or nowhere, and then why.

    Raises  policies.NotPermitted; BadCare for a day to come, no name or hours, or no reason.
    """
    child = _whose(subject, facts.from_on, act)
    if facts.where not in Where.values:
        raise BadCare("Say where the child learns.")
    is_nowhere = facts.where == Where.NOWHERE
    hours = Decimal(0) if is_nowhere else facts.hours
    if facts.where in COUNTS_HOURS and (hours is None or not 0 <= hours <= MOST_HOURS):
        raise BadCare("Say how many hours a week the child is taught, up to 60.")
    ask = "Say why the child learns nowhere, and what is done about it."
    row = Learning.objects.create(
        subject=child, where=facts.where, from_on=facts.from_on, by=act.by, at=act.at,
        hours=hours if facts.where in COUNTS_HOURS else None,
        name="" if is_nowhere else needed(facts.name, "The name", "Say its name.", at_most=LONGEST_LINE),
        because=needed(facts.because, "Why", ask) if is_nowhere else clean(facts.because).strip(),
    )  # fmt: skip
    kind = events.MISSING if is_nowhere else events.BEGAN
    says = kind.says if is_nowhere else f"{row.get_where_display()}: {row.name}"
    record(kind, act, about=[child], source=row, when=When.day(row.from_on), says=says)
    return row


@transaction.atomic
def end_learning(*, learning: Learning, on: date, because: str, act: Act) -> Learning:
    """That was its last day. Raises policies.NotPermitted, BadCare, CareMovedOn where it had ended."""
    held = Learning.objects.select_for_update(of=["self"]).select_related("subject").get(pk=learning.pk)
    child = _whose(held.subject, on, act)
    if held.to_on is not None:
        raise CareMovedOn("This has ended already. Look at the record again.")
    if on < held.from_on:
        raise BadCare(f"It began on {says_day(held.from_on)}. Say a day from then on.")
    held.to_on, held.ended_because = on, needed(because, "Why", "Say why it ended.")
    held.save()
    record(events.ENDED, act, about=[child], source=held, when=When.day(on))
    return held


@transaction.atomic
def record_attendance(*, subject: Subject, facts: AttendanceFacts, act: Act) -> Attendance:
    """How often the child was there. Raises policies.NotPermitted; BadCare where counts do not add up."""
    child = _whose(subject, facts.to_on, act)
    if facts.to_on < facts.from_on:
        raise BadCare("It ends before it begins. Check the days.")
    if not 0 <= facts.unauthorised <= facts.missed <= facts.possible or facts.possible < 1:
        raise BadCare("Sessions missed cannot be more than were possible. Check the numbers.")
    row = Attendance.objects.create(subject=child, by=act.by, at=act.at, **vars(facts))
    says = f"{events.ATTENDED.says}: missed {row.missed} of {row.possible} sessions"
    record(events.ATTENDED, act, about=[child], source=row, when=When.day(row.to_on), says=says)
    return row


@transaction.atomic
def record_exclusion(*, subject: Subject, facts: ExclusionFacts, act: Act) -> Exclusion:
    """A school sent the child away. Raises policies.NotPermitted, BadCare."""
    child = _whose(subject, facts.from_on, act)
    if facts.kind not in Excluded.values:
        raise BadCare("Say for how long.")
    is_for_days = facts.kind == Excluded.FOR_DAYS
    if is_for_days and not facts.days:
        raise BadCare("Say for how many school days.")
    row = Exclusion.objects.create(
        subject=child, kind=facts.kind, from_on=facts.from_on, days=facts.days if is_for_days else None,
        because=needed(facts.because, "Why", "Say why."), by=act.by, at=act.at,
        meanwhile=needed(facts.meanwhile, "Meanwhile", "Say what the child has meanwhile; or nothing."),
    )  # fmt: skip
    says = f"{events.EXCLUDED.says}: {_how_long(row)}"
    record(events.EXCLUDED, act, about=[child], source=row, when=When.day(row.from_on), says=says)
    return row


@transaction.atomic
def hold_pep(*, subject: Subject, facts: PepFacts, act: Act) -> Pep:
    """Keep what a meeting about the education plan agreed. Its first ends the time to make one.

    Raises  policies.NotPermitted; BadCare for a day to come, or one that has a plan already.
    """
    child = _whose(subject, facts.held_on, act)
    if Pep.objects.filter(subject__in=records_of(child), held_on=facts.held_on).exists():
        raise BadCare("An education plan of that day is written already. Check the day.")
    if facts.expected not in Expected.values:
        raise BadCare("Say how the child does against what was expected.")
    row = Pep.objects.create(
        subject=child, held_on=facts.held_on, expected=facts.expected, by=act.by, at=act.at,
        came=needed(facts.came, "Who came", "Say who came."),
        targets=needed(facts.targets, "Targets", "Say what is to be reached, by when, and how it is seen."),
        **{name: clean(getattr(facts, name)).strip() for name in ("child", "premium", "effect")},
    )  # fmt: skip
    when, about = When.day(row.held_on), [child]
    told = [Happening(kind=events.PEP_HELD, about=about, source=row, when=when)]
    going = Period.objects.filter(subject__in=records_of(child), to_on=None, withdrawn_at=None)
    told += [
        Happening(kind=events.PEP_FIRST, about=about, source=row, case=period, when=when)
        for period in going.filter(from_on__lte=row.held_on)
    ]
    record_each(told, act)
    return row


@transaction.atomic
def record_ehc(*, subject: Subject, step: str, on: date, words: str, act: Act) -> EhcEntry:
    """A step of an education, health and care plan. Raises policies.NotPermitted, BadCare."""
    child = _whose(subject, on, act)
    if step not in EhcStep.values:
        raise BadCare("Say which step it is.")
    row = EhcEntry.objects.create(
        subject=child, step=step, on=on, by=act.by, at=act.at,
        words=needed(words, "What was decided", "Say what was decided, and about which need."),
    )  # fmt: skip
    says = f"{events.EHC.says}: {row.get_step_display().lower()}"
    record(events.EHC, act, about=[child], source=row, when=When.day(on), says=says)
    return row


def _how_long(row: Exclusion) -> str:
    if row.days is None:
        return "for good"
    return "for 1 day" if row.days == 1 else f"for {row.days} days"


def _whose(subject: Subject, on: date, act: Act) -> Subject:
    """Raises  policies.NotPermitted; BadCare for a day to come."""
    child = first_record(subject)
    require_on(act, "education.record", child)
    if on > local_day(act.at):
        raise BadCare("That day has not come. Check the date.")
    return child
