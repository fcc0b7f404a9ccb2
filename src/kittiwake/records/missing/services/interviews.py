"""A return interview is held by somebody independent; what the child told becomes themes."""

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.text import fold
from kittiwake.core.today import local_day
from kittiwake.records.access import policies as access_policies
from kittiwake.records.line.services import Act, Happening, record_each
from kittiwake.records.missing import events
from kittiwake.records.missing.choices import SHARED, Reply, SeenAs, ThemeKind
from kittiwake.records.missing.models import InterviewOffer, MissingEpisode, ReturnInterview, Theme
from kittiwake.records.missing.policies import (
    NotPermitted,
    require_agency_independent,
    require_independent,
    require_on,
)
from kittiwake.records.missing.services.episodes import standing
from kittiwake.records.missing.services.facts import (
    LONGEST_LINE,
    BadMissing,
    InterviewFacts,
    MissingMovedOn,
    ThemeFacts,
    maybe,
    needed,
    require_come,
    says_moment,
)
from kittiwake.records.missing.services.offers import accept, returned
from kittiwake.records.people.selectors import agency_of


@transaction.atomic
def hold_interview(*, episode: MissingEpisode, facts: InterviewFacts, act: Act) -> ReturnInterview:
    """A colleague who is independent of the child's case talked with them, after an offer.

    Raises  policies.NotPermitted; NotIndependent for the child's own worker; BadMissing without an offer,
            before they were back or to come, or where nothing was said; MissingMovedOn where one was held.
    Source  statutory guidance on children who run away or go missing (2014).
    """
    held = standing(episode)
    require_on(act, "interview.hold", held.subject)
    for day in (local_day(facts.held_at), local_day(act.at)):
        require_independent(act.by, held.subject, on=day)
    offer = _offer_of(held)
    if offer.agency is not None:
        raise BadMissing(f"{offer.agency} was asked to hold it. What they write comes through their inbox.")
    return _held(held, offer, facts, act, interviewer=facts.interviewer or str(act.by))


@transaction.atomic
def send_interview(*, offer: InterviewOffer, facts: InterviewFacts, act: Act) -> ReturnInterview:
    """A provider that was asked sends what the child told. It opens no record to them.

    Raises  policies.NotPermitted for any other agency; as `hold_interview`.
    """
    access_policies.require(act.by, "agency.answer", on=local_day(act.at))
    agency = agency_of(act.by, on=local_day(act.at))
    if agency is None or offer.agency_id != agency.pk:
        raise NotPermitted("This was asked of another agency.")
    episode = standing(offer.episode)
    require_agency_independent(agency, episode.subject, on=local_day(facts.held_at))
    newest = _offer_of(episode)
    if newest.pk != offer.pk:
        raise MissingMovedOn("This request was replaced by another. Look at your list again.")
    who = needed(facts.interviewer, "Who talked with them", "Say who talked with them.", at_most=LONGEST_LINE)
    return _held(episode, newest, facts, act, interviewer=f"{who}, {agency}", is_colleague=False)


@transaction.atomic
def put_right_interview(
    *, interview: ReturnInterview, facts: InterviewFacts, because: str, act: Act
) -> ReturnInterview:
    """The words were wrong. A new version supersedes; the themes stay, and those told now join them.

    Raises  policies.NotPermitted; BadMissing without a reason; MissingMovedOn where it was already.
    """
    episode = standing(interview.episode)
    require_on(act, "interview.hold", episode.subject)
    require_independent(act.by, episode.subject, on=local_day(act.at))
    if hasattr(interview, "superseded_by"):
        raise MissingMovedOn("Somebody has put this right already. Look at it again.")
    words = needed(because, "The reason", "Say what was wrong, and what is right.")
    row = _row(
        episode, interview.offer, facts, act, interviewer=interview.interviewer, held_by=interview.held_by_id,
        supersedes=interview, because=words,
    )  # fmt: skip
    told = Happening(
        kind=events.INTERVIEW_PUT_RIGHT, about=[episode.subject], source=row, case=returned(episode),
        says=f"{events.INTERVIEW_PUT_RIGHT.says}. {words}",
    )  # fmt: skip
    record_each([told, *_themes(row, facts.themes)], act)
    return row


def _offer_of(episode: MissingEpisode) -> InterviewOffer:
    if episode.interviews.exists():
        raise MissingMovedOn("A return interview about this was held already. Put that right instead.")
    newest = episode.offers.select_related("agency").first()
    if newest is None or newest.reply == Reply.DECLINED:
        raise BadMissing("Write down first when the interview was offered, and that it was accepted.")
    return newest


def _held(
    episode: MissingEpisode,
    offer: InterviewOffer,
    facts: InterviewFacts,
    act: Act,
    *,
    interviewer: str,
    is_colleague: bool = True,
) -> ReturnInterview:
    back = returned(episode)
    if facts.held_at < back.at:
        raise BadMissing(f"They were back {says_moment(back.at)}. Say when you talked after that.")
    held_by = act.by.pk if is_colleague else None
    row = _row(episode, offer, facts, act, interviewer=interviewer, held_by=held_by)
    accept(offer, max(offer.offered_at, min(facts.held_at, act.at)), act)
    says = f"{events.HELD.says}: {SeenAs(row.seen).label.lower()}"
    when, about = When.moment(row.held_at), [episode.subject]
    held = Happening(kind=events.HELD, about=about, source=row, case=back, when=when, says=says)
    record_each([held, *_themes(row, facts.themes)], act)
    return row


def _row(  # noqa: PLR0913 -- the columns that do not come from what was typed
    episode: MissingEpisode, offer: InterviewOffer, facts: InterviewFacts, act: Act, *, interviewer: str,
    held_by: int | None, supersedes: ReturnInterview | None = None, because: str = "",
) -> ReturnInterview:  # fmt: skip
    require_come(facts.held_at, known_at=act.at)
    return ReturnInterview.objects.create(
        episode=episode, offer=offer, held_at=facts.held_at, held_by_id=held_by,
        interviewer=maybe(interviewer, "Who talked with them", at_most=LONGEST_LINE),
        where=needed(facts.where, "Where", "Say where you talked.", at_most=LONGEST_LINE),
        seen=SeenAs(facts.seen), said=needed(facts.said, "What they said", "Write what the child said."),
        safe_now=needed(facts.safe_now, "What is needed", "Say what is needed so that they are safe."),
        recorded_by=act.by, recorded_at=act.at, supersedes=supersedes, because=because,
    )  # fmt: skip


def _themes(interview: ReturnInterview, told: tuple[ThemeFacts, ...]) -> list[Happening]:
    """Each theme as a row, and as a piece of work that waits to be used."""
    rows = [_theme(interview, number, each) for number, each in enumerate(told, start=1)]
    Theme.objects.bulk_create(rows)
    when, about = When.moment(interview.held_at), [interview.episode.subject]
    return [
        Happening(
            kind=events.HEARD, about=about, source=row, when=when,
            says=f"{events.HEARD.says}: {ThemeKind(row.kind).label.lower()}",
        )
        for row in rows
    ]  # fmt: skip


def _theme(interview: ReturnInterview, number: int, facts: ThemeFacts) -> Theme:
    kind = ThemeKind(facts.kind)
    name = maybe(facts.name, f"Theme {number}: the name", at_most=LONGEST_LINE)
    if kind in SHARED and not name:
        raise BadMissing(f"Theme {number}: name the {kind.value.lower()}, or write “not known”.")
    says = needed(facts.says, f"Theme {number}", f"Theme {number}: write what they told.")
    return Theme(interview=interview, kind=kind, name=name, folded=fold(name), says=says)
