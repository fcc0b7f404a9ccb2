"""Choosing a home, with reasons and why not the others; and the child lives there."""

from dataclasses import replace

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.care.models import Period, Placement
from kittiwake.records.care.selectors import days_of
from kittiwake.records.care.services import Beginning, Leaving, PlacementFacts, begin_care, move
from kittiwake.records.line.services import Act, Happening, record_each
from kittiwake.records.matching import events
from kittiwake.records.matching.choices import Answer, Closing, Limit
from kittiwake.records.matching.fitting import Match
from kittiwake.records.matching.models import Decision, Offer, Request
from kittiwake.records.matching.policies import DECIDE, require_on
from kittiwake.records.matching.selectors.matching import match_with, miles_from_home
from kittiwake.records.matching.services.asking import close, going
from kittiwake.records.matching.services.facts import (
    BadRequest,
    DecisionFacts,
    MovedOn,
    may_be_empty,
    needed,
    require_open,
)


@transaction.atomic
def choose_home(*, offer: Offer, facts: DecisionFacts, act: Act) -> Decision:
    """Decide for a home that would take the child. What matching says of it that day is kept with it.

    Raises  policies.NotPermitted; BadRequest without a reason, where the home breaks a limit and nobody says
            why it is right all the same, or where brothers and sisters would live apart against the plan
            without the reason and the day of the next attempt; MovedOn where somebody chose first.
            Where those who were chosen said no after all it is made anew; the first stays in its history.
    Source  the report, paragraphs 38 and 42.
    """
    request = going(offer.request)
    require_on(act, DECIDE, request.subject)
    held = Offer.objects.select_related("home").get(pk=offer.pk)
    if held.answer != Answer.ACCEPTED:
        raise BadRequest("Those who live there have not said yes. Write down their answer first.")
    if Decision.objects.filter(request=request, offer__answer=Answer.ACCEPTED).exists():
        raise MovedOn("A home was chosen already. Look at the request again.")
    require_open(held.home, on=local_day(act.at))
    found = match_with(request, held.home, on=local_day(act.at))
    row = _decided(request, held, found, facts, act)
    told = [Happening(kind=events.DECIDED, about=[request.subject], source=row, case=request)]
    if row.apart_because:
        told.append(Happening(kind=events.APART, about=[request.subject], source=row, case=request))
    record_each(told, act)
    return row


def _decided(request: Request, offer: Offer, found: Match, facts: DecisionFacts, act: Act) -> Decision:
    broken = {each.limit for each in found.limits}
    apart = facts.apart_because.strip()
    if Limit.GROUP in broken:
        _require_apart(facts, act)
    elif apart:
        raise BadRequest("This home has room for all of them. Nobody lives apart; leave that empty.")
    others = [each for each in found.limits if each.limit != Limit.GROUP]
    if others and not facts.beyond_because.strip():
        raise BadRequest(
            f"{others[0].says} Choose another home, or say who agreed to it all the same, and why."
        )
    chosen = {
        "offer": offer, "decided_by": act.by, "decided_at": act.at,
        "because": needed(facts.because, "The reason", "Say why this home."),
        "why_not_others": needed(facts.why_not_others, "Why not the others", "Say why not the others."),
        "believed": [[each.asked, each.how, each.says] for each in found.fits],
        "limits": [[each.limit, each.says] for each in found.limits],
        "beyond_because": may_be_empty(facts.beyond_because, "Why all the same"),
        "apart_because": apart, "next_attempt_on": facts.next_attempt_on if apart else None,
    }  # fmt: skip
    row, _is_new = Decision.objects.update_or_create(request=request, defaults=chosen)
    return row


def _require_apart(facts: DecisionFacts, act: Act) -> None:
    needed(
        facts.apart_because,
        "Why they live apart",
        "Say why brothers and sisters live apart against the plan.",
    )
    if facts.next_attempt_on is None or facts.next_attempt_on <= local_day(act.at):
        raise BadRequest("Say on which day it is tried again to find them a home together: a day to come.")


@transaction.atomic
def move_there(*, decision: Decision, leaving: Leaving, facts: PlacementFacts, act: Act) -> Placement:
    """A child who is looked after moves to the home that was chosen. The bed that was kept is theirs.

    Raises  what `care.move` raises; MovedOn where the child lives there by this decision already.
    """
    held = _open(decision, act)
    period = _period(held)
    if period is None:
        raise BadRequest("The child is not looked after. Say how that begins; the placement follows it.")
    placed = move(period=period, leaving=leaving, facts=_there(held, facts), act=act)
    return _follow(held, placed, act)


@transaction.atomic
def begin_there(*, decision: Decision, facts: Beginning, act: Act) -> Placement:
    """A child becomes looked after and lives in the home that was chosen.

    Raises  what `care.begin_care` raises; MovedOn where the child lives there by this decision already.
    """
    held = _open(decision, act)
    begun = begin_care(
        subject=held.request.subject, facts=replace(facts, placement=_there(held, facts.placement)), act=act
    )
    placed = Placement.objects.get(
        subject=begun.subject, from_on=begun.from_on, withdrawn_at=None, home=held.offer.home, to_on=None
    )
    return _follow(held, placed, act)


def _open(decision: Decision, act: Act) -> Decision:
    going(decision.request)
    named = Decision.objects.select_related("request__subject", "offer__home__provider", "offer__hold")
    held = named.get(pk=decision.pk)
    require_on(act, "care.record", held.request.subject)
    if not held.stands:
        raise MovedOn("They said no after all. Choose another home.")
    return held


def _period(decision: Decision) -> Period | None:
    periods = days_of(decision.request.subject).periods
    return next((each for each in periods if each.to_on is None), None)


def _there(decision: Decision, facts: PlacementFacts) -> PlacementFacts:
    """The home that was chosen, whatever the form said; what was decided against its terms goes with it."""
    beyond = facts.beyond_terms_because or decision.beyond_because or decision.apart_because
    return replace(facts, home=decision.offer.home, person=None, elsewhere="", beyond_terms_because=beyond)


def _follow(decision: Decision, placed: Placement, act: Act) -> Placement:
    """The request is met; an emergency without a current assessment leaves one owed."""
    request = decision.request
    decision.placement = placed
    decision.miles_from_home = miles_from_home(request, decision.offer.home, on=placed.from_on)
    decision.save()
    close(request, Closing.PLACED, "The child lives in the home that was chosen.", act)
    if request.is_emergency and not request.is_current:
        when = When.day(placed.from_on)
        owed = Happening(
            kind=events.ASSESSMENT_OWED, about=[request.subject], source=request, case=placed, when=when
        )
        record_each([owed], act)
    return placed
