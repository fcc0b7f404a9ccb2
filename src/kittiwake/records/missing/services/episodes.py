"""A child is missing, somebody is told, and they are back."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from kittiwake.core import codes
from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, Happening, record, record_each
from kittiwake.records.missing import events
from kittiwake.records.missing.choices import CODES, MISSING, FoundBy, Risk, Whom
from kittiwake.records.missing.models import AgencyReport, MissingEpisode, MissingReturn, MissingTold
from kittiwake.records.missing.policies import require_on
from kittiwake.records.missing.services.facts import (
    LONGEST_LINE,
    BackFacts,
    BadMissing,
    GoneFacts,
    MissingMovedOn,
    ToldFacts,
    maybe,
    needed,
    require_child,
    require_come,
    says_moment,
)
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of

LONGEST_REFERENCE = 60


@transaction.atomic
def report_missing(
    *,
    subject: Subject,
    facts: GoneFacts,
    told: tuple[ToldFacts, ...] = (),
    back: BackFacts | None = None,
    report: AgencyReport | None = None,
    act: Act,
) -> MissingEpisode:
    """A child is missing, or was: entered late, it says how they came back as well.

    told    who was told already. report  the agency's report that this is made of.
    Raises  policies.NotPermitted; BadMissing for a moment to come, before birth, from 18 on, or while they
            are missing already; MissingMovedOn where the report was answered.
    """
    child = Subject.objects.select_for_update().get(pk=first_record(subject).pk)
    require_on(act, "missing.record", child)
    values = checked(child, facts, act)
    require_free(child, facts.from_at, back.at if back else None)
    episode = MissingEpisode.objects.create(
        subject=child, recorded_by=act.by, recorded_at=act.at, to_at=back.at if back else None, **values
    )
    when = When.moment(episode.from_at)
    record(events.GONE, act, about=[child], source=episode, when=when, says=says_gone(episode))
    for each in told:
        _told(episode, each, act)
    if report is not None:
        _take_up(report, episode, act)
    if back is not None:
        _back(episode, back, act)
    return episode


@transaction.atomic
def tell(*, episode: MissingEpisode, facts: ToldFacts, act: Act) -> MissingTold:
    """Somebody was told that the child is missing. Raises  policies.NotPermitted; BadMissing."""
    held = standing(episode)
    require_on(act, "missing.record", held.subject)
    return _told(held, facts, act)


@transaction.atomic
def come_back(*, episode: MissingEpisode, facts: BackFacts, act: Act) -> MissingReturn:
    """The child was found or came back. From then on seventy-two hours run for a return interview.

    Raises  policies.NotPermitted; BadMissing for a moment before they were gone or to come; MissingMovedOn.
    """
    held = standing(episode)
    require_on(act, "missing.record", held.subject)
    if held.to_at is not None:
        raise MissingMovedOn(f"They are back already: {says_moment(held.to_at)}. Put that right instead.")
    return _back(held, facts, act)


def standing(episode: MissingEpisode) -> MissingEpisode:
    """The row, held for this act, and the child's other acts waiting. Raises  MissingMovedOn if taken off."""
    Subject.objects.select_for_update().get(pk=first_record(episode.subject).pk)
    held = MissingEpisode.objects.select_for_update(of=["self"]).select_related("subject").get(pk=episode.pk)
    if held.withdrawn_at is not None:
        raise MissingMovedOn("This was taken off the record. Look at it again.")
    return held


def checked(child: Subject, facts: GoneFacts, act: Act) -> dict[str, object]:
    """The columns of an episode, as they will be kept. Raises  BadMissing."""
    require_come(facts.from_at, known_at=act.at)
    require_child(child, facts.from_at)
    if facts.kind not in {code.code for code in codes.code_set(CODES, "kind")}:
        raise BadMissing("Say whether they are missing, or away and it is known where.")
    return {
        "kind": facts.kind,
        "from_at": facts.from_at,
        "gone_from": needed(facts.gone_from, "Where from", "Say where they should be.", at_most=LONGEST_LINE),
        "last_seen": needed(facts.last_seen, "Last seen", "Say who saw them last, where, and in what."),
        "believed": maybe(facts.believed, "Where they are thought to be"),
        "risk": Risk(facts.risk),
        "risk_because": maybe(facts.risk_because, "Why the risk is so"),
        "police_reference": maybe(facts.police_reference, "The reference", at_most=LONGEST_REFERENCE),
        "told_by": needed(facts.told_by, "Who told", "Say who told you.", at_most=LONGEST_LINE),
    }


def require_free(
    child: Subject, from_at: datetime, to_at: datetime | None, *, but: MissingEpisode | None = None
) -> None:
    """Raises  BadMissing where the child is missing on some of that time already, on any of their records."""
    if to_at is not None and to_at <= from_at:
        raise BadMissing("They would be back before they were gone. Check the times.")
    others = MissingEpisode.objects.filter(subject__in=records_of(child), withdrawn_at=None)
    meets = Q(to_at=None) | Q(to_at__gt=from_at)
    if to_at is not None:
        meets &= Q(from_at__lt=to_at)
    clash = others.filter(meets).exclude(pk=but.pk if but else 0).order_by("from_at").first()
    if clash is None:
        return
    if clash.is_open and clash.from_at <= from_at:
        raise BadMissing(
            f"The child is missing already, since {says_moment(clash.from_at)}. Add to that, or say when "
            "they came back."
        )
    until = f" until {says_moment(clash.to_at)}" if clash.to_at else ""
    raise BadMissing(
        f"The child was missing from {says_moment(clash.from_at)}{until}. Say when they were back before "
        "that, or put that right first."
    )


def says_gone(episode: MissingEpisode) -> str:
    """As it stands on the line: of which kind, and the risk; no name and no place, for many read it."""
    what = "Missing" if episode.kind == MISSING else "Away without authorisation"
    return f"{what}. Risk: {Risk(episode.risk).label.lower()}"


def says_back(row: MissingReturn) -> str:
    return f"{events.BACK.says}: {FoundBy(row.found_by).label.lower()}"


def new_return(
    episode: MissingEpisode,
    facts: BackFacts,
    act: Act,
    *,
    old: MissingReturn | None = None,
    because: str = "",
) -> MissingReturn:
    """The row of one return; the moment stands on the episode too, so that no two of them overlap."""
    require_come(facts.at, known_at=act.at)
    require_free(episode.subject, episode.from_at, facts.at, but=episode)
    row = MissingReturn.objects.create(
        episode=episode, at=facts.at, found_by=FoundBy(facts.found_by),
        where=needed(facts.where, "Where", "Say where they were found.", at_most=LONGEST_LINE),
        state=needed(facts.state, "How they were", "Say how they were: hurt, hungry, frightened, or well."),
        recorded_by=act.by, recorded_at=act.at, supersedes=old, because=because,
    )  # fmt: skip
    episode.to_at = facts.at
    episode.save()
    return row


def owes(episode: MissingEpisode, row: MissingReturn) -> list[Happening]:
    """What a return makes due: a return interview, for a child whose whereabouts nobody knew."""
    if episode.kind != MISSING:
        return []
    when = When.moment(row.at)
    return [Happening(kind=events.OWED, about=[episode.subject], source=row, case=row, when=when)]


def _back(episode: MissingEpisode, facts: BackFacts, act: Act) -> MissingReturn:
    row = new_return(episode, facts, act)
    back = Happening(
        kind=events.BACK, about=[episode.subject], source=row, case=episode, when=When.moment(row.at),
        says=says_back(row),
    )  # fmt: skip
    record_each([back, *owes(episode, row)], act)
    return row


def _told(episode: MissingEpisode, facts: ToldFacts, act: Act) -> MissingTold:
    require_come(facts.at, known_at=act.at)
    if local_day(facts.at) < local_day(episode.from_at):
        raise BadMissing("They were told before the child was gone. Check the times.")
    row = MissingTold.objects.create(
        episode=episode, whom=Whom(facts.whom), told_at=facts.at, recorded_by=act.by, recorded_at=act.at,
        name=needed(facts.name, "Who was told", "Say who was told, by name or post.", at_most=LONGEST_LINE),
    )  # fmt: skip
    says = f"Told that they are missing: {Whom(row.whom).label.lower()}"
    when = When.moment(row.told_at)
    record(events.TOLD, act, about=[episode.subject], source=row, case=episode, when=when, says=says)
    return row


def _take_up(report: AgencyReport, episode: MissingEpisode, act: Act) -> None:
    held = AgencyReport.objects.select_for_update().get(pk=report.pk)
    if not held.waits:
        raise MissingMovedOn("Somebody has answered this report already. Look at the list again.")
    held.episode, held.answered_by, held.answered_at = episode, act.by, act.at
    held.save()
