"""A worker proposes early help; the manager decides on an assessment, and says why.

Shows    proposal and decision both stand, with the reason for the difference; the child is given to a worker.
Used by  replay R03 in the demonstration, the measure of proposals kept, a social worker's desk.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access.choices import InvolvementKind
from kittiwake.records.access.services import allocate
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.line.choices import Provenance
from kittiwake.records.notes.choices import NoteKind
from kittiwake.records.notes.services import NoteFacts, write_note
from kittiwake.records.people.choices import RelationshipKind, Responsibility, Sex
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

ACCOUNT = 'Dexter has been late eleven times since the holidays. Today he said: "Nana can\'t do the stairs so I do it."'
RATIONALE = (
    "The proposal weighs what the grandmother says and not what Dexter says. He is seven and does a carer's work. Early help"
    " was offered last year and was not taken up. I want him seen alone."
)
HIS_WORDS = "Dexter said, when we drew his house: \"I like it when Nana laughs. I don't like it when I can't wake her.\""


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(18, 10, 30)
    yield at
    act = stage.act("callum", at)
    dexter = acting.meet(
        act, "Dexter", "Quillfeather", stage.as_at - timedelta(days=7 * 365 + 90), sex=Sex.MALE
    )
    nana = acting.meet(act, "Maureen", "Quillfeather", stage.as_at - timedelta(days=61 * 365), sex=Sex.FEMALE)
    acting.live_at(act, "19 Keelman Row", dexter, nana)
    acting.belong(act, nana, RelationshipKind.GRANDPARENT, dexter, responsibility=Responsibility.HOLDS)
    contact = acting.receive(act, at - timedelta(minutes=40), ACCOUNT, referrer_name="Pastoral lead")
    acting.match(act, contact, dexter, adults=(nana,))
    acting.screen(act, contact)
    proposal = acting.propose(
        act, contact, Outcome.EARLY_HELP, "Nana is poorly and asks for a lift to school."
    )
    decided_at = at + timedelta(hours=4)
    yield decided_at
    decision = acting.decide(stage.act("desmond", decided_at), proposal, Outcome.REFERRAL, RATIONALE)
    allocated_at = stage.days_ago(17, 9, 15)
    yield allocated_at
    tomasz = stage.staff.of("tomasz")
    for referral in decision.referrals.select_related("subject"):
        allocate(
            subject=referral.subject, post=tomasz.posts_on(local_day(allocated_at))[0], kind=InvolvementKind.ALLOCATED,
            by=stage.staff.of("marian"), at=allocated_at, reason="Referral accepted: assessment",
        )  # fmt: skip
    seen_at = stage.days_ago(13, 15, 30)
    yield seen_at + timedelta(hours=1)
    facts = NoteFacts(
        kind=NoteKind.TALK, title="Dexter, seen alone at school", text=HIS_WORDS, provenance=Provenance.CHILD,
        said_by="Dexter", when=When.moment(seen_at),
    )  # fmt: skip
    write_note(facts, subjects=[dexter], act=stage.act("tomasz", seen_at + timedelta(hours=1)))
    stage.count("contacts")
    stage.count("decided")
    stage.count("referrals")
