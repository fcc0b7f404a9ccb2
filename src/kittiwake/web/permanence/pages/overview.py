"""One child's permanence: the lane, what holds it up, matches, adoption, going home, looking back."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.permanence import selectors
from kittiwake.web.child.frame import frame_of
from kittiwake.web.page import Request, child, page
from kittiwake.web.permanence import present, present_ways

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.care.models import Period
    from kittiwake.records.subject.models import Subject

FUNCTIONS = ("record", "decide", "agency_decide", "look_back", "panel")


@page(may="record.read", about=child)
def overview(request: Request, subject: "Subject") -> HttpResponse:
    """All that is kept of the newest period of care; that there is none for a child who never was in care."""
    period = selectors.period_of(request.user, subject)
    context = frame_of(request, subject, current="permanence:overview") | {"is_known": period is not None}
    if period is not None:
        context |= _shown(request.user, subject, period)
    return render(request, "permanence/overview.html", context)


def _shown(viewer: "User", subject: "Subject", period: "Period") -> dict[str, Any]:
    found = selectors.tracked_of(viewer, subject)
    day = today()
    may = {name: policies.can(viewer, f"permanence.{name}", on=day) for name in FUNCTIONS}
    milestones, matches = selectors.milestones_of(period), selectors.matches_of(period)
    gates, report = selectors.gates_of(period), selectors.newest_report(period)
    decisions = selectors.adoption_decisions_of(period)
    items = selectors.agenda_of([found]) if found else []
    owed = {"gate": selectors.owes_gate(period), "look_back": selectors.owes_look_back(period)}
    ways = present_ways.Ways(
        key=subject.key, may=may, is_in_care=period.to_on is None, owed=owed, is_on_agenda=bool(items)
    )
    closing = selectors.closing_of(period)
    return {
        "stands": present.stands(found) if found else [],
        "agenda": [each.because for each in items],
        "owed": present_ways.says_owed(owed),
        "reached": present.lane_rows(found) if found else [],
        "righted": present.righted_rows(milestones),
        "matches": present.match_rows(matches),
        "report": present.report_facts(report) if report else [],
        "decisions": present.adoption_rows(decisions),
        "closing": present.says_closing(closing) if closing else "",
        "gates": present.gate_rows(gates),
        "look_backs": present.look_back_rows(selectors.look_backs_of(period)),
        "panel": present.panel_rows(selectors.panel_decisions_of(period)),
        "ways": {
            "stands": ways.standing(milestones, selectors.beside_of(period)),
            "match": ways.matching(matches),
            "adoption": ways.adoption(has_report=report is not None, has_decision=bool(decisions)),
            "home": ways.going_home(gates),
            "look_back": ways.looking_back(),
        },
    }
