"""Writing down a strategy discussion: who was there, what was decided for every child, and what follows."""

from collections.abc import Iterator

from django.apps import apps
from django.db import transaction
from django.db.models import Model

from kittiwake import standards
from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reaches_of
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.selectors import running_for
from kittiwake.records.line.services import Act, Happening, key_of, record_each, record_standards
from kittiwake.records.people.models import Person
from kittiwake.records.protection import events
from kittiwake.records.protection.choices import Came, Enquirers, StrategyDecision
from kittiwake.records.protection.models import Enquiry, StrategyChild, StrategyDiscussion, StrategySeat
from kittiwake.records.protection.needed import agencies_for, missing
from kittiwake.records.protection.policies import BadProtection, TooLate, require_open
from kittiwake.records.protection.services.deciding import waiting
from kittiwake.records.protection.services.facts import SeatFacts, StrategyChildFacts, StrategyFacts
from kittiwake.records.protection.services.family import left_to_others, unlisted
from kittiwake.records.protection.services.texts import LONGEST_LINE, happened, needed, words
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of

CLOCK = "cp.strategy"
SCHOOL_AGE = "strategy.school_age"
"""The decision that stands for a discussion about at least one child for whom education is looked for."""


@transaction.atomic
def hold_strategy(*, discussion: StrategyDiscussion, facts: StrategyFacts, act: Act) -> StrategyDiscussion:
    """Keep what a strategy discussion shared and decided, and begin the enquiries that it decided on.

    An agency that was missing stops nothing: it is stored as a standard not met.
    Raises  policies.NotPermitted, BadProtection, TooLate.
    """
    asked = [first_record(each.subject) for each in facts.children]
    require_open(act, "strategy.record", asked)
    held = waiting(discussion)
    children = _children(held, facts, act)
    seats = [_seat(held, seat) for seat in facts.seats]
    _check(facts)
    held.held_at = happened(facts.held_at, act)
    held.how, held.enquirers, held.medical = facts.how, facts.enquirers, facts.medical
    held.medical_words = words(facts.medical_words, "What is said of the medical examination")
    held.agreed = needed(facts.agreed, "What was agreed", "Say what was agreed, and why.")
    held.recorded_by, held.recorded_at = act.by, act.at
    held.save()
    for child in children:
        child.save()
    StrategySeat.objects.bulk_create(seats)
    _hold_standards(held, children, seats, act)
    record_each(_told(held, children, act), act)
    return held


@transaction.atomic
def decide_for_child(*, part: StrategyChild, facts: StrategyChildFacts, act: Act) -> StrategyChild:
    """Decide about a child of the family whose record those who held the discussion could not read.

    An enquiry that follows counts from the discussion, as those of the other children do.
    Raises  policies.NotPermitted, BadProtection; TooLate when somebody decided, or it was not held.
    """
    subject = first_record(part.subject)
    require_open(act, "strategy.record", [subject])
    waits = StrategyChild.objects.select_for_update(of=("self",)).select_related("discussion").get(pk=part.pk)
    held = waits.discussion
    if held.held_at is None or waits.decision:
        raise TooLate("Nothing is to be decided about this child here. Open the discussion to read it.")
    child = _child(held, waits, facts)
    if child.decision == StrategyDecision.ENQUIRY and held.enquirers == Enquirers.NONE:
        raise BadProtection("This discussion decided on no enquiry. Decide on another one for this child.")
    child.decided_by, child.decided_at = act.by, act.at
    child.save()
    record_each(_told_of(held, child, subject), act)
    return child


def _children(held: StrategyDiscussion, facts: StrategyFacts, act: Act) -> list[StrategyChild]:
    """What was decided for each child; others of the family wait for somebody who reads their records."""
    rows = list(held.children.select_related("subject"))
    known = {first_record(row.subject).pk: row for row in reversed(rows)}
    decided = {first_record(each.subject).pk: each for each in facts.children}
    if len(decided) < len(facts.children):
        raise BadProtection("Decide about each child once.")
    if _readable(act, known) - decided.keys():
        raise BadProtection("Decide about every child whom the discussion was called about.")
    listed = [first_record(each.subject) for each in facts.children]
    if left_out := [each for each in unlisted(act, listed) if each.pk not in decided]:
        count = "1 child" if len(left_out) == 1 else f"{len(left_out)} children"
        raise BadProtection(f"Decide about every child of the family: {count} not decided about yet.")
    others = [each for each in left_to_others(act, listed) if each.pk not in known]
    StrategyChild.objects.bulk_create(StrategyChild(discussion=held, subject=each) for each in others)
    for row in rows:
        each = decided.get(first_record(row.subject).pk)
        if each and row is not known[first_record(row.subject).pk]:
            _child(held, row, each).save()
    return [_child(held, known.get(key), each) for key, each in decided.items()]


def _readable(act: Act, known: dict[int, StrategyChild]) -> set[int]:
    people = [first_record(row.subject) for row in known.values()]
    reach = reaches_of(act.by, people, on=local_day(act.at))
    return {each.pk for each in people if reach[each.pk] == Reach.FULL}


def _child(held: StrategyDiscussion, row: StrategyChild | None, facts: StrategyChildFacts) -> StrategyChild:
    child = row or StrategyChild(discussion=held, subject=first_record(facts.subject))
    if facts.decision not in StrategyDecision.values:
        raise BadProtection("Say for each child what was decided.")
    child.decision = facts.decision
    ask = "Say for each child how they are safe meanwhile."
    child.safety = needed(facts.safety, "What is said of a child’s safety", ask)
    return child


def _seat(held: StrategyDiscussion, facts: SeatFacts) -> StrategySeat:
    if facts.sharing not in Sharing.values:
        raise BadProtection("Say with whom what was shared may be shared.")
    if facts.shared.strip() and facts.came in {Came.ABSENT, Came.NOT_ASKED}:
        raise BadProtection("An agency that took no part cannot have shared anything. Check both answers.")
    return StrategySeat(
        discussion=held,
        sector=facts.sector,
        came=facts.came,
        who=words(facts.who, "Who came", at_most=LONGEST_LINE),
        why=words(facts.why, "Why an agency was missing"),
        shared=words(facts.shared, "What an agency shared"),
        sharing=facts.sharing,
    )


def _check(facts: StrategyFacts) -> None:
    sectors = [seat.sector for seat in facts.seats]
    if len(set(sectors)) < len(sectors):
        raise BadProtection("Name each agency once.")
    wants = any(each.decision == StrategyDecision.ENQUIRY for each in facts.children)
    if wants == (facts.enquirers == Enquirers.NONE):
        raise BadProtection(
            "Say who makes the enquiry: alone, or jointly with the police."
            if wants
            else "No child has an enquiry. Choose “No enquiry”, or decide on one for a child."
        )


def _hold_standards(
    held: StrategyDiscussion, children: list[StrategyChild], seats: list[StrategySeat], act: Act
) -> None:
    day = local_day(held.held_at or act.at)
    people = list(Person.objects.filter(subject__in=[child.subject_id for child in children]))
    looked = agencies_for(people, on=day)
    absent = missing(people, [(seat.sector, seat.came) for seat in seats], on=day)
    met = {each.standard: each.sector not in absent for each in looked}
    decisions = ["strategy.held", *([SCHOOL_AGE] if "education_represented" in met else [])]
    for decision in decisions:
        assessed = standards.assess(met, reasons={}, agreed=False, decision=decision, on=day)
        record_standards(assessed, decision=held, case=held, act=act)


def _told(held: StrategyDiscussion, children: list[StrategyChild], act: Act) -> Iterator[Happening]:
    about = [first_record(child.subject) for child in children]
    yield from _answered(held, about, When.moment(held.held_at or act.at))
    for child, subject in zip(children, about, strict=True):
        yield from _told_of(held, child, subject)


def _told_of(held: StrategyDiscussion, child: StrategyChild, subject: Subject) -> Iterator[Happening]:
    """That it was held, on one child's line; and the enquiry, where one was decided on."""
    moment = When.moment(held.held_at or held.decided_at)
    says = f"Strategy discussion held: {child.get_decision_display().lower()}"
    yield Happening(kind=events.STRATEGY_HELD, about=[subject], source=held, when=moment, says=says)
    if child.decision == StrategyDecision.ENQUIRY:
        yield from _enquiry(held, subject, moment)


def _answered(held: StrategyDiscussion, about: list[Subject], moment: When) -> Iterator[Happening]:
    """A wait that the front door began ends with it, on the line of each child whom it was about."""
    waiting: dict[str, list[Subject]] = {}
    for child in about:
        for run in running_for(records_of(child)):
            if run.clock == CLOCK and run.case != key_of(held):
                waiting.setdefault(run.case, []).append(child)
    for key, children in waiting.items():
        label, _, number = key.partition(":")
        case: Model = apps.get_model(label)(pk=int(number))
        yield Happening(kind=events.STRATEGY_ANSWERED, about=children, source=held, case=case, when=moment)


def _enquiry(held: StrategyDiscussion, subject: Subject, moment: When) -> Iterator[Happening]:
    """An enquiry that is under way goes on: its times count from the discussion that began it."""
    if not Enquiry.objects.filter(subject__in=records_of(subject), closed_at=None).exists():
        is_joint = held.enquirers == Enquirers.JOINT
        enquiry = Enquiry.objects.create(
            subject=subject, discussion=held, started_at=held.held_at or held.decided_at, is_joint=is_joint
        )
        yield Happening(kind=events.ENQUIRY_STARTED, about=[subject], source=enquiry, when=moment)
