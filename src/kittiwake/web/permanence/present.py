"""One child's permanence in words."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day
from kittiwake.records.permanence.choices import Exceptional, Sooner, Verdict
from kittiwake.records.permanence.milestones import step_of, title_of
from kittiwake.web.components.shapes import Fact
from kittiwake.web.permanence.present_board import says_blocker, says_days

if TYPE_CHECKING:
    from uuid import UUID

    from kittiwake.records.permanence.models import (
        AdoptionDecision,
        ChildReport,
        Closing,
        Gate,
        LookBack,
        Match,
        Milestone,
        PanelDecision,
    )
    from kittiwake.records.permanence.selectors import Tracked
    from kittiwake.records.permanence.tracks import Track

Links = list[tuple[str, str]]
WHOLE = "Nothing: every part is written."
TITLES = {
    "child": "The child",
    "mother_history": "The birth mother’s history",
    "father_history": "The birth father’s history",
    "family": "The wider birth family",
    "wishes": "What the child wishes and feels",
    "parents_say": "What the parents say",
    "health": "Health",
    "needs": "What the child will need",
    "ways": "Each other way",
}


def stands(found: "Tracked") -> list[Fact]:
    """Where the child stands on the board."""
    standing = found.standing
    nexts = f"{standing.next_step}, by {says_day(standing.next_on)}" if standing else "Nobody has said"
    return [
        Fact(label="First", value=f"{title_of(found.first.lane)}, since {says_day(found.first.since)}"),
        Fact(label="At this step", value=says_days(found.first)),
        Fact(label="Next step", value=_coming(found.first)),
        *(Fact(label="Planned beside it", value=_other(each)) for each in found.beside),
        Fact(label="What holds it up", value=says_blocker(found)),
        Fact(label="Who sees to it", value=str(standing.owner) if standing else "Nobody is named"),
        Fact(label="What is next", value=nexts),
    ]


def _coming(lane: "Track") -> str:
    if lane.coming is None:
        return "Every step is reached"
    by = f", by {says_day(lane.late_from)} (local limit)" if lane.late_from else ""
    return f"{lane.coming.title}{by}"


def _other(lane: "Track") -> str:
    return f"{title_of(lane.lane)}, {says_days(lane)} at this step. Next: {_coming(lane)}"


def lane_rows(found: "Tracked") -> list[list[str]]:
    """Each step that was reached, of every lane that is planned."""
    return [
        [step.title, title_of(lane.lane), says_day(on)]
        for lane in (found.first, *found.beside)
        for step, on in lane.reached
    ]


def steps_to_right(rows: "Iterable[Milestone]", *, key: "UUID") -> Links:
    return [
        (f"Put right: {_step(each)}", reverse("permanence:step_right", args=[key, each.pk])) for each in rows
    ]


def _step(row: "Milestone") -> str:
    found = step_of(row.lane, row.step)
    when = says_day(row.reached_on) if row.reached_on else "not reached after all"
    return f"{found.title if found else row.step}, {when}"


def righted_rows(rows: "Iterable[Milestone]") -> list[list[str]]:
    """What was put right, with both versions and why."""
    return [
        [_step(each), _step(each.supersedes), each.reason, str(each.by)] for each in rows if each.supersedes
    ]


def match_rows(rows: "Iterable[Match]") -> list[list[str]]:
    return [
        [
            f"{each.with_whom}, proposed {says_day(each.proposed_on)} ({each.proposed_by})",
            f"Carers: {each.carers_view} Child: {each.childs_view}",
            f"{says_day(each.panel_on)}: {each.panel_says}" if each.panel_on else "Not heard yet",
            _verdict(each.verdict, each.decided_on, each.decided_by, each.reasons),
            f"{says_day(each.told_on)}: {each.told_how} Letter: {each.letter}"
            if each.told_on
            else "Not told yet",
        ]
        for each in rows
    ]


def gate_rows(rows: "Iterable[Gate]") -> list[list[str]]:
    return [
        [
            f"{says_day(local_day(each.at))}, {each.by}",
            each.changed,
            f"Child: {each.childs_view} Parents: {each.parents_view}",
            each.support,
            _verdict(each.verdict, each.decided_on, each.decided_by, each.reasons),
        ]
        for each in rows
    ]


def _verdict(verdict: str, on: date | None, by: object, reasons: str) -> str:
    if not verdict or on is None:
        return "Not decided yet"
    return f"{Verdict(verdict).label}, {says_day(on)} ({by}): {reasons}"


def look_back_rows(rows: "Iterable[LookBack]") -> list[list[str]]:
    return [
        [
            f"{says_day(local_day(each.at))}, {each.by}",
            str(Sooner(each.sooner).label),
            f"{says_day(each.point_on)}: {each.point}" if each.point_on else "",
            each.learnt,
        ]
        for each in rows
    ]


def panel_rows(rows: "Iterable[PanelDecision]") -> list[list[str]]:
    return [
        [
            says_day(each.decided_on),
            str(Exceptional(each.why_there).label),
            each.decided,
            says_day(each.again_on) if each.again_on else "",
        ]
        for each in rows
    ]


def adoption_rows(rows: "Iterable[AdoptionDecision]") -> list[list[str]]:
    return [
        [
            f"{says_day(each.decided_on)}, {each.by}",
            str(Verdict(each.verdict).label),
            each.reasons,
            each.despite or "No part was missing",
        ]
        for each in rows
    ]


def report_lacks(report: "ChildReport") -> str:
    return "\n".join(report.lacks) or WHOLE


def parts_of(report: "ChildReport") -> list[tuple[str, str]]:
    return [(title, getattr(report, name)) for name, title in TITLES.items() if getattr(report, name)]


def report_facts(report: "ChildReport") -> list[Fact]:
    return [
        Fact(label="Written", value=f"{says_day(report.written_on)}, {report.by}"),
        Fact(label="Missing from it", value="; ".join(report.lacks) or WHOLE),
    ]


def says_closing(closing: "Closing") -> str:
    return f"Closed {says_day(closing.closed_on)} ({closing.by}): {closing.says}"
