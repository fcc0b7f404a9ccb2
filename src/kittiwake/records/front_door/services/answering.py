"""Telling whoever told us, and whoever holds the case."""

from django.db import transaction

from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.front_door import events
from kittiwake.records.front_door.choices import PRIVATE_SOURCES, FeedbackKind
from kittiwake.records.front_door.models import Contact, Feedback, PassedOn
from kittiwake.records.front_door.services.deciding import NotYet
from kittiwake.records.front_door.services.matching import lines_of
from kittiwake.records.front_door.services.telling import require_tellable
from kittiwake.records.line.marked import Hearer, NotToBeTold
from kittiwake.records.line.services import Act, record

ANNOUNCED = {
    FeedbackKind.ACKNOWLEDGEMENT: events.CONTACT_ACKNOWLEDGED,
    FeedbackKind.OUTCOME: events.FEEDBACK_GIVEN,
}


@transaction.atomic
def give_feedback(*, contact_id: int, kind: str, to: str, how: str, text: str, act: Act) -> Feedback:
    """Record what the referrer was told, by whom and how; stop the clock that waits for it.

    Raises  policies.NotPermitted; NotYet for an outcome that is not decided, with nothing said, or with an
            agency's words whose marking forbids telling them on.
    """
    policies.require(act.by, "contact.record", on=local_day(act.at))
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    if kind == FeedbackKind.OUTCOME and not contact.decisions.exists():
        raise NotYet("Nothing has been decided yet. You can tell them that it arrived.")
    if not to.strip() or not text.strip():
        raise NotYet("Say whom you told, and what.")
    _require_tellable(text, contact)
    feedback = Feedback.objects.create(
        contact=contact, kind=kind, to=clean(to), how=clean(how), text=clean(text), by=act.by, at=act.at
    )
    announced = ANNOUNCED[FeedbackKind(kind)]
    record(announced, act, about=lines_of(contact), source=feedback, case=contact)
    return feedback


@transaction.atomic
def acknowledge_passed_on(*, passed_id: int, act: Act) -> PassedOn:
    """The allocated worker says that they have read it. Raises policies.NotPermitted for anybody else."""
    passed = PassedOn.objects.select_for_update().get(pk=passed_id)
    if passed.to_id != act.by.pk:
        raise policies.NotPermitted("Only the worker it was passed to can say that they have read it.")
    if passed.acknowledged_at is None:
        passed.acknowledged_at = act.at
        passed.save()
    return passed


def _require_tellable(text: str, contact: Contact) -> None:
    hearer = Hearer.PRIVATE if contact.source_code in PRIVATE_SOURCES else Hearer.PROFESSIONAL
    try:
        require_tellable(text, contact=contact, hearer=hearer)
    except NotToBeTold as refusal:
        raise NotYet(str(refusal)) from refusal
