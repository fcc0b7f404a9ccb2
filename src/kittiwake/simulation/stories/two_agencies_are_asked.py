"""A school and the police are asked in their inboxes; one answers, then again; the other has not yet.

Shows    the matrix of agencies; an agency answering twice and differently; a marking that travels.
Used by  the desks of the screening worker and of both agencies.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.dates import add_months
from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Answer, AskedHow, Basis, How
from kittiwake.records.line.choices import Sharing
from kittiwake.records.people.choices import Sex
from kittiwake.simulation import acting
from kittiwake.simulation.personas import PERSONAS
from kittiwake.simulation.stage import Stage

if TYPE_CHECKING:
    from kittiwake.records.front_door.models import AgencyCheck
    from kittiwake.records.people.models import Agency

ACCOUNT = (
    "The boy next door is on the step at ten at night again. He says that his mam is out and that he is"
    ' "minding the bairn".'
)
FIRST = "On the roll. No concern was written down this term."
SECOND = (
    "We were wrong this morning: his class teacher kept notes. Late 14 times since January; on 6 March he"
    " said that he cooks for his sister. Mother must not learn which teacher wrote this."
)


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(1, 9, 5)
    yield at
    act = stage.act("priya", at)
    born_on = add_months(stage.as_at, -12 * 8 - 5)
    child = acting.meet(act, "Kit", "Larkspur", born_on, sex=Sex.MALE)
    acting.live_at(act, "31 Sandpiper Court", child)
    contact = acting.receive(act, at - timedelta(minutes=20), ACCOUNT, how=How.PHONE, source_code="1B")
    acting.match(act, contact, child)
    asked = []
    for agency, question in (
        ("solveig", "How is he in school this term, and who brings him?"),
        ("gethin", "Have you been called to this address since January?"),
    ):
        facts = services.CheckFacts(
            question=question, agency=_agency(stage, agency), people=[child], basis=Basis.AT_RISK,
            how=AskedHow.INBOX, because="A young child may be left to care for a baby at night.",
        )  # fmt: skip
        asked.append(services.put_question(facts, contact_id=contact.pk, act=act))
    stage.count("contacts")
    at += timedelta(minutes=95)
    yield at
    _answer(stage, asked[0], at, FIRST, Answer.NOTHING_KNOWN)
    at = stage.days_ago(0, 8, 40)
    yield at
    _answer(stage, asked[0], at, SECOND, Answer.KNOWN, Sharing.NOT_FAMILY)


def _answer(
    stage: Stage, check: "AgencyCheck", at: datetime, text: str, answer: str, sharing: str = Sharing.ORDINARY
) -> None:
    facts = services.AnswerFacts(answer=answer, text=text, sharing=sharing)
    services.answer_as_agency(facts, check_id=check.pk, act=stage.act("solveig", at))


def _agency(stage: Stage, key: str) -> "Agency":
    name = next(persona.agency for persona in PERSONAS if persona.key == key)
    return next(
        place.agency for places in stage.agencies.values() for place in places if place.agency.name == name
    )
