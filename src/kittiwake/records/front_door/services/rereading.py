"""Reading a decision again without knowing it, and what is done where the two differ."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.front_door import continuum, events
from kittiwake.records.front_door.choices import DoneAboutIt
from kittiwake.records.front_door.models import Contact, Decision, Rereading, ThresholdQuestion
from kittiwake.records.front_door.services.criteria import rely_on
from kittiwake.records.front_door.services.matching import lines_of
from kittiwake.records.line.services import Act, record


class CannotReread(Exception):
    """This person cannot read this decision again. The message says why, and is safe to show."""


class CannotAnswer(Exception):
    """The question cannot be answered so. The message says what is missing."""


@dataclass(frozen=True, kw_only=True)
class Picked:
    """Why a contact was in the sample: the rule, the rule in words, and the Monday of the week."""

    chosen: str
    because: str
    week_on: date


@dataclass(frozen=True, kw_only=True)
class Opinion:
    """What somebody would have decided, with the keys of the criteria they rely on."""

    outcome: str
    reasons: str
    criteria: tuple[str, ...] = ()


@transaction.atomic
def reread(*, contact_id: int, picked: Picked, opinion: Opinion, act: Act) -> Rereading:
    """Record what somebody who does not know the decision would have decided; compare, and ask if it differs.

    Raises  policies.NotPermitted; CannotReread for one's own decision, a second time, an answer that is about
            no level, or no reasons; BadContact for criteria of another version.
    Source  the report, paragraphs 16 and 97.
    """
    policies.require(act.by, "threshold.reread", on=local_day(act.at))
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    decision = _first_decision(contact)
    _require_another(act.by, contact, decision)
    if not opinion.reasons.strip():
        raise CannotReread("Give your reasons: they are what the two readings are compared by.")
    decided_on = local_day(decision.at)
    level = continuum.level_of(opinion.outcome, on=decided_on)
    decided_level = continuum.level_of(decision.outcome, on=decided_on)
    if not level or not decided_level:
        raise CannotReread("This answer belongs to no level of the continuum, so it cannot be compared.")
    made = Rereading.objects.create(
        decision=decision, chosen=picked.chosen, chosen_because=picked.because, week_on=picked.week_on,
        outcome=opinion.outcome, level=level, decided_level=decided_level,
        reasons=clean(opinion.reasons), team_id=_team_of(decision.by, decided_on), by=act.by, at=act.at,
    )  # fmt: skip
    rely_on(opinion.criteria, contact=contact, at=decision.at, rereading=made)
    record(events.DECISION_REREAD, act, about=lines_of(contact), source=made, case=contact)
    if not made.agrees:
        question = ThresholdQuestion.objects.create(rereading=made, at=act.at)
        record(events.THRESHOLD_QUESTIONED, act, about=lines_of(contact), source=question, case=contact)
    return made


def has_part_in(person: User, contact: Contact) -> bool:
    """True for whoever screened, proposed or decided this contact: somebody else reads it again."""
    decided = contact.decisions.filter(by=person).exists()
    return contact.screener_id == person.pk or decided or contact.proposals.filter(by=person).exists()


@transaction.atomic
def answer_question(*, question_id: int, done: str, because: str, act: Act) -> ThresholdQuestion:
    """Say what was done about a rereading that saw another level. Answered once.

    Raises  policies.NotPermitted; CannotAnswer for no words, a question answered before, one's own rereading,
            or "changed" while the decision stands as it was.
    """
    policies.require(act.by, "threshold.answer", on=local_day(act.at))
    question = (
        ThresholdQuestion.objects.select_for_update(of=("self",))
        .select_related("rereading__decision__contact")
        .get(pk=question_id)
    )
    decision = question.rereading.decision
    if question.done:
        raise CannotAnswer("Somebody has answered this question already. Your words are kept below.")
    if question.rereading.by_id == act.by.pk:
        raise CannotAnswer("You asked this by reading the contact again. Somebody else answers it.")
    if not because.strip():
        raise CannotAnswer("Say what was learnt, or why.")
    if done == DoneAboutIt.CHANGED and not Decision.objects.filter(supersedes=decision).exists():
        raise CannotAnswer(
            "The decision stands as it was. Correct it on the contact first, then say so here."
        )
    question.done, question.because = done, clean(because)
    question.answered_by, question.answered_at = act.by, act.at
    question.save()
    contact = decision.contact
    says = f"{events.THRESHOLD_ANSWERED.says}: {DoneAboutIt(done).label.rstrip('…').lower()}"
    record(events.THRESHOLD_ANSWERED, act, about=lines_of(contact), source=question, case=contact, says=says)
    return question


def _first_decision(contact: Contact) -> Decision:
    decision = contact.decisions.filter(supersedes=None).select_related("by").first()
    if decision is None:
        raise CannotReread("Nothing has been decided yet, so there is nothing to read again.")
    return decision


def _require_another(person: User, contact: Contact, decision: Decision) -> None:
    if has_part_in(person, contact):
        raise CannotReread("You had a part in this decision, so somebody else reads it again.")
    if decision.rereadings.filter(by=person).exists():
        raise CannotReread("You have read this one again already. What you wrote then stands.")


def _team_of(person: User, on: date) -> int | None:
    posts = person.posts_on(on)
    return posts[0].team_id if posts else None
