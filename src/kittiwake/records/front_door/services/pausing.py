"""Before deciding: a question back, or a wait for named information."""

from datetime import date

from django.db import transaction

from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.front_door import events
from kittiwake.records.front_door.models import Contact, Question, Wait
from kittiwake.records.front_door.services.deciding import NotYet
from kittiwake.records.front_door.services.matching import lines_of
from kittiwake.records.front_door.services.screening import require_undecided
from kittiwake.records.line.services import Act, record


@transaction.atomic
def ask_question(*, contact_id: int, text: str, act: Act) -> Question:
    """Return the latest proposal with a question. The clock runs on.

    Raises  policies.NotPermitted; NotYet when there is no proposal, or it was returned already.
    """
    policies.require(act.by, "contact.decide", on=local_day(act.at))
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    require_undecided(contact)
    proposal = contact.proposals.last()
    if proposal is None or hasattr(proposal, "question"):
        raise NotYet("There is no proposal to return.")
    if not text.strip():
        raise NotYet("Write the question.")
    question = Question.objects.create(proposal=proposal, text=clean(text), by=act.by, at=act.at)
    record(events.CONTACT_RETURNED, act, about=lines_of(contact), source=question, case=contact)
    return question


@transaction.atomic
def wait_for(*, contact_id: int, what: str, from_whom: str, until_on: date, act: Act) -> Wait:
    """Wait for named information from somebody named until a day. The clock runs on, and says so.

    Raises  policies.NotPermitted; NotYet when it waits already, or what, whom or a day to come is missing.
    """
    policies.require(act.by, "contact.propose", on=local_day(act.at))
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    require_undecided(contact)
    if not what.strip() or not from_whom.strip():
        raise NotYet("Say what the contact waits for, and from whom.")
    if until_on < local_day(act.at):
        raise NotYet("Give a day from today on until which to wait.")
    if contact.waits.filter(ended_at=None).exists():
        raise NotYet("The contact waits for something already. End that first.")
    wait = Wait.objects.create(
        contact=contact, what=clean(what), from_whom=clean(from_whom), until_on=until_on, by=act.by, at=act.at
    )
    says = f"Waiting for {from_whom} until {until_on:%-d %B %Y}"
    record(events.CONTACT_WAITING, act, about=lines_of(contact), source=wait, case=contact, says=says)
    return wait


@transaction.atomic
def end_wait(*, contact_id: int, because: str, act: Act) -> None:
    """Stop waiting: it came, or it is not coming."""
    policies.require(act.by, "contact.propose", on=local_day(act.at))
    if not because.strip():
        raise NotYet("Say whether it came, and what it said.")
    wait = Wait.objects.select_for_update().filter(contact_id=contact_id, ended_at=None).first()
    if wait is None:
        raise NotYet("The contact does not wait for anything.")
    wait.ended_at, wait.ended_because = act.at, because.strip()[:300]
    wait.save()
