"""What was learnt from an earlier answer at a lower level."""

from django.db import transaction

from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.front_door import events
from kittiwake.records.front_door.choices import Sooner
from kittiwake.records.front_door.models import Contact, LookBack
from kittiwake.records.front_door.services.matching import lines_of
from kittiwake.records.front_door.services.receiving import BadContact
from kittiwake.records.line.services import Act, record


@transaction.atomic
def look_back(*, later_id: int, earlier_id: int, sooner: str, learnt: str, act: Act) -> LookBack:
    """Write down what two decisions side by side teach. A later look stands beside an earlier one.

    Raises  policies.NotPermitted; BadContact without words, or when the earlier contact is not the earlier.
    Source  the report, executive summary and paragraph 16; replay R07.
    """
    policies.require(act.by, "threshold.learn", on=local_day(act.at))
    later, earlier = Contact.objects.get(pk=later_id), Contact.objects.get(pk=earlier_id)
    if earlier.received_at >= later.received_at:
        raise BadContact("Look back from the later contact to an earlier one.")
    if not learnt.strip():
        raise BadContact("Write down what was learnt.")
    made = LookBack.objects.create(
        earlier=earlier, later=later, sooner=sooner, learnt=clean(learnt), by=act.by, at=act.at
    )
    says = f"Contact {earlier.pk} was looked back at. Should it have been sooner? {Sooner(sooner).label}"
    record(events.LOOKED_BACK, act, about=lines_of(later), source=made, case=later, says=says)
    return made
