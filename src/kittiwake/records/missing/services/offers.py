"""Offering a child who is back that somebody independent talks with them, and what they answer."""

from datetime import datetime

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, Happening, record, record_each
from kittiwake.records.missing import events
from kittiwake.records.missing.choices import OfferedHow, Reply
from kittiwake.records.missing.models import InterviewOffer, MissingEpisode, MissingReturn
from kittiwake.records.missing.policies import require_agency_independent, require_inbox, require_on
from kittiwake.records.missing.services.episodes import standing
from kittiwake.records.missing.services.facts import (
    BadMissing,
    MissingMovedOn,
    OfferFacts,
    maybe,
    needed,
    require_come,
    says_moment,
)


@transaction.atomic
def offer_interview(*, episode: MissingEpisode, facts: OfferFacts, act: Act) -> InterviewOffer:
    """A return interview was offered. After one that was declined it may be offered again.

    Raises  policies.NotPermitted; NotIndependent for a provider that cares for the child; BadMissing before
            the child was back, and for a moment to come; MissingMovedOn while another offer stands.
    """
    held = standing(episode)
    child = held.subject
    require_on(act, "interview.offer", child)
    back = returned(held)
    newest = held.offers.first()
    if newest is not None and newest.reply != Reply.DECLINED:
        raise MissingMovedOn(f"It was offered {says_moment(newest.offered_at)}. Write down the answer.")
    require_come(facts.offered_at, known_at=act.at)
    if facts.offered_at < back.at:
        raise BadMissing(f"They were back {says_moment(back.at)}. Say when it was offered after that.")
    if facts.agency is not None:
        require_inbox(child, on=local_day(act.at))
        require_agency_independent(facts.agency, child, on=local_day(facts.offered_at))
    row = InterviewOffer.objects.create(
        episode=held, offered_at=facts.offered_at, how=OfferedHow(facts.how), agency=facts.agency,
        reply=Reply.WAITING, recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip
    when, how = When.moment(row.offered_at), OfferedHow(row.how).label.lower()
    says = f"{events.OFFERED.says}, {how}"
    record(events.OFFERED, act, about=[child], source=row, case=back, when=when, says=says)
    if facts.reply != Reply.WAITING:
        _answered(row, facts.reply, facts.replied_at or facts.offered_at, facts.why, act)
    return row


@transaction.atomic
def answer_offer(*, offer: InterviewOffer, reply: str, at: datetime, why: str, act: Act) -> InterviewOffer:
    """What the child answered. Whoever declined says why where they said, or the words say that they did not.

    Raises  policies.NotPermitted; BadMissing; MissingMovedOn where it was answered.
    """
    episode = standing(offer.episode)
    require_on(act, "interview.offer", episode.subject)
    held = InterviewOffer.objects.select_for_update(of=["self"]).get(pk=offer.pk)
    if held.reply != Reply.WAITING:
        raise MissingMovedOn("The child has answered this offer already. Look at it again.")
    if reply == Reply.WAITING:
        raise BadMissing("Say whether the child accepted or declined.")
    return _answered(held, reply, at, why, act)


def accept(offer: InterviewOffer, at: datetime, act: Act) -> None:
    """The child talked, so they accepted, where nobody had written it down."""
    if offer.reply == Reply.WAITING:
        _answered(offer, Reply.ACCEPTED, at, "", act)


def returned(episode: MissingEpisode) -> MissingReturn:
    """How they came back, as it counts. Raises  BadMissing while they are gone."""
    back = episode.returns.first()
    if back is None:
        raise BadMissing("They are not back yet. Say how they came back first.")
    return back


def _answered(offer: InterviewOffer, reply: str, at: datetime, why: str, act: Act) -> InterviewOffer:
    require_come(at, known_at=act.at)
    if at < offer.offered_at:
        raise BadMissing(
            f"It was offered {says_moment(offer.offered_at)}. Say when they answered after that."
        )
    offer.reply, offer.replied_at = Reply(reply), at
    offer.why = (
        needed(why, "Why", "Say why they declined, or that they gave no reason.")
        if reply == Reply.DECLINED
        else maybe(why, "What they said")
    )
    offer.save()
    kind = events.DECLINED if reply == Reply.DECLINED else events.ACCEPTED
    about, case = [offer.episode.subject], returned(offer.episode)
    when = When.moment(at)
    record_each([Happening(kind=kind, about=about, source=offer, case=case, when=when)], act)
    return offer
