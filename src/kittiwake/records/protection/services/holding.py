"""Writing down a strategy discussion: who was there, what was decided for every child, and what follows."""

from collections.abc import Iterable, Iterator

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
from kittiwake.records.people.ages import is_adult
from kittiwake.records.people.models import Person
from kittiwake.records.people.selectors import household_subjects
from kittiwake.records.protection import events
from kittiwake.records.protection.choices import Came, Enquirers, StrategyDecision
from kittiwake.records.protection.models import Enquiry, StrategyChild, StrategyDiscussion, StrategySeat
from kittiwake.records.protection.needed import agencies_for, missing
from kittiwake.records.protection.policies import BadProtection, require_open
from kittiwake.records.protection.services.deciding import waiting
from kittiwake.records.protection.services.facts import SeatFacts, StrategyChildFacts, StrategyFacts
from kittiwake.records.protection.services.texts import LONGEST_LINE, happened, needed, words
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of_each

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


def unlisted(act: Act, listed: Iterable[Subject]) -> list[Subject]:
    """Children of the family whose record the writer reads, and about whom nothing is decided."""
    day, named = local_day(act.at), list(listed)
    family = household_subjects(named, day)
    minors = Person.objects.filter(subject__in=records_of_each(family)).select_related("subject")
    young = {person.pk for person in minors if is_adult(person, on=day) is False and not person.died_on}
    open_to = reaches_of(act.by, family, on=day)
    return [each for each in family if each.pk in young and open_to[each.pk] == Reach.FULL]


def _children(held: StrategyDiscussion, facts: StrategyFacts, act: Act) -> list[StrategyChild]:
    known = {first_record(row.subject).pk: row for row in held.children.select_related("subject")}
    decided = {first_record(each.subject).pk: each for each in facts.children}
    if len(decided) < len(facts.children):
        raise BadProtection("Decide about each child once.")
    if known.keys() - decided.keys():
        raise BadProtection("Decide about every child whom the discussion was called about.")
    listed = [first_record(each.subject) for each in facts.children]
    if left_out := [each for each in unlisted(act, listed) if each.pk not in decided]:
        count = "1 child" if len(left_out) == 1 else f"{len(left_out)} children"
        raise BadProtection(f"Decide about every child of the family: {count} not decided about yet.")
    return [_child(held, known.get(key), each) for key, each in decided.items()]


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
    moment = When.moment(held.held_at or act.at)
    about = [child.subject for child in children]
    for child in children:
        says = f"Strategy discussion held: {child.get_decision_display().lower()}"
        yield Happening(kind=events.STRATEGY_HELD, about=[child.subject], source=held, when=moment, says=says)
    yield from _answered(held, about, moment)
    for child in children:
        if child.decision == StrategyDecision.ENQUIRY:
            yield from _enquiry(held, child.subject, moment)


def _answered(held: StrategyDiscussion, about: list[Subject], moment: When) -> Iterator[Happening]:
    """A wait that the front door began ends with it."""
    for run in running_for(records_of_each(about)):
        if run.clock == CLOCK and run.case != key_of(held):
            label, _, number = run.case.partition(":")
            case: Model = apps.get_model(label)(pk=int(number))
            yield Happening(kind=events.STRATEGY_ANSWERED, about=about, source=held, case=case, when=moment)


def _enquiry(held: StrategyDiscussion, subject: Subject, moment: When) -> Iterator[Happening]:
    """An enquiry that is under way goes on: its times count from the discussion that began it."""
    defaults = {
        "discussion": held,
        "started_at": held.held_at,
        "is_joint": held.enquirers == Enquirers.JOINT,
    }
    enquiry, is_new = Enquiry.objects.get_or_create(subject=subject, closed_at=None, defaults=defaults)
    if is_new:
        yield Happening(kind=events.ENQUIRY_STARTED, about=[subject], source=enquiry, when=moment)
