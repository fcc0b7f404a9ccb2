"""What happens in pre-proceedings: meetings, assessments that were asked for, more time."""

from datetime import date

from django.db import transaction

from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.records.court import events
from kittiwake.records.court.choices import MeetingKind
from kittiwake.records.court.models import AgreedAction, Commissioned, Longer, Meeting, PreProceedings
from kittiwake.records.court.policies import require_one_open
from kittiwake.records.court.services.facts import (
    LONGEST_LINE,
    ActionFacts,
    BadCourt,
    CourtMovedOn,
    MeetingFacts,
    needed,
    past,
)
from kittiwake.records.line.services import Act, record
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_records

TELLS = {
    MeetingKind.FIRST: events.FIRST_MET,
    MeetingKind.REVIEW: events.REVIEWED,
    MeetingKind.OTHER: events.MET,
}


def children_in(case: PreProceedings) -> list[Subject]:
    """Whom it is about, each as the record that stands first."""
    return first_records(row.subject for row in case.children.select_related("subject"))


@transaction.atomic
def hold_meeting(*, case: PreProceedings, facts: MeetingFacts, act: Act) -> Meeting:
    """Write down a meeting with what was agreed. There is one first meeting; a review follows it.

    Raises  policies.NotPermitted; BadCourt; CourtMovedOn where pre-proceedings are over.
    """
    held = going(case, act)
    if facts.kind not in MeetingKind.values:
        raise BadCourt("Say what the meeting was for.")
    first = held.meetings.filter(kind=MeetingKind.FIRST).first()
    if facts.kind == MeetingKind.FIRST and first is not None:
        raise BadCourt(
            f"The first meeting was held on {says_day(first.held_on)}. Write this one down as a review."
        )
    if facts.kind == MeetingKind.REVIEW and first is None:
        raise BadCourt("The first meeting is not written down yet. Do that first: the review follows it.")
    after = first.held_on if first and facts.kind == MeetingKind.REVIEW else held.issued_on
    what = "The first meeting" if after != held.issued_on else "The letter"
    row = Meeting.objects.create(
        case=held, kind=facts.kind, held_on=past(facts.held_on, act, after=after, what=what),
        attended=needed(facts.attended, "Who attended", "Say who attended."),
        discussed=needed(facts.discussed, "What was discussed", "Say what was discussed."),
        recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip
    AgreedAction.objects.bulk_create(
        _action(row, number, each) for number, each in enumerate(facts.actions, start=1)
    )
    kind = TELLS[MeetingKind(facts.kind)]
    record(kind, act, about=children_in(held), source=row, case=held, when=When.day(row.held_on))
    return row


@transaction.atomic
def answer_action(*, action: AgreedAction, done_on: date, came_to: str, act: Act) -> AgreedAction:
    """Say what became of something that was agreed. Raises as `hold_meeting`."""
    held = (
        AgreedAction.objects.select_for_update(of=["self"]).select_related("meeting__case").get(pk=action.pk)
    )
    about = children_in(held.meeting.case)
    require_one_open(act, "court.record", about)
    if held.done_on is not None:
        raise CourtMovedOn("Somebody has said what became of this already.")
    held.done_on = past(done_on, act, after=held.meeting.held_on, what="The meeting")
    held.came_to = needed(came_to, "What became of it", "Say what became of it.")
    held.save()
    when = When.day(held.done_on)
    record(events.ACTION_DONE, act, about=about, source=held, case=held.meeting.case, when=when)
    return held


@transaction.atomic
def commission(
    *, case: PreProceedings, what: str, who: str, asked_on: date, due_on: date, act: Act
) -> Commissioned:
    """Write down that an assessment was asked of somebody. Raises as `hold_meeting`."""
    held = going(case, act)
    past(asked_on, act)
    if due_on < asked_on:
        raise BadCourt("It would be due before it was asked for. Check the dates.")
    row = Commissioned.objects.create(
        case=held, asked_on=asked_on, due_on=due_on, recorded_by=act.by, recorded_at=act.at,
        what=needed(what, "The assessment", "Say what is assessed."),
        who=needed(who, "Who", "Say who was asked.", at_most=LONGEST_LINE),
    )  # fmt: skip
    says = f"{events.COMMISSIONED.says}, due {says_day(due_on)}"
    when = When.day(asked_on)
    record(events.COMMISSIONED, act, about=children_in(held), source=row, case=held, when=when, says=says)
    return row


@transaction.atomic
def receive(*, commissioned: Commissioned, received_on: date, came_to: str, act: Act) -> Commissioned:
    """The assessment arrived. Raises as `hold_meeting`; also after pre-proceedings ended it may arrive."""
    held = Commissioned.objects.select_for_update(of=["self"]).select_related("case").get(pk=commissioned.pk)
    about = children_in(held.case)
    require_one_open(act, "court.record", about)
    if held.received_on is not None:
        raise CourtMovedOn(f"It arrived on {says_day(held.received_on)} already.")
    held.received_on = past(received_on, act, after=held.asked_on, what="It was asked for; that")
    held.came_to = needed(came_to, "What it came to", "Say what it came to.")
    held.save()
    when = When.day(held.received_on)
    record(events.RECEIVED, act, about=about, source=held, case=held.case, when=when)
    return held


@transaction.atomic
def let_go_on(*, case: PreProceedings, until_on: date, because: str, act: Act) -> Longer:
    """A manager agrees that pre-proceedings go on until a later day, with the reason."""
    held = going(case, act, "gateway.decide")
    newest = held.longer.first()
    if until_on <= max(local_day(act.at), newest.until_on if newest else held.issued_on):
        raise BadCourt("Say a day that is later than today, and than the one agreed before.")
    row = Longer.objects.create(
        case=held, until_on=until_on, by=act.by, at=act.at,
        because=needed(because, "The reason", "Say why more time is needed."),
    )  # fmt: skip
    says = f"{events.LONGER.says}: until {says_day(until_on)}"
    record(events.LONGER, act, about=children_in(held), source=row, case=held, says=says)
    return row


def going(case: PreProceedings, act: Act, function: str = "court.record") -> PreProceedings:
    """The case, locked, while it goes on. Raises NotPermitted, CourtMovedOn."""
    held = PreProceedings.objects.select_for_update().get(pk=case.pk)
    require_one_open(act, function, children_in(held))
    if held.ended_on is not None:
        raise CourtMovedOn(
            f"These pre-proceedings ended on {says_day(held.ended_on)}. Look at the record again."
        )
    return held


def _action(row: Meeting, number: int, said: ActionFacts) -> AgreedAction:
    first = f"Action {number}:"
    if said.by_on is None:
        raise BadCourt(f"{first} say by when.")
    return AgreedAction(
        meeting=row, number=number, by_on=said.by_on,
        what=needed(said.what, "The action", f"{first} say what was agreed."),
        who=needed(said.who, "Who", f"{first} say who does it.", at_most=LONGEST_LINE),
    )  # fmt: skip
