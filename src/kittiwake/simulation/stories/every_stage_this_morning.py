"""Five contacts in the stages before a decision, so that every list on a desk has something in it.

Shows    being screened, overdue, returned with a question, to be decided, to be decided with an exception.
Used by  the desks of worker and manager.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.dates import add_months
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.front_door.services import ask_question
from kittiwake.records.people.choices import Sex
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

if TYPE_CHECKING:
    from kittiwake.records.front_door.models import Contact
    from kittiwake.records.line.services import Act

CHILDREN = ("Faye", "Cole", "Hallie", "Ellis", "Neve")
SURNAMES = ("Winterbourne", "Applegarth", "Silverwood", "Brightwell", "Thornaby")
ACCOUNTS = (
    'Late nine times this month, and tired. Says that "there\'s no bed yet" at the new flat.',
    'Told the dinner lady that his step-dad "locks the kitchen".',
    "Collected by an older boy nobody knows for the third time. Mum said it is a cousin.",
    "Came in with the same clothes all week. Dad says that the machine is broken.",
    "Says that she looks after two little ones from four until nine.",
)
EXCEPTION = {
    "agencies_asked": "The health visitor is away until tomorrow and her team could not open the record."
}


def tell(stage: Stage) -> Iterator[datetime]:
    yield stage.days_ago(3, 8, 30)
    for number in range(len(CHILDREN)):
        stage.unfolding.begin(_one(stage, number))
    stage.count("contacts", len(CHILDREN))


def _one(stage: Stage, number: int) -> Iterator[datetime]:
    """The last has waited three days for anybody to look at it; the others came the working day before."""
    at = stage.days_ago(3 if number == 4 else 1, 9 + number, 20)
    yield at
    contact = _arrives(stage, stage.act("priya", at), number)
    if number in (1, 2, 3):
        at += timedelta(minutes=35)
        yield at
        yield from _goes_on(stage, contact, number, at)


def _arrives(stage: Stage, act: "Act", number: int) -> "Contact":
    born_on = add_months(stage.as_at, -12 * (6 + number) - 3)
    child = acting.meet(act, CHILDREN[number], SURNAMES[number], born_on, sex=Sex.UNKNOWN)
    acting.live_at(act, f"{12 + number} Plover Way", child)
    contact = acting.receive(
        act, act.at - timedelta(minutes=15), ACCOUNTS[number], referrer_name="Class teacher"
    )
    acting.match(act, contact, child)
    return contact


def _goes_on(stage: Stage, contact: "Contact", number: int, at: datetime) -> Iterator[datetime]:
    """The second is returned with a question, the third may be decided, the fourth needs an exception."""
    act = stage.act("priya", at)
    if number != 3:
        acting.screen(act, contact)
    exceptions = EXCEPTION | {"consent_recorded": "Nobody answered the door."} if number == 3 else {}
    reasons = "The child's own words, and nobody who has seen them at home this month."
    acting.propose(
        act, contact, Outcome.REFERRAL if number == 1 else Outcome.EARLY_HELP, reasons, exceptions=exceptions
    )
    if number == 1:
        at += timedelta(minutes=50)
        yield at
        ask_question(contact_id=contact.pk, text="Has anybody asked his mother?", act=stage.act("marian", at))
