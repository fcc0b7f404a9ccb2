"""Asking agencies: putting a question, chasing an answer, taking the question back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.text import clean, overlong
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.front_door import events
from kittiwake.records.front_door.choices import AskedHow, Basis
from kittiwake.records.front_door.models import AgencyCheck, Chase, CheckPerson, Contact
from kittiwake.records.front_door.selectors.answer_times import answer_time_on, working_time_on
from kittiwake.records.front_door.selectors.contacts import contacts_visible_to
from kittiwake.records.front_door.selectors.inbox import sealed_to_agencies
from kittiwake.records.front_door.services.matching import lines_of, people_on
from kittiwake.records.front_door.services.receiving import BadContact
from kittiwake.records.front_door.services.screening import require_undecided
from kittiwake.records.line.services import Act, record
from kittiwake.records.people.models import Agency
from kittiwake.records.people.selectors import agencies_with_inbox
from kittiwake.records.subject.models import Subject

LONGEST = 300


@dataclass(frozen=True, kw_only=True)
class CheckFacts:
    """What an agency is asked, about whom, why, on what basis and how.

    agency  which one; needed for its inbox. Without it only the kind of agency is kept.
    """

    question: str
    agency_kind: str = ""
    agency: Agency | None = None
    people: Sequence[Subject] = ()
    because: str = ""
    basis: str = Basis.NOT_SAID
    how: str = AskedHow.NOT_SAID


def ask_agency(*, contact_id: int, agency_kind: str, question: str, act: Act) -> AgencyCheck:
    """Record that an agency was asked what it knows, as `put_question` does, and no more than that."""
    return put_question(
        CheckFacts(agency_kind=agency_kind, question=question), contact_id=contact_id, act=act
    )


@transaction.atomic
def put_question(facts: CheckFacts, *, contact_id: int, act: Act) -> AgencyCheck:
    """Ask an agency what it knows: write down that it was asked, or put the question in its inbox.

    The same question put twice before it is answered is one. By when to answer is told now, and never moves.
    Raises  policies.NotPermitted; BadContact for no question, somebody who is not on the contact, a decided
            contact, or a question that cannot go into an inbox.
    """
    policies.require(act.by, "contact.record", on=local_day(act.at))
    contact = _open_contact(contact_id, act)
    require_undecided(contact)
    if not facts.question.strip():
        raise BadContact("Say what the agency was asked.")
    if {each.pk for each in facts.people} - {each.pk for each in people_on(contact)}:
        raise BadContact("An agency can be asked only about people who are on this contact.")
    if facts.how == AskedHow.INBOX:
        _require_inbox(facts, contact, on=local_day(act.at))
    columns = _columns(facts)
    there = contact.checks.filter(**columns, latest=None, withdrawn_at=None).first()
    if there is not None:
        return there
    check = _put(columns, contact, act)
    CheckPerson.objects.bulk_create(
        CheckPerson(check_asked=check, subject=each) for each in dict.fromkeys(facts.people)
    )
    about = lines_of(contact)
    record(events.AGENCY_ASKED, act, about=about, source=check, case=contact, says=f"{check.whom} asked")
    return check


@transaction.atomic
def chase(*, check_id: int, note: str, act: Act) -> Chase:
    """An agency that has not answered was reminded: who was reached, and what they said.

    Raises  policies.NotPermitted; BadContact for nothing said, or a question that waits for no answer.
    """
    check = _waiting_check(check_id, act)
    if not note.strip():
        raise BadContact("Say whom you reached, and what they said.")
    said = clean(note).strip()
    if too_long := overlong("What they said", said, at_most=LONGEST):
        raise BadContact(too_long)
    chased = Chase.objects.create(check_asked=check, note=said, by=act.by, at=act.at)
    about = lines_of(check.contact)
    says = f"{check.whom} chased"
    record(events.AGENCY_CHASED, act, about=about, source=chased, case=check.contact, says=says)
    return chased


@transaction.atomic
def withdraw_question(*, check_id: int, because: str, act: Act) -> AgencyCheck:
    """Take a question back that nobody has answered: it was put wrongly, or is not needed any more.

    Raises  policies.NotPermitted; BadContact for no reason, or a question that waits for no answer.
    """
    check = _waiting_check(check_id, act)
    if not because.strip():
        raise BadContact("Say why the question is withdrawn.")
    reason = clean(because).strip()
    if too_long := overlong("The reason", reason, at_most=LONGEST):
        raise BadContact(too_long)
    check.withdrawn_by, check.withdrawn_at, check.withdrawn_because = act.by, act.at, reason
    check.save()
    record(
        events.AGENCY_QUESTION_WITHDRAWN, act, about=lines_of(check.contact), source=check,
        case=check.contact, says=f"Question to {check.whom} withdrawn",
    )  # fmt: skip
    return check


def check_of(check_id: int, act: Act) -> AgencyCheck:
    """One question on a contact that is open to the worker, locked. Raises policies.NotPermitted."""
    policies.require(act.by, "contact.record", on=local_day(act.at))
    check = AgencyCheck.objects.select_for_update().get(pk=check_id)
    _open_contact(check.contact_id, act)
    return check


def _waiting_check(check_id: int, act: Act) -> AgencyCheck:
    check = check_of(check_id, act)
    if check.withdrawn_at:
        raise BadContact("This question was withdrawn already.")
    if check.latest:
        raise BadContact("The agency has answered. What it said is below.")
    return check


def _open_contact(contact_id: int, act: Act) -> Contact:
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    if not contacts_visible_to(act.by).filter(pk=contact_id).exists():
        raise policies.NotPermitted("This contact is closed to you. Ring the front door.")
    return contact


def _require_inbox(facts: CheckFacts, contact: Contact, *, on: date) -> None:
    if facts.agency is None or not agencies_with_inbox(on=on).filter(pk=facts.agency.pk).exists():
        raise BadContact(
            "Nobody at this agency has an account here, or it has closed. Ask by telephone or e-mail."
        )
    if not facts.people:
        raise BadContact("Tick the people whom the agency is asked about: it sees their names and no others.")
    if facts.basis == Basis.NOT_SAID:
        raise BadContact("Say on what basis the agency is asked.")
    if sealed_to_agencies(contact, on=on):
        raise BadContact(
            "A record here is sealed, so no question about it can stand in an inbox. Ask by telephone, and"
            " write here that you did."
        )


def _columns(facts: CheckFacts) -> dict[str, object]:
    kind = facts.agency.kind if facts.agency else facts.agency_kind
    if not kind:
        raise BadContact("Choose which agency was asked.")
    return {
        "agency_kind": kind,
        "agency": facts.agency,
        "how": facts.how,
        "question": clean(facts.question).strip(),
        "because": clean(facts.because).strip(),
        "basis": facts.basis,
    }


def _put(columns: dict[str, object], contact: Contact, act: Act) -> AgencyCheck:
    day = local_day(act.at)
    time = answer_time_on(day)
    answer_by = working_time_on(day).add(act.at, time.length(is_urgent=contact.is_urgent))
    return AgencyCheck.objects.create(
        **columns, contact=contact, asked_by=act.by, asked_at=act.at, answer_by=answer_by,
        answer_time=time.version,
    )  # fmt: skip
