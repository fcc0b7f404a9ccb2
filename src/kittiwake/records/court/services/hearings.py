"""The court's timetable: hearings, more time, parties, and experts."""

from datetime import date, timedelta

from django.db import transaction

from kittiwake.clocks.catalogue import timescale
from kittiwake.core.dates import When, says_day
from kittiwake.records.court import events
from kittiwake.records.court.choices import Delay, Purpose, Stands
from kittiwake.records.court.models import Expert, Hearing, LimitExtended, Party, Proceedings
from kittiwake.records.court.policies import require_one_open
from kittiwake.records.court.services.facts import (
    LONGEST_LINE,
    BadCourt,
    CourtMovedOn,
    may_say,
    needed,
    past,
)
from kittiwake.records.court.services.proceedings import before_the_court, children_before
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import Act, Happening, extend_clock, key_of, record, record_each

LIMIT, MORE = "ct.26", "ct.26_ext"
NOT_HELD = "Not held. "
"""How the outcome of a hearing begins that was taken off the timetable."""
TURNS = {Purpose.CASE_MANAGEMENT: events.CASE_MANAGED, Purpose.ISSUES: events.ISSUES_RESOLVED}


@transaction.atomic
def list_hearing(*, proceedings: Proceedings, purpose: str, on: date, act: Act) -> Hearing:
    """Put a hearing on the timetable: to come, or held and entered late. Raises NotPermitted, BadCourt."""
    held = before_the_court(proceedings, act)
    if purpose not in Purpose.values:
        raise BadCourt("Say what the hearing is for.")
    if on < held.issued_on:
        raise BadCourt(f"Proceedings were issued on {says_day(held.issued_on)}. Say that day or a later one.")
    row = Hearing.objects.create(
        proceedings=held, purpose=purpose, on=on, recorded_by=act.by, recorded_at=act.at
    )
    says = f"{events.LISTED.says}: {row.get_purpose_display().lower()}, {says_day(on)}"
    record(events.LISTED, act, about=children_before(held), source=row, case=held, says=says)
    return row


@transaction.atomic
def hear(*, hearing: Hearing, outcome: str, delay: str, delay_says: str, act: Act) -> Hearing:
    """What came of a hearing, with the reason where it makes the proceedings longer.

    Raises  policies.NotPermitted; BadCourt for one still to come; CourtMovedOn where it is written down.
    """
    held = Hearing.objects.select_for_update(of=["self"]).select_related("proceedings").get(pk=hearing.pk)
    about = children_before(held.proceedings)
    require_one_open(act, "court.record", about)
    if held.outcome:
        raise CourtMovedOn("What came of this hearing is written down already.")
    past(held.on, act)
    if delay and delay not in Delay.values:
        raise BadCourt("That is no reason to choose. Choose one from the list.")
    held.outcome = needed(outcome, "What came of it", "Say what came of the hearing.")
    held.delay = delay
    held.delay_says = needed(delay_says, "The delay", "Say what makes it longer.") if delay else ""
    held.save()
    when = When.day(held.on)
    says = f"{events.HEARD.says}: {held.get_purpose_display().lower()}"
    case = held.proceedings
    told = [Happening(kind=events.HEARD, about=about, source=held, case=case, when=when, says=says)]
    if kind := TURNS.get(Purpose(held.purpose)):
        told.append(Happening(kind=kind, about=about, source=held, case=case, when=when))
    record_each(told, act)
    return held


@transaction.atomic
def vacate(*, hearing: Hearing, because: str, act: Act) -> Hearing:
    """A hearing is not held: it stays on the timetable with the reason. Raises as `hear`."""
    held = Hearing.objects.select_for_update(of=["self"]).select_related("proceedings").get(pk=hearing.pk)
    about = children_before(held.proceedings)
    require_one_open(act, "court.record", about)
    if held.outcome:
        raise CourtMovedOn("What came of this hearing is written down already.")
    held.outcome = f"{NOT_HELD}{needed(because, 'The reason', 'Say why it is not held.')}"
    held.save()
    record(events.VACATED, act, about=about, source=held, case=held.proceedings)
    return held


@transaction.atomic
def extend(
    *, proceedings: Proceedings, hearing: Hearing, until_on: date, delay: str, because: str, act: Act
) -> LimitExtended:
    """The court allowed more time at a hearing: the clock is extended, and its first due date stays.

    Raises  policies.NotPermitted; BadCourt for more than the act allows at once, or no clock that runs.
    Source  Children Act 1989, section 32(8): each extension ends no more than eight weeks after the limit,
            or after the day on which it is granted where that is later.
    """
    held = before_the_court(proceedings, act)
    run = next((each for each in runs_of_cases([key_of(held)]) if each.clock == LIMIT), None)
    if run is None or run.stopped_at is not None:
        raise BadCourt("No limit of 26 weeks runs for these proceedings, so there is nothing to extend.")
    was_held = bool(hearing.outcome) and not hearing.outcome.startswith(NOT_HELD)
    if hearing.proceedings_id != held.pk or not was_held:
        raise BadCourt("Say at which hearing of these proceedings, and write down first what came of it.")
    if delay not in Delay.values:
        raise BadCourt("Say what makes it longer.")
    latest = _latest(run.due_on, hearing.on)
    if not run.due_on < until_on <= latest:
        raise BadCourt(
            f"The limit is {says_day(run.due_on)}. The court may allow time until {says_day(latest)} at once;"
            " say a day between them."
        )
    row = LimitExtended.objects.create(
        proceedings=held, hearing=hearing, until_on=until_on, delay=delay, recorded_by=act.by,
        because=needed(because, "The reason", "Say why the court allowed it."), recorded_at=act.at,
    )  # fmt: skip
    extend_clock(run_id=run.pk, due_on=until_on, reason=row.because, act=act)
    says = f"{events.EXTENDED.says}: until {says_day(until_on)}"
    record(events.EXTENDED, act, about=children_before(held), source=row, case=held, says=says)
    return row


@transaction.atomic
def name_party(*, proceedings: Proceedings, name: str, stands: str, represented_by: str, act: Act) -> Party:
    """Write down a party and who represents them."""
    held = before_the_court(proceedings, act)
    if stands not in Stands.values:
        raise BadCourt("Say how they stand to the proceedings.")
    return Party.objects.create(
        proceedings=held, stands=stands, recorded_by=act.by, recorded_at=act.at,
        name=needed(name, "The name", "Say who it is.", at_most=LONGEST_LINE),
        represented_by=may_say(represented_by, "Who represents them", at_most=LONGEST_LINE),
    )  # fmt: skip


@transaction.atomic
def instruct(
    *, proceedings: Proceedings, who: str, about: str, asked_on: date, due_on: date, act: Act
) -> Expert:
    """An expert was instructed, with the day by which they file."""
    held = before_the_court(proceedings, act)
    past(asked_on, act, after=held.issued_on, what="Proceedings were issued; that")
    if due_on < asked_on:
        raise BadCourt("The report would be due before it was asked for. Check the dates.")
    row = Expert.objects.create(
        proceedings=held, asked_on=asked_on, due_on=due_on, recorded_by=act.by, recorded_at=act.at,
        who=needed(who, "Who", "Say who was instructed.", at_most=LONGEST_LINE),
        about=needed(about, "On what", "Say on what they report."),
    )  # fmt: skip
    says, when = f"{events.EXPERT_ASKED.says}, to file by {says_day(due_on)}", When.day(asked_on)
    children = children_before(held)
    record(events.EXPERT_ASKED, act, about=children, source=row, case=held, when=when, says=says)
    return row


@transaction.atomic
def file_report(*, expert: Expert, filed_on: date, act: Act) -> Expert:
    """An expert filed. Raises CourtMovedOn where that is written down."""
    held = Expert.objects.select_for_update(of=["self"]).select_related("proceedings").get(pk=expert.pk)
    about = children_before(held.proceedings)
    require_one_open(act, "court.record", about)
    if held.filed_on is not None:
        raise CourtMovedOn("That the report was filed is written down already.")
    held.filed_on = past(filed_on, act, after=held.asked_on, what="They were instructed; that")
    held.save()
    when = When.day(held.filed_on)
    record(events.EXPERT_FILED, act, about=about, source=held, case=held.proceedings, when=when)
    return held


def _latest(limit: date, granted_on: date) -> date:
    return max(limit, granted_on) + timedelta(weeks=timescale(MORE).amount or 0)
