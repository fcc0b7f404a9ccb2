"""Writing down a conference: views first, what each agency thought, what was decided, and what follows."""

from collections.abc import Iterator

from django.db import transaction

from kittiwake import standards
from kittiwake.clocks.catalogue import timescale
from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.services import Act, Happening, record_each, record_standards
from kittiwake.records.people.ages import is_adult
from kittiwake.records.people.models import Person
from kittiwake.records.protection import events
from kittiwake.records.protection.choices import (
    FIRST,
    Advocate,
    ConferenceKind,
    Then,
    Verdict,
    WhoseWords,
)
from kittiwake.records.protection.models import (
    Conference,
    ConferenceChild,
    ConferenceParent,
    ConferenceSeat,
    TransferIn,
)
from kittiwake.records.protection.needed import is_quorate
from kittiwake.records.protection.policies import BadProtection, require_open
from kittiwake.records.protection.services.calling import to_be_held
from kittiwake.records.protection.services.facts import (
    ConferenceChildFacts,
    ConferenceFacts,
    ConferenceSeatFacts,
    ParentFacts,
)
from kittiwake.records.protection.services.following import follow
from kittiwake.records.protection.services.texts import LONGEST_LINE, happened, needed, words
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, first_records, records_of


@transaction.atomic
def hold_conference(*, conference: Conference, facts: ConferenceFacts, act: Act) -> Conference:
    """Keep what a conference heard and decided; begin, go on with or end each child's plan.

    Only its chair writes it down. Too few agencies stop nothing: why it went ahead is told and counted.
    Raises  policies.NotPermitted, BadProtection, TooLate.
    """
    rows = list(conference.children.select_related("subject", "conference", "enquiry"))
    require_open(act, "conference.chair", first_records(row.subject for row in rows))
    if conference.chair_id != act.by.pk:
        raise NotPermitted("Only the chair of this conference writes down what it decided.")
    held = to_be_held(conference)
    held.held_at = happened(facts.held_at, act)
    decided = _decided(rows, facts)
    for row in rows:
        _write_child(held, row, decided[first_record(row.subject).pk])
    _write_seats(held, facts.seats)
    for parent in facts.parents:
        _write_parent(held, parent)
    _write_words(held, facts)
    held.recorded_at = act.at
    held.save()
    children = _each_once(rows)
    _hold_standards(held, children, act)
    record_each(_told(held, children), act)
    for child in children:
        follow(held, child, decided[first_record(child.subject).pk], act)
    return held


def _each_once(rows: list[ConferenceChild]) -> list[ConferenceChild]:
    """Two records that were joined while it was minuted are one child: what follows, follows once."""
    return list({first_record(row.subject).pk: row for row in reversed(rows)}.values())[::-1]


def _decided(rows: list[ConferenceChild], facts: ConferenceFacts) -> dict[int, ConferenceChildFacts]:
    decided = {first_record(each.subject).pk: each for each in facts.children}
    if len(decided) < len(facts.children):
        raise BadProtection("Two of these records were joined: they are one child. Decide about them once.")
    theirs = {first_record(row.subject).pk for row in rows}
    if left_out := len(theirs - decided.keys()):
        count = "1 child" if left_out == 1 else f"{left_out} children"
        raise BadProtection(f"Decide about every child of this conference: {count} not decided about yet.")
    if decided.keys() - theirs:
        raise BadProtection("The conference was not called about one of these children. Call another one.")
    return decided


def _write_words(held: Conference, facts: ConferenceFacts) -> None:
    held.discussed = needed(facts.discussed, "What was discussed", "Say what was discussed.")
    held.core_group = words(facts.core_group, "Who is in the core group")
    held.core_group_on = facts.core_group_on
    held.is_quorate = is_quorate((seat.sector, seat.came) for seat in facts.seats)
    held.not_quorate_why = words(facts.not_quorate_why, "Why it went ahead")
    if not held.is_quorate and not held.not_quorate_why:
        raise BadProtection("Too few agencies came. Say why the conference went ahead, or call it off.")


def _write_child(held: Conference, child: ConferenceChild, facts: ConferenceChildFacts) -> None:
    if facts.whose_words not in WhoseWords.values or facts.advocate not in Advocate.values:
        raise BadProtection("Say in whose words the child’s views are, and whether an advocate was offered.")
    _check_decision(held, child, facts)
    child.views = needed(facts.views, "The child’s views", "Write each child’s views first.")
    child.whose_words, child.advocate = facts.whose_words, facts.advocate
    child.verdict, child.category, child.then = facts.verdict, facts.category, facts.then
    child.because = needed(facts.because, "The reason", "Say for each child why.")
    child.outline = words(facts.outline, "The outline plan")
    child.save()


def _check_decision(held: Conference, child: ConferenceChild, facts: ConferenceChildFacts) -> None:
    """Raises  BadProtection for a verdict that does not go with its category, what follows, or the age."""
    needs_plan, is_review = facts.verdict == Verdict.PLAN, held.kind not in FIRST
    if facts.verdict not in Verdict.values:
        raise BadProtection("Say for each child whether a plan is needed.")
    if needs_plan != bool(facts.category):
        raise BadProtection("A plan has one category; without a plan there is none. Check both answers.")
    if (is_review and not needs_plan) != (facts.then in Then.values):
        raise BadProtection("Where a review ends a plan, say what follows; elsewhere leave that question.")
    if needs_plan and _is_grown_up(child.subject, held):
        raise BadProtection(
            "One of these children was 18 on that day: no plan begins or goes on. "
            "Choose “No child protection plan is needed” for them."
        )


def _is_grown_up(subject: Subject, held: Conference) -> bool:
    person = Person.objects.filter(subject=first_record(subject)).first()
    return bool(person and held.held_at and is_adult(person, on=local_day(held.held_at)))


def _write_seats(held: Conference, seats: tuple[ConferenceSeatFacts, ...]) -> None:
    for facts in seats:
        if facts.family_had_on and facts.report_on and facts.family_had_on < facts.report_on:
            raise BadProtection("The family cannot have had a report before it was written. Check the days.")
        ConferenceSeat.objects.update_or_create(
            conference=held,
            sector=facts.sector,
            defaults={
                "came": facts.came,
                "who": words(facts.who, "Who came", at_most=LONGEST_LINE),
                "report_on": facts.report_on,
                "family_had_on": facts.family_had_on,
                "view": facts.view,
                "category": facts.category,
                "dissent": words(facts.dissent, "Why an agency disagreed"),
            },
        )


def _write_parent(held: Conference, facts: ParentFacts) -> None:
    ConferenceParent.objects.update_or_create(
        conference=held,
        subject=first_record(facts.subject),
        defaults={"came": facts.came, "said": words(facts.said, "What a parent said")},
    )


def had_in_time(seat: ConferenceSeat, held: Conference) -> bool:
    """Whether the family had this report the days before that the local timescale asks for."""
    days = timescale("cp.report_parents").amount or 0
    day = local_day(held.held_at or held.for_at)
    return seat.family_had_on is not None and (day - seat.family_had_on).days >= days


def _hold_standards(held: Conference, children: list[ConferenceChild], act: Act) -> None:
    reports = [seat for seat in held.seats.all() if seat.report_on]
    met = {
        "conference_quorate": bool(held.is_quorate),
        "family_had_reports": bool(reports) and all(had_in_time(seat, held) for seat in reports),
        "advocate_offered": all(child.advocate != Advocate.NOT_OFFERED for child in children),
    }
    day = local_day(held.held_at or act.at)
    assessed = standards.assess(met, reasons={}, agreed=False, decision="conference.held", on=day)
    record_standards(assessed, decision=held, case=held, act=act)


def _told(held: Conference, children: list[ConferenceChild]) -> Iterator[Happening]:
    moment = When.moment(held.held_at) if held.held_at else None
    for child in children:
        about = [first_record(child.subject)]
        says = f"{held.get_kind_display()} held: {child.get_verdict_display().lower()}"
        yield Happening(
            kind=events.CONFERENCE_HELD, about=about, source=held, case=held, when=moment, says=says
        )
        if child.enquiry is not None:
            yield Happening(
                kind=events.ENQUIRY_CONFERRED, about=about, source=held, case=child.enquiry, when=moment
            )
        for transfer in _waiting_transfers(held, about[0]):
            transfer.conference = held
            transfer.save()
            yield Happening(
                kind=events.TRANSFER_CONFERRED, about=about, source=held, case=transfer, when=moment
            )


def _waiting_transfers(held: Conference, subject: Subject) -> list[TransferIn]:
    """Those that this conference was held for: told by then, and answered by no other."""
    if held.kind != ConferenceKind.TRANSFER_IN:
        return []
    waiting = TransferIn.objects.filter(
        subject__in=records_of(subject), is_for_a_while=False, conference=None, ended_on=None
    )
    return list(waiting.filter(told_on__lte=local_day(held.held_at or held.for_at)))
