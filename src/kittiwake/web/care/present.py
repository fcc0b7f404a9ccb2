"""A child's time in care in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.spans import says_span
from kittiwake.core.today import local_day
from kittiwake.records.care.choices import GOES_ON, GivenAs, NewEpisode, Told
from kittiwake.records.care.codes import says_code
from kittiwake.records.care.words import Names, lives, where
from kittiwake.web.components.lane_shapes import Bar, Lane
from kittiwake.web.components.shapes import Fact

if TYPE_CHECKING:
    from uuid import UUID

    from kittiwake.records.care.episodes import Episode, Placed
    from kittiwake.records.care.models import Agreement, Check, LegalStatus, Notice, Period, Placement
    from kittiwake.records.care.models.stretch import Stretch
    from kittiwake.records.care.selectors import InCareDays, LivingNow, TakenOff
    from kittiwake.records.care.services import Changed

STRETCHES = ["When", "What", "Which", "What it rests on, or why"]
EPISODES = [
    "From", "Until", "Why it is new", "Legal status", "Placement", "Why it ceased", "Why they moved"
]  # fmt: skip


def now_facts(now: "LivingNow", names: Names, *, today: date) -> list[Fact]:
    """What stands today; what is missing is said."""
    period, status, placement = now.period, now.status, now.placement
    days = (today - period.from_on).days
    nights = f"{days} nights" if days != 1 else "1 night"
    return [
        Fact(
            label="Looked after since",
            value=f"{says_day(period.from_on)} ({nights})",
            source=f"{period.get_coming_display()}; decided by {period.decided_by}",
        ),
        Fact(
            label="Legal status",
            value=says_code("legal_status", status.code) if status else "",
            source=f"Since {says_day(status.from_on)}. {status.rests_on}{lapses(status, today)}"
            if status
            else "",
        ),
        Fact(
            label="Lives at",
            value=where(placement, names) if placement else "",
            source=f"{says_code('placement_type', placement.type)}, since {says_day(placement.from_on)}"
            if placement
            else "",
        ),
    ]


def lapses(status: "LegalStatus", today: date) -> str:
    """By when an order lapses, or that it has and nobody has written what stands now."""
    if status.expires_on is None:
        return ""
    day = says_day(status.expires_on)
    if status.expires_on < today:
        return f" It lapsed on {day}: write down what stands now."
    return f" It lapses on {day}."


def care_lanes(days: "InCareDays", names: Names) -> list[Lane]:
    """Periods, statuses and placements, one beside the other."""
    return [
        Lane(
            title="Looked after",
            absence="Never looked after, as far as this record knows.",
            bars=tuple(_bar(row, "Looked after") for row in days.periods),
            order=28,
        ),
        Lane(
            title="Legal status",
            absence="No legal status is recorded.",
            bars=tuple(_bar(row, says_code("legal_status", row.code)) for row in days.statuses),
            order=30,
        ),
        Lane(
            title="Where they lived in care",
            absence="No placement is recorded.",
            bars=tuple(_bar(row, lives(row, names)) for row in days.placements),
            order=31,
        ),
    ]


def _bar(row: "Stretch", says: str) -> Bar:
    return Bar(says=says, dates=says_span(row.from_on, row.to_on), from_on=row.from_on, to_on=row.to_on)


def stretch_rows(days: "InCareDays", names: Names) -> list[list[str]]:
    """All three sets in one table, in the order in which they began."""
    told = [
        *((row.from_on, 0, row.pk, _period_row(row)) for row in days.periods),
        *((row.from_on, 1, row.pk, _status_row(row)) for row in days.statuses),
        *((row.from_on, 2, row.pk, _placement_row(row, names)) for row in days.placements),
    ]
    return [row for *_order, row in sorted(told, key=lambda each: each[:3])]


def _period_row(row: "Period") -> list[str]:
    ended = f" Ended: {says_code('ceased', row.why_it_ceased)}. {row.ceased_because}" if row.to_on else ""
    return [
        says_span(row.from_on, row.to_on),
        "Looked after",
        row.get_coming_display(),
        f"{row.because}{ended}",
    ]


def _status_row(row: "LegalStatus") -> list[str]:
    return [
        says_span(row.from_on, row.to_on), "Legal status", says_code("legal_status", row.code), row.rests_on
    ]  # fmt: skip


def _placement_row(row: "Placement", names: Names) -> list[str]:
    beyond = f" Beyond the home’s terms: {row.beyond_terms_because}" if row.beyond_terms_because else ""
    return [
        says_span(row.from_on, row.to_on), "Placement", lives(row, names),
        f"{row.because}{beyond}{_why_it_ended(row)}",
    ]  # fmt: skip


def _why_it_ended(row: "Placement") -> str:
    if not row.why_it_ended:
        return ""
    how = "as planned" if row.ended_as_planned else "unplanned"
    return f" Ended {how}: {says_code('place_change', row.why_it_ended)}. {row.ended_because}"


def episode_rows(episodes: Iterable["Episode"]) -> list[list[str]]:
    """The newest first, each in words with the return's codes."""
    return [_episode_row(each) for each in reversed(list(episodes))]


def _episode_row(each: "Episode") -> list[str]:
    return [
        says_day(each.from_on),
        says_day(each.to_on) if each.to_on else "Goes on",
        f"{each.why_new.value}: {NewEpisode(each.why_new).label}",
        _coded("legal_status", each.status) if each.status else "None recorded",
        _placed(each.placed),
        _why_ceased(each),
        _coded("place_change", each.why_place_changed),
    ]


def _why_ceased(each: "Episode") -> str:
    if each.why_ceased == GOES_ON:
        return f"{GOES_ON}: another begins"
    return _coded("ceased", each.why_ceased)


def _coded(name: str, code: str) -> str:
    return f"{code}: {says_code(name, code)}" if code else ""


def _placed(placed: "Placed | None") -> str:
    return _coded("placement_type", placed.type) if placed else "None recorded"


def agreement_rows(agreements: Iterable["Agreement"]) -> list[list[str]]:
    return [
        [
            each.given_by or "Nobody",
            GivenAs(each.given_as).label,
            says_day(each.given_on) + (", in writing" if each.is_in_writing else ", by word only"),
            each.understood,
            f"{says_day(each.ended_on)}: {each.ended_because}" if each.ended_on else "Stands",
        ]
        for each in agreements
    ]


def agreements_to_end(agreements: Iterable["Agreement"], *, key: "UUID") -> list[tuple[str, str]]:
    """Those that stand: the words of a link, and its address."""
    return [
        (
            f"{each.given_by or 'The agreement'} no longer agrees",
            reverse("care:end_agreement", args=[key, each.pk]),
        )
        for each in agreements
        if each.ended_on is None
    ]


def taken_off_rows(off: "TakenOff", names: Names) -> list[list[str]]:
    """What counts on no day any more, and why."""
    told: list[tuple[Stretch, str]] = [
        *((row, says_code("legal_status", row.code)) for row in off.statuses),
        *((row, lives(row, names)) for row in off.placements),
    ]
    return [
        [
            says_span(row.from_on, row.to_on),
            says,
            row.withdrawn_because,
            str(row.withdrawn_by),
        ]
        for row, says in told
    ]


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What a late entry would change, as the writer confirms it."""

    says: str
    gone: list[list[str]]
    new: list[list[str]]


def changed(what: "Changed") -> Preview:
    gone, new = episode_rows(what.gone), episode_rows(what.new)
    if not gone and not new:
        return Preview(says="No episode changes.", gone=[], new=[])
    says = f"Episodes that would no longer be so: {len(gone)}. Episodes that would be new: {len(new)}."
    return Preview(says=says, gone=gone, new=new)


def told_rows(notices: "Iterable[Notice]") -> list[list[str]]:
    """Who was told of a placement, and when; or why not."""
    return [
        [
            Told(each.who).label,
            says_day(each.told_on) if each.told_on else f"Not told: {each.why_not}",
            f"{each.by}, {says_day(local_day(each.at))}",
        ]
        for each in notices
    ]


def check_rows(checks: "Iterable[Check]") -> list[list[str]]:
    """What somebody found who looked between two reviews."""
    return [[says_day(each.on), "Yes" if each.is_well else "No", each.says, str(each.by)] for each in checks]
