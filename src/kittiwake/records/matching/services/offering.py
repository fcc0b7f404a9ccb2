"""Asking a home whether it takes the child, and its answer. A bed is kept once."""

from datetime import date, timedelta

from django.db import IntegrityError, transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.care.selectors.living import living_in
from kittiwake.records.line.services import Act, Happening, record, record_each
from kittiwake.records.matching import events
from kittiwake.records.matching.choices import Answer, Refusal
from kittiwake.records.matching.models import Offer, Request
from kittiwake.records.matching.policies import FIND, require_on
from kittiwake.records.matching.services.asking import going
from kittiwake.records.matching.services.facts import (
    AnswerFacts,
    BadRequest,
    MovedOn,
    may_be_empty,
    needed,
    require_open,
)
from kittiwake.records.provision.models import Hold, Home
from kittiwake.records.provision.selectors import beds_kept, terms_of
from kittiwake.records.provision.services import BedTaken, give_back, keep_bed
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

LONGEST_KEPT = timedelta(days=28)  # a local setting


@transaction.atomic
def offer_home(*, request: Request, home: Home, says: str = "", act: Act) -> Offer:
    """Ask one home whether it takes the child. says: what they were told, and by which way.

    Raises  policies.NotPermitted; BadRequest where it was asked already; MovedOn where the request has ended.
    """
    held = going(request)
    require_on(act, FIND, held.subject)
    require_open(home, on=local_day(act.at))
    try:
        with transaction.atomic():
            offer = Offer.objects.create(
                request=held, home=home, says=may_be_empty(says, "What they were told"),
                asked_by=act.by, asked_at=act.at,
            )  # fmt: skip
    except IntegrityError as clash:
        raise BadRequest(f"{home.name} was asked already. Write down what they said.") from clash
    record(events.OFFERED, act, about=[held.subject], source=offer, case=held)
    return offer


@transaction.atomic
def answer_offer(*, offer: Offer, facts: AnswerFacts, act: Act) -> Offer:
    """What they said. Where they would take the child, a bed may be kept until a day.

    Who said yes may say no while the child does not live there: the bed is free again, and a choice of this
    home stands no longer.

    Raises  policies.NotPermitted; BadRequest without a reason, or for a home that closed; BedTaken where
            another child has the bed; MovedOn where it was answered already.
    """
    going(offer.request)
    held = (
        Offer.objects.select_for_update(of=["self"])
        .select_related("request__subject", "home", "hold")
        .get(pk=offer.pk)
    )
    require_on(act, FIND, held.request.subject)
    if held.answer and not (held.answer == Answer.ACCEPTED and facts.answer != Answer.ACCEPTED):
        raise MovedOn("Their answer is written down already. Look at the request again.")
    if held.hold is not None:
        give_back(hold=held.hold, because="They said no after all.", act=act)
    held.answer, held.answered_at = Answer(facts.answer), act.at
    held.answered_because = may_be_empty(facts.because, "What they said")
    if held.answer == Answer.REFUSED:
        held.why = _why(facts)
        held.answered_because = needed(facts.because, "The reason", "Say why they refuse, in their words.")
    if held.answer == Answer.ACCEPTED and facts.keep_until is not None:
        held.hold = _keep(held, facts, act)
    held.save()
    kind = {Answer.ACCEPTED: events.ACCEPTED, Answer.REFUSED: events.REFUSED}.get(Answer(held.answer))
    if kind is not None:
        about = [held.request.subject]
        record_each(
            [Happening(kind=kind, about=about, source=held, case=held.request, when=When.moment(act.at))], act
        )
    return held


def _why(facts: AnswerFacts) -> Refusal:
    if facts.why not in Refusal.values:
        raise BadRequest("Choose why they refuse.")
    return Refusal(facts.why)


def _keep(offer: Offer, facts: AnswerFacts, act: Act) -> Hold:
    today = local_day(act.at)
    last = facts.keep_until
    if last is None or not today <= last <= today + LONGEST_KEPT:
        raise BadRequest(
            f"A bed is kept from today, for {LONGEST_KEPT.days} days at most. Say until which day."
        )
    return keep_bed_for(offer.request.subject, offer.home, nights_to=last, act=act)


def keep_bed_for(child: Subject, home: Home, *, nights_to: date, act: Act) -> Hold:
    """One bed is kept up to that night. Two who ask at once are asked in turn: the home is held first.

    Raises  BedTaken where every bed is lived in or kept.
    """
    held = Home.objects.select_for_update().get(pk=home.pk)
    today, mine = local_day(act.at), records_of(child)
    require_open(held, on=nights_to)
    terms = terms_of(held, on=today)
    kept = beds_kept(held, on=today, but=mine)
    taken = living_in(held, on=today, but=mine)
    if terms is None or taken + len(kept) >= terms.beds:
        raise BedTaken(
            f"{held.name} has no free bed: {taken} live there, {len(kept)} kept. Choose another home."
        )
    free = next(bed for bed in range(1, terms.beds + 1) if bed not in {hold.bed for hold in kept})
    return keep_bed(home=held, child=child, bed=free, until=nights_to + timedelta(days=1), act=act)


@transaction.atomic
def let_go(*, offer: Offer, because: str, act: Act) -> Offer:
    """The bed that was kept is free again. The answer stays as it is."""
    held = (
        Offer.objects.select_for_update(of=["self"])
        .select_related("request__subject", "hold")
        .get(pk=offer.pk)
    )
    require_on(act, FIND, held.request.subject)
    if held.hold is None or held.hold.released_at is not None:
        raise MovedOn("No bed is kept by this offer. Look at the request again.")
    give_back(
        hold=held.hold, because=needed(because, "The reason", "Say why the bed is free again."), act=act
    )
    return held
