"""What one worker leaves to the next, and that the next has read it."""

from dataclasses import asdict, dataclass

from django.db import transaction

from kittiwake.core.text import clean, overlong, visible
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.line.services import Act, record
from kittiwake.records.subject.models import Subject
from kittiwake.records.workforce import events
from kittiwake.records.workforce.models import HandOver
from kittiwake.records.workforce.services.holding import held_on, locked, require_open

LONGEST = 10_000
QUESTIONS = {
    "going_on": "What is going on",
    "due": "What is due",
    "child_knows": "What the child knows about the change of worker",
    "promised": "What was promised",
    "ring": "Whom to ring",
}


class CannotHandOver(Exception):
    """The note cannot be kept as it stands, or there is nothing to hand over. The message says what to do."""


@dataclass(frozen=True, kw_only=True)
class HandOverFacts:
    """What the next worker must know. Each is answered, if only with "nothing"."""

    going_on: str
    due: str
    child_knows: str
    promised: str
    ring: str


@transaction.atomic
def write_hand_over(facts: HandOverFacts, *, subject: Subject, act: Act) -> HandOver:
    """Write what the next worker must know. It stands ready until a manager gives the child to somebody else.

    Raises  policies.NotPermitted, also for a record that is closed to the writer; CannotHandOver.
    """
    policies.require(act.by, "handover.write", on=local_day(act.at))
    child = locked(subject)
    require_open(act, child)
    held = held_on(child, local_day(act.at))
    if held is None:
        raise CannotHandOver("No worker holds this child, so there is nobody to hand over from.")
    for name, what in QUESTIONS.items():
        said = getattr(facts, name)
        if not visible(said).strip():
            raise CannotHandOver(f"“{what}” needs an answer. If there is nothing, say so.")
        if problem := overlong(f"“{what}”", said, at_most=LONGEST):
            raise CannotHandOver(problem)
    words = {name: clean(said).strip() for name, said in asdict(facts).items()}
    note = HandOver.objects.create(subject=child, from_work=held, by=act.by, at=act.at, **words)
    record(events.HAND_OVER_WRITTEN, act, about=[child], source=note)
    return note


@transaction.atomic
def acknowledge_hand_over(*, note_id: int, act: Act) -> HandOver:
    """The next worker says that they have read it. Said twice, the first time stands.

    Raises  policies.NotPermitted for anybody else.
    """
    policies.require(act.by, "handover.read", on=local_day(act.at))
    note = HandOver.objects.select_for_update().get(pk=note_id)
    if note.given is None or note.given.user_id != act.by.pk:
        raise policies.NotPermitted("Only the worker whom the child was handed to can say that they read it.")
    require_open(act, note.subject)
    if note.read_at is None:
        note.read_at = act.at
        note.save()
        record(events.HAND_OVER_READ, act, about=[note.subject], source=note)
    return note
