"""What agencies answer, whoever writes it down; what is made of it, and what they are told."""

from dataclasses import dataclass

from django.db import transaction

from kittiwake.core.text import clean, overlong
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.front_door import events
from kittiwake.records.front_door.choices import Answer, AskedHow, Withheld
from kittiwake.records.front_door.models import (
    AgencyCheck,
    AnswerGiven,
    AnswerWeighed,
    Contact,
    ToldBack,
)
from kittiwake.records.front_door.selectors.answer_times import working_time_on
from kittiwake.records.front_door.selectors.inbox import request_to
from kittiwake.records.front_door.services.checks import check_of
from kittiwake.records.front_door.services.matching import lines_of
from kittiwake.records.front_door.services.receiving import BadContact
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.services import Act, record

LONGEST_NAME = 200


class BadAnswer(BadContact):
    """What was given is no answer, or nobody waits for one. The message says what to do; nothing is lost."""


@dataclass(frozen=True, kw_only=True)
class AnswerFacts:
    """What an agency answered.

    withheld  on what basis it cannot share; "another basis" where it only says so in words.
    said_by   who said it, as they work there.
    """

    answer: str
    text: str = ""
    withheld: str = ""
    sharing: str = Sharing.ORDINARY
    said_by: str = ""


def record_answer(
    *, check_id: int, answer: str, text: str, act: Act, sharing: str = Sharing.ORDINARY
) -> AnswerGiven:
    """Write down what an agency said, as `write_down_answer` does."""
    facts = AnswerFacts(answer=answer, text=text, sharing=sharing)
    return write_down_answer(facts, check_id=check_id, act=act)


@transaction.atomic
def write_down_answer(facts: AnswerFacts, *, check_id: int, act: Act) -> AnswerGiven:
    """Write down what an agency said outside of its inbox. A second answer supersedes the first; both stand.

    An answer after the decision is kept, and shown as late. Raises policies.NotPermitted, BadAnswer.
    """
    return _answer(check_of(check_id, act), facts, act, is_their_own=False)


@transaction.atomic
def answer_as_agency(facts: AnswerFacts, *, check_id: int, act: Act) -> AnswerGiven:
    """A colleague at the agency answers in its inbox. Who they are is known from their account.

    Raises  policies.NotPermitted for a question that is not their own agency's; BadAnswer, also for one
            that was withdrawn.
    """
    policies.require(act.by, "agency.answer", on=local_day(act.at))
    asked = request_to(act.by, check_id)
    if asked is None:
        raise policies.NotPermitted("This question was not put to your agency.")
    check = AgencyCheck.objects.select_for_update().get(pk=check_id)
    return _answer(check, facts, act, is_their_own=True)


@transaction.atomic
def weigh_late_answer(*, answer_id: int, because: str, act: Act) -> AnswerWeighed:
    """A manager weighed what came after the decision: it stands, and why.

    Where it does not stand, `correct_decision` says so.
    Raises  policies.NotPermitted; BadAnswer for no reason, or an answer that did not come late.
    """
    policies.require(act.by, "contact.decide", on=local_day(act.at))
    answer = AnswerGiven.objects.select_related("check_asked").get(pk=answer_id)
    check = check_of(answer.check_asked_id, act)
    if answer.after_id is None:
        raise BadAnswer("This answer came before the contact was decided.")
    if not because.strip():
        raise BadAnswer("Say why the decision stands.")
    there = AnswerWeighed.objects.filter(answer=answer).first()
    if there is not None:
        return there
    weighed = AnswerWeighed.objects.create(
        answer=answer, because=clean(because).strip(), by=act.by, at=act.at
    )
    about = lines_of(check.contact)
    record(events.LATE_ANSWER_WEIGHED, act, about=about, source=weighed, case=check.contact)
    return weighed


@transaction.atomic
def tell_agency(*, check_id: int, text: str, act: Act) -> ToldBack:
    """Tell an agency that was asked what came of it. It reads this in its inbox.

    Raises  policies.NotPermitted; BadAnswer before the decision, for a question that did not go to an
            inbox, or with nothing said.
    """
    check = check_of(check_id, act)
    if not check.contact.decisions.exists():
        raise BadAnswer("Nothing has been decided yet.")
    if check.how != AskedHow.INBOX:
        raise BadAnswer("This question was not put in an inbox. Tell the agency as you asked it.")
    if not text.strip():
        raise BadAnswer("Say what the agency is told.")
    told = ToldBack.objects.create(check_asked=check, text=clean(text).strip(), by=act.by, at=act.at)
    says = f"{check.whom} told what was decided"
    about = lines_of(check.contact)
    record(events.AGENCY_TOLD_BACK, act, about=about, source=told, case=check.contact, says=says)
    return told


def _answer(check: AgencyCheck, facts: AnswerFacts, act: Act, *, is_their_own: bool) -> AnswerGiven:
    if check.withdrawn_at:
        raise BadAnswer("This question was withdrawn, so no answer is needed. Nothing was saved.")
    columns = _columns(facts)
    latest = check.latest
    if latest and all(getattr(latest, name) == value for name, value in columns.items()):
        return latest
    said_by = clean(facts.said_by).strip() or (act.by.name if is_their_own else "")
    if too_long := overlong("The name of whoever said it", said_by, at_most=LONGEST_NAME):
        raise BadAnswer(too_long)
    took = working_time_on(local_day(act.at)).minutes(check.asked_at, act.at)
    answer = AnswerGiven.objects.create(
        **columns, check_asked=check, said_by=said_by, is_their_own=is_their_own, took_minutes=took,
        after=check.contact.decisions.last(), by=act.by, at=act.at, supersedes=latest,
    )  # fmt: skip
    check.latest = answer
    check.save()
    _announce(check, answer, check.contact, act)
    return answer


def _announce(check: AgencyCheck, answer: AnswerGiven, contact: Contact, act: Act) -> None:
    """The line says that they answered, never what: the words stay with their marking."""
    cannot = answer.answer == Answer.CANNOT_SHARE
    kind = events.AGENCY_CANNOT_SHARE if cannot else events.AGENCY_ANSWERED
    says = f"{check.whom}: {answer.get_answer_display().lower()}"
    if answer.supersedes_id:
        says = f"{check.whom} answered again: {answer.get_answer_display().lower()}"
    record(kind, act, about=lines_of(contact), source=check, case=contact, says=says)


def _columns(facts: AnswerFacts) -> dict[str, str]:
    text = clean(facts.text).strip()
    if facts.answer not in set(Answer.values) - {Answer.ASKED}:
        raise BadAnswer("Choose what the answer is.")
    if facts.answer == Answer.CANNOT_SHARE and not text:
        raise BadAnswer("Say on what basis the agency cannot share.")
    if facts.answer == Answer.KNOWN and not text:
        raise BadAnswer("Write down what the agency said.")
    if facts.sharing not in Sharing.values:
        raise BadAnswer("Choose who may be shown this.")
    withheld = (facts.withheld or Withheld.OTHER) if facts.answer == Answer.CANNOT_SHARE else ""
    return {
        "answer": facts.answer,
        "answer_text": text,
        "withheld": withheld,
        "sharing": facts.sharing,
    }
