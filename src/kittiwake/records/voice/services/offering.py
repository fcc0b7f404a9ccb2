"""An advocate or an independent visitor: offered, answered, met, ended with what changed."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.records.care.models import Period
from kittiwake.records.care.policies import require_on
from kittiwake.records.care.services.facts import LONGEST_LINE, BadCare, CareMovedOn, needed
from kittiwake.records.line.kinds import Kind
from kittiwake.records.line.services import Act, Happening, record, record_each
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of
from kittiwake.records.voice import events
from kittiwake.records.voice.choices import Answer, Occasion, Who
from kittiwake.records.voice.models import Offer

KINDS: dict[tuple[str, str], Kind] = {
    (Who.ADVOCATE, Answer.NOT_YET): events.OFFERED,
    (Who.ADVOCATE, Answer.WANTED): events.WANTED,
    (Who.ADVOCATE, Answer.DECLINED): events.DECLINED,
    (Who.VISITOR, Answer.NOT_YET): events.VISITOR_OFFERED,
    (Who.VISITOR, Answer.WANTED): events.VISITOR_WANTED,
    (Who.VISITOR, Answer.DECLINED): events.VISITOR_DECLINED,
    (Who.VISITOR, Answer.NOT_OFFERED): events.VISITOR_NOT_OFFERED,
}
MET = {Who.ADVOCATE: events.MET, Who.VISITOR: events.VISITOR_MET}
OVER = {Who.ADVOCATE: events.OVER, Who.VISITOR: events.VISITOR_OVER}


@dataclass(frozen=True, kw_only=True)
class AnswerFacts:
    """What the child said to an offer, on which day, and when it is to be offered again."""

    answer: str
    on: date
    why: str
    again_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class OfferFacts:
    """Who was offered, on what occasion and day, how it was put; and the answer, where there is one."""

    who: str
    occasion: str
    on: date
    how: str
    answer: AnswerFacts | None = None


@transaction.atomic
def offer(*, subject: Subject, facts: OfferFacts, act: Act) -> Offer:
    """Write down that an advocate or a visitor was offered; or that a visitor was considered and why not.

    Raises  policies.NotPermitted; BadCare for a day to come, no words, or an advocate “not offered”.
    """
    child = first_record(subject)
    require_on(act, "voice.record", child)
    if facts.who not in Who.values or facts.occasion not in Occasion.values:
        raise BadCare("Say who was offered, and on what occasion.")
    if facts.on > local_day(act.at):
        raise BadCare("That day has not come. Check the date.")
    row = Offer.objects.create(
        subject=child, who=facts.who, occasion=facts.occasion, offered_on=facts.on, by=act.by, at=act.at,
        how=needed(facts.how, "How", "Say how it was put to the child; or what was considered."),
    )  # fmt: skip
    if facts.answer is None:
        _tell(row, Answer.NOT_YET, facts.on, act)
    else:
        _answered(row, facts.answer, act)
    if facts.who == Who.VISITOR:
        _considered(row, act)
    return row


@transaction.atomic
def answer(*, given: Offer, facts: AnswerFacts, act: Act) -> Offer:
    """The child answers an offer. Raises policies.NotPermitted; BadCare; CareMovedOn where they had."""
    held = _held(given, act)
    if held.answer != Answer.NOT_YET:
        raise CareMovedOn("The child has answered this offer already. Offer anew.")
    return _answered(held, facts, act)


@transaction.atomic
def meet(*, given: Offer, on: date, provider: str, act: Act) -> Offer:
    """The child met whom they wanted.

    Raises  policies.NotPermitted; BadCare for a day before they wanted one, or to come; CareMovedOn.
    """
    held = _held(given, act)
    if held.answer != Answer.WANTED or held.met_on or held.ended_on:
        raise CareMovedOn("Nobody waits here: the child wants nobody now, or has met them. Look again.")
    _require_between(held.answered_on or held.offered_on, on, act)
    held.met_on = on
    held.provider = needed(provider, "Who", "Say who came, and who sent them.", at_most=LONGEST_LINE)
    held.save()
    kind = MET[Who(held.who)]
    record(kind, act, about=[first_record(held.subject)], source=held, when=When.day(on))
    return held


@transaction.atomic
def end(*, given: Offer, on: date, changed: str, act: Act) -> Offer:
    """It is over: what changed by it. Raises as `meet`."""
    held = _held(given, act)
    if held.answer != Answer.WANTED or held.ended_on:
        raise CareMovedOn("It has ended already, or nobody came. Look again.")
    _require_between(held.met_on or held.answered_on or held.offered_on, on, act)
    held.ended_on = on
    held.changed = needed(changed, "What changed", "Say what changed by it; or that nothing did, and why.")
    held.save()
    kind = OVER[Who(held.who)]
    record(kind, act, about=[first_record(held.subject)], source=held, when=When.day(on))
    return held


def _held(given: Offer, act: Act) -> Offer:
    held = Offer.objects.select_for_update(of=["self"]).select_related("subject").get(pk=given.pk)
    require_on(act, "voice.record", held.subject)
    return held


def _answered(row: Offer, facts: AnswerFacts, act: Act) -> Offer:
    if (row.who, facts.answer) not in KINDS or facts.answer == Answer.NOT_YET:
        raise BadCare("Say what the child said. An advocate is always offered; a visitor may be considered.")
    _require_between(row.offered_on, facts.on, act)
    if facts.again_on is not None and facts.again_on <= facts.on:
        raise BadCare("Say a later day on which it is offered again, or none.")
    row.answer, row.answered_on, row.again_on = facts.answer, facts.on, facts.again_on
    row.why = needed(facts.why, "The answer", "Say what the child said to it, or why it was not offered.")
    row.save()
    _tell(row, facts.answer, facts.on, act)
    return row


def _require_between(since: date, on: date, act: Act) -> None:
    if not since <= on <= local_day(act.at):
        raise BadCare(f"Say a day from {says_day(since)} until today.")


def _tell(row: Offer, said: str, on: date, act: Act) -> None:
    kind = KINDS[row.who, said]
    says = f"{kind.says} ({row.get_occasion_display().lower()})"
    record(kind, act, about=[first_record(row.subject)], source=row, when=When.day(on), says=says)


def _considered(row: Offer, act: Act) -> None:
    """The clock of a child who is looked after runs on their period of care."""
    going = Period.objects.filter(subject__in=records_of(row.subject), to_on=None, withdrawn_at=None)
    about, when = [first_record(row.subject)], When.day(row.offered_on)
    record_each(
        (
            Happening(kind=events.VISITOR_CONSIDERED, about=about, source=row, case=period, when=when)
            for period in going
        ),
        act,
    )
