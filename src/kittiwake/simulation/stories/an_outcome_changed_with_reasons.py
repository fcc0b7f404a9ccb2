"""A worker proposes early help; the manager decides on an assessment, and says why.

Shows    proposal and decision both stand, with the reason for the difference; the child is given to a worker.
Used by  replay R03 in the demonstration, the measure of proposals kept, a social worker's desk.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kittiwake.core.dates import When, add_months
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.line.choices import Provenance
from kittiwake.records.notes.choices import NoteKind
from kittiwake.records.notes.services import NoteFacts, write_note
from kittiwake.records.people.choices import RelationshipKind, Responsibility, Sex
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

ACCOUNT = (
    "Dexter has been late eleven times since the holidays. Today he said: \"Nana can't do the "
    'stairs so I do it."'
)
RATIONALE = (
    "The proposal weighs what the grandmother says and not what Dexter says. He is seven and "
    "does a carer's work. Early help was offered last year and was not taken up. I want him seen "
    "alone."
)
HIS_WORDS = (
    "Dexter said, when we drew his house: \"I like it when Nana laughs. I don't like it when I "
    "can't wake her.\""
)


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(18, 10, 30)
    yield at
    act = stage.act("callum", at)
    dexter = acting.meet(act, "Dexter", "Quillfeather", add_months(stage.as_at, -12 * 7 - 3), sex=Sex.MALE)
    nana = acting.meet(act, "Maureen", "Quillfeather", add_months(stage.as_at, -12 * 61), sex=Sex.FEMALE)
    acting.live_at(act, "19 Keelman Row", dexter, nana)
    acting.belong(act, nana, RelationshipKind.GRANDPARENT, dexter, responsibility=Responsibility.HOLDS)
    contact = acting.receive(act, at - timedelta(minutes=40), ACCOUNT, referrer_name="Pastoral lead")
    acting.match(act, contact, dexter, adults=(nana,))
    acting.screen(act, contact)
    proposal = acting.propose(
        act, contact, Outcome.EARLY_HELP, "Nana is poorly and asks for a lift to school."
    )
    at += timedelta(hours=4)
    yield at
    acting.decide(stage.act("desmond", at), proposal, Outcome.REFERRAL, RATIONALE)
    at = stage.days_ago(17, 9, 15)
    yield at
    acting.give(stage, dexter, to="tomasz", by="marian", at=at)
    seen_at = stage.days_ago(13, 15, 30)
    yield seen_at + timedelta(hours=1)
    write_note(_his_words(seen_at), subjects=[dexter], act=stage.act("tomasz", seen_at + timedelta(hours=1)))
    for made in ("contacts", "decided", "referrals"):
        stage.count(made)


def _his_words(seen_at: datetime) -> NoteFacts:
    return NoteFacts(
        kind=NoteKind.TALK,
        title="Dexter, seen alone at school",
        text=HIS_WORDS,
        provenance=Provenance.CHILD,
        said_by="Dexter",
        when=When.moment(seen_at),
    )
