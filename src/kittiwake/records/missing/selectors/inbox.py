"""What an agency sees of missing children: what it told, whom it was asked to talk with, and no more."""

from dataclasses import dataclass
from datetime import date

from kittiwake.core.today import today
from kittiwake.records.access.choices import Closure
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import keys_closed_to_some
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.records.missing.choices import Reply
from kittiwake.records.missing.models import AgencyReport, InterviewOffer, MissingReturn, ReturnInterview
from kittiwake.records.people.ages import birth_of
from kittiwake.records.people.selectors import agency_of
from kittiwake.records.people.selectors.identity import people_on
from kittiwake.records.people.selectors.names import shown_name
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key

SHOWN = 50


@dataclass(frozen=True, kw_only=True)
class Requested:
    """One request to talk with a child: enough of them to do it, and whom to ring.

    sent   what this agency sent; none while it waits.
    """

    offer: InterviewOffer
    subject: Subject
    name: str
    born: str
    back: MissingReturn
    due: ClockRun | None
    ring: str
    sent: ReturnInterview | None


def reports_of(viewer: User) -> list[AgencyReport]:
    """What this person's agency told, the newest first."""
    agency = agency_of(viewer)
    if agency is None:
        return []
    return list(AgencyReport.objects.filter(agency=agency).order_by("-told_at", "-pk")[:SHOWN])


def requests_of(viewer: User) -> list[Requested]:
    """Whom this agency is asked to talk with, the soonest due first; what is done after. Six queries."""
    agency, day = agency_of(viewer), today()
    if agency is None:
        return []
    sealed = keys_closed_to_some(on=day, closures=[Closure.SEALED])
    asked = InterviewOffer.objects.filter(agency=agency, episode__withdrawn_at=None)
    rows = asked.exclude(reply=Reply.DECLINED).exclude(episode__subject__in=sealed)
    known = rows.select_related("episode__subject", "recorded_by").prefetch_related(
        "interviews", "episode__returns"
    )
    return _requested(list(known.order_by("-offered_at", "-pk")[:SHOWN]), day)


def request_of(viewer: User, offer_id: int) -> Requested | None:
    """One request to this person's own agency; None for any other, and for one about a sealed record."""
    return next((each for each in requests_of(viewer) if each.offer.pk == offer_id), None)


def _requested(offers: list[InterviewOffer], day: date) -> list[Requested]:
    backs = {offer.pk: next(iter(offer.episode.returns.all())) for offer in offers}
    runs = {run.case: run for run in runs_of_cases([key_of(back) for back in backs.values()])}
    firsts = {offer.pk: first_key(offer.episode.subject) for offer in offers}
    people = {person.pk: person for person in people_on(day).filter(pk__in=set(firsts.values()))}
    return [
        Requested(
            offer=offer, subject=offer.episode.subject, back=backs[offer.pk],
            name=shown_name(people[firsts[offer.pk]].names.all(), on=day),
            born=birth_of(people[firsts[offer.pk]]),
            due=runs.get(key_of(backs[offer.pk])), ring=_ring(offer, day),
            sent=next((each for each in offer.interviews.all() if not each.supersedes_id), None),
        )
        for offer in offers
    ]  # fmt: skip


def _ring(offer: InterviewOffer, day: date) -> str:
    """Who asked, and their number."""
    by = offer.recorded_by
    posts = by.posts_on(day)
    number = by.phone or (posts[0].team.phone if posts else "")
    return ", ".join(words for words in (by.name, number) if words)
