"""Asking agencies, and writing down what came back."""

from django.db import transaction

from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.front_door import events
from kittiwake.records.front_door.choices import Answer
from kittiwake.records.front_door.models import AgencyCheck, Contact
from kittiwake.records.front_door.services.matching import lines_of
from kittiwake.records.front_door.services.receiving import BadContact
from kittiwake.records.front_door.services.screening import require_undecided
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.services import Act, record


@transaction.atomic
def ask_agency(*, contact_id: int, agency_kind: str, question: str, act: Act) -> AgencyCheck:
    """Record that an agency was asked what it knows. Raises policies.NotPermitted, BadContact."""
    policies.require(act.by, "contact.record", on=local_day(act.at))
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    require_undecided(contact)
    if not question.strip():
        raise BadContact("Say what the agency was asked.")
    check = AgencyCheck.objects.create(
        contact=contact, agency_kind=agency_kind, question=clean(question), asked_by=act.by, asked_at=act.at
    )
    says = f"{check.get_agency_kind_display()} asked"
    record(events.AGENCY_ASKED, act, about=lines_of(contact), source=check, case=contact, says=says)
    return check


@transaction.atomic
def record_answer(
    *, check_id: int, answer: str, text: str, act: Act, sharing: str = Sharing.ORDINARY
) -> AgencyCheck:
    """Record what an agency answered. An answer after the decision is kept, and shown as late.

    Raises  policies.NotPermitted; BadContact for a refusal to share without its basis.
    """
    policies.require(act.by, "contact.record", on=local_day(act.at))
    check = AgencyCheck.objects.select_for_update().select_related("contact").get(pk=check_id)
    if answer == Answer.CANNOT_SHARE and not text.strip():
        raise BadContact("Say on what basis the agency cannot share.")
    if answer == Answer.KNOWN and not text.strip():
        raise BadContact("Write down what the agency said.")
    check.answer, check.answer_text, check.sharing = answer, clean(text), sharing
    check.answered_at = None if answer == Answer.ASKED else act.at
    check.save()
    says = f"{check.get_agency_kind_display()}: {check.get_answer_display().lower()}"
    record(
        events.AGENCY_ANSWERED,
        act,
        about=lines_of(check.contact),
        source=check,
        case=check.contact,
        says=says,
    )
    return check
