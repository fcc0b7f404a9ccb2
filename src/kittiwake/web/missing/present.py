"""Being missing in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core import codes
from kittiwake.core.dates import When
from kittiwake.core.today import now as clock_now
from kittiwake.core.today import today
from kittiwake.records.missing.choices import (
    CODES,
    MISSING,
    FoundBy,
    Reply,
    Risk,
    SeenAs,
    ThemeKind,
    UsedIn,
    Whom,
)
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import Fact

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from kittiwake.records.missing.models import (
        AgencyReport,
        InterviewOffer,
        MissingEpisode,
        MissingReturn,
        Theme,
        ThemeUse,
    )
    from kittiwake.records.missing.selectors import Heard, Known

THEMES = ["What it is about", "What the child told", "What followed", "By when"]


@dataclass(frozen=True, kw_only=True)
class Told:
    """One episode as the page shows it. acts: what may be done now, in words, each with its address."""

    title: str
    id: str
    facts: list[Fact]
    told: list[list[str]]
    interview: list[Fact]
    themes: list[list[str]]
    to_use: list[tuple[str, str]]
    acts: list[tuple[str, str]]
    is_open: bool


def says(moment: "datetime") -> str:
    return When.moment(moment).says()


def how_long(since: "datetime", until: "datetime | None" = None) -> str:
    """ "3 hours", "2 days and 4 hours": hours that really passed, also over a change of the clocks."""
    minutes = int(((until or clock_now()) - since).total_seconds() // 60)
    days, hours = divmod(minutes // 60, 24)
    if not days and not hours:
        return _many(max(minutes, 0), "minute")
    return " and ".join(_many(number, word) for number, word in ((days, "day"), (hours, "hour")) if number)


def what(episode: "MissingEpisode") -> str:
    return "Missing" if episode.kind == MISSING else "Away without authorisation"


def warning(episode: "MissingEpisode") -> str:
    """What stands first on every page of a child who is gone."""
    kind = what(episode).upper() if episode.kind == MISSING else what(episode)
    return f"{kind} since {says(episode.from_at)}. Risk: {Risk(episode.risk).label.lower()}"


def gone_facts(episode: "MissingEpisode") -> list[Fact]:
    believed, reference = episode.believed, episode.police_reference
    return [
        Fact(
            label="Gone since",
            value=f"{says(episode.from_at)} ({how_long(episode.from_at, episode.to_at)})",
            source=f"{codes.label(CODES, 'kind', episode.kind)}. Who told us: {episode.told_by}",
        ),
        Fact(label="Should be at", value=episode.gone_from),
        Fact(label="Last seen", value=episode.last_seen),
        Fact(label="Thought to be", value=believed or "Nobody has written where or with whom."),
        Fact(
            label="Risk",
            value=Risk(episode.risk).label,
            source=episode.risk_because or "Why is not written.",
        ),
        Fact(label="Police reference", value=reference or "None is written."),
    ]


def told_of(known: "Known", *, key: "UUID", may: Mapping[str, bool]) -> Told:
    """One episode: how they went, how they came back, what was offered and told, and what may be done."""
    episode = known.episode
    where = "from care" if known.was_in_care else "from home"
    until = f" to {says(known.back.at)}" if known.back else ""
    return Told(
        title=f"{what(episode)} {where}: {says(episode.from_at)}{until}",
        id=f"missing-{episode.pk}",
        facts=[*gone_facts(episode), *_back_facts(known), *_offer_facts(known)],
        told=[[Whom(row.whom).label, row.name, says(row.told_at)] for row in known.told],
        interview=_interview_facts(known),
        themes=[_theme_row(heard) for heard in known.heard],
        to_use=[
            (
                theme_says(heard.theme),
                reverse("missing:use", args=[key, heard.theme.pk]),
            )
            for heard in known.heard
            if may["use"]
        ],
        acts=list(_acts(known, key=key, may=may)),
        is_open=episode.is_open,
    )


def theme_says(theme: "Theme") -> str:
    """ "Quay Arcade: they let you stay"."""
    return f"{theme.name}: {theme.says}" if theme.name else theme.says


def report_names(waiting: "Mapping[str, AgencyReport]") -> list[tuple[str, str]]:
    return [(number, f"{each.child_name}, told by {each.agency}") for number, each in waiting.items()]


def _back_facts(known: "Known") -> list[Fact]:
    """How they came back, as it counts; then as it was told before it was put right."""
    if known.back is None:
        return []
    told = [_back_fact("Back", known.back)]
    return [*told, *(_back_fact("Told before", each) for each in known.was_back)]


def _back_fact(label: str, back: "MissingReturn") -> Fact:
    return Fact(
        label=label,
        value=f"{says(back.at)}: {FoundBy(back.found_by).label.lower()}. Where: {back.where}",
        source=f"How they were: {back.state}{_put_right(back.because)} Written by {back.recorded_by}.",
    )


def _offer_facts(known: "Known") -> list[Fact]:
    """Each offer is told; that nobody offered is told as well."""
    if known.back is None:
        return []
    if not known.offers:
        due = f"Due {says(known.due.due_at)}." if known.due and known.due.due_at else ""
        return [Fact(label="Return interview", value="Nobody has offered one.", source=due)]
    return [_offer_fact(offer) for offer in reversed(known.offers)]


def _offer_fact(offer: "InterviewOffer") -> Fact:
    through = f", through {offer.agency}" if offer.agency else ""
    replied = f", {says(offer.replied_at)}" if offer.replied_at else ""
    why = f": {offer.why}" if offer.why else ""
    return Fact(
        label="Return interview offered",
        value=f"{says(offer.offered_at)}{through}",
        source=f"{Reply(offer.reply).label}{replied}{why}",
    )


def _interview_facts(known: "Known") -> list[Fact]:
    talk = known.interview
    if talk is None:
        return []
    late = ""
    if known.due and known.due.due_at:
        in_time = talk.held_at <= known.due.due_at
        late = "Within 72 hours of the return." if in_time else "More than 72 hours after the return."
    return [
        Fact(
            label="Talked",
            value=f"{says(talk.held_at)}, {talk.where}, with {talk.interviewer}",
            source=f"{SeenAs(talk.seen).label}. {late}{_put_right(talk.because)}",
        ),
        Fact(label="What the child said", value=talk.said),
        Fact(label="What is needed so that they are safe", value=talk.safe_now),
        *(
            Fact(
                label="Written before",
                value=each.said,
                source=f"Written {says(each.recorded_at)}",
            )
            for each in known.was_said
        ),
    ]


def _theme_row(heard: "Heard") -> list[str]:
    followed = "; ".join(_use_says(use) for use in reversed(heard.uses))
    due = heard.due
    when = clock_status(due.due_on, due.stopped_on, today=today())[0] if due else ""
    return [
        ThemeKind(heard.theme.kind).label, theme_says(heard.theme),
        followed or "Not used yet", when,
    ]  # fmt: skip


def _use_says(use: "ThemeUse") -> str:
    head = UsedIn(use.used_in).label if use.used_in else "Nothing follows"
    return f"{head}: {use.says} ({use.by}, {says(use.at)})"


def _acts(known: "Known", *, key: "UUID", may: Mapping[str, bool]) -> list[tuple[str, str]]:
    at = [key, known.episode.pk]
    newest = known.offers[0].reply if known.offers else ""
    may_offer = known.back is not None and newest in ("", Reply.DECLINED) and known.interview is None
    may_talk = (
        known.back is not None and newest in (Reply.WAITING, Reply.ACCEPTED) and known.interview is None
    )
    is_ours = bool(known.offers) and known.offers[0].agency is None
    found = (
        ("They are back", "back", may["record"] and known.back is None),
        ("Somebody was told", "told", may["record"] and known.back is None),
        ("Offer a return interview", "offer", may["offer"] and may_offer),
        ("What the child answered", "answer", may["offer"] and known.waits_for_answer is not None),
        ("Write the return interview", "interview", may["hold"] and may_talk and is_ours),
        ("Put right how they went", "right", may["record"]),
        ("Put right how they came back", "back_right", may["record"] and known.back is not None),
        ("Put right the interview", "interview_right", may["hold"] and known.interview is not None),
        ("They were not missing", "mistaken", may["withdraw"] and known.interview is None),
    )
    return [(words, reverse(f"missing:{route}", args=at)) for words, route, is_open in found if is_open]


def _many(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def taken_off_rows(episodes: "list[MissingEpisode]") -> list[list[str]]:
    return [
        [
            says(each.from_at) + (f" to {says(each.to_at)}" if each.to_at else ""),
            each.withdrawn_because,
            str(each.withdrawn_by),
        ]
        for each in episodes
    ]


def _put_right(because: str) -> str:
    return f" Put right: {because}" if because else ""
