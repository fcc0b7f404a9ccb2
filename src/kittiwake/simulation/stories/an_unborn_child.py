"""A first baby is expected by a girl of sixteen who lives with her grandmother.

Shows    an unborn child with an expected date, a mother who is herself a child, a father nobody has named;
         a contact that waits for the midwife.
Used by  the child's page of an unborn child, the list of what waits on others.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kittiwake.core.calendar import england
from kittiwake.core.dates import add_months
from kittiwake.records.front_door.choices import How
from kittiwake.records.front_door.services import wait_for
from kittiwake.records.people.choices import RelationshipKind, Responsibility, Sex
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

ACCOUNT = (
    "Keira came to the drop-in and told me that she is about twenty weeks and has not been to "
    "the clinic. She lives with her grandmother. She would not say who the father is, and asked "
    'whether "they" would take the baby.'
)


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(1, 11, 30)
    yield at
    act = stage.act("callum", at)
    baby = acting.meet(act, "Baby", "Wearling", None, expected_on=stage.as_at + timedelta(days=132))
    keira = acting.meet(act, "Keira", "Wearling", add_months(stage.as_at, -12 * 16 - 4), sex=Sex.FEMALE)
    nan = acting.meet(act, "Gillian", "Wearling", add_months(stage.as_at, -12 * 58), sex=Sex.FEMALE)
    nobody = acting.meet(act, "Unknown father", "", None, is_unidentified=True, is_adult=True, sex=Sex.MALE)
    acting.live_at(act, "44 Upper Shore", keira, nan)
    acting.belong(act, keira, RelationshipKind.MOTHER, baby)
    acting.belong(act, nobody, RelationshipKind.FATHER, baby)
    acting.belong(act, nan, RelationshipKind.GRANDPARENT, keira, responsibility=Responsibility.HOLDS)
    facts = {
        "how": How.PHONE,
        "source_code": "3F",
        "referrer_name": "Youth clinic nurse",
        "referrer_reached_at": "0191 498 0655",
    }
    contact = acting.receive(act, at - timedelta(minutes=30), ACCOUNT, **facts)
    acting.match(act, contact, baby, keira, adults=(nan,))
    waits_at = stage.days_ago(1, 15, 5)
    yield waits_at
    wait_for(
        contact_id=contact.pk,
        what=("Midwife, Harbour HospitalWhether she is booked, and the dates of the scan"),
        from_whom="Midwife, Harbour Hospital",
        until_on=england().add(stage.as_at, 1),
        act=stage.act("callum", waits_at),
    )
    stage.count("contacts")
