"""Lists: agreement, the week's sample, the same facts answered differently, and the continuum itself."""

from datetime import date
from typing import Any

from django.db import connection
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kittiwake.assurance import thresholds
from kittiwake.core import today as clock
from kittiwake.core.dates import says_day
from kittiwake.records.access import policies
from kittiwake.records.front_door import continuum
from kittiwake.records.front_door.selectors import rereadings
from kittiwake.web.components.shapes import DeskRow, Place
from kittiwake.web.page import Request, page
from kittiwake.web.thresholds import present

ONLY_COUNTS = "It shows counts, and no child's record."
ONLY_NUMBERS = "It lists contacts by their number and day. Whoever opens one is logged there."
PAIRS_SHOWN = 30
LINKS = (
    ("Decisions to read again", "thresholds:sample", "threshold.reread"),
    ("Questions from reading again", "thresholds:question_list", "threshold.answer"),
    ("The same facts, answered differently", "thresholds:differences", "threshold.learn"),
    ("Should it have been sooner?", "thresholds:look_back_list", "threshold.learn"),
    ("The continuum of need", "thresholds:continuum", "desk.read"),
)


@page(may="measure.read", unlogged_because=ONLY_COUNTS)
def home(request: Request) -> HttpResponse:
    """How often a second reader came to the same level, by threshold, team and agency; and where to go on."""
    day = clock.today()
    found = thresholds.agreement(connection, "postgres", as_at=day)
    may_answer = policies.can(request.user, "threshold.answer", on=day)
    context = {
        "found": found,
        "shares": present.months_of(found),
        "tables": [
            ("By threshold", "Level of the decision", present.group_rows(found.by_threshold)),
            ("By team", "Team that decided", present.group_rows(found.by_team)),
            ("By agency", "Who told us", present.group_rows(found.by_agency)),
        ],
        "places": places_of(request),
        "open_questions": rereadings.open_questions(request.user) if may_answer else 0,
        "local": continuum.local_settings(),
    }
    return render(request, "thresholds/home.html", context)


@page(may="threshold.reread", unlogged_because=ONLY_NUMBERS)
def weekly_sample(request: Request) -> HttpResponse:
    """One finished week's decisions to be read again, blind; `?week=` gives an earlier one."""
    weeks = thresholds.finished_weeks(clock.today())
    week_on = _asked_week(request, weeks)
    drawn = thresholds.sample(request.user, week_on)
    to_read = [pick for pick in drawn.picks if not pick.is_own]
    done = rereadings.reread_by(request.user, [pick.contact_id for pick in to_read])
    context = {
        "drawn": drawn,
        "week": present.week_words(week_on),
        "rows": [_row(pick, is_read=pick.contact_id in done) for pick in to_read],
        "own": len(drawn.picks) - len(to_read),
        "weeks": [_week(week, week_on) for week in weeks],
        "local": continuum.local_settings(),
    }
    return render(request, "thresholds/sample.html", context)


@page(may="threshold.learn", unlogged_because=ONLY_NUMBERS)
def differences(request: Request) -> HttpResponse:
    """Contacts with the same facts that were answered at two levels in one week, and why they are here."""
    weeks = thresholds.finished_weeks(clock.today())
    week_on = _asked_week(request, weeks)
    found = thresholds.differing(request.user, week_on)
    context = {
        "week": present.week_words(week_on),
        "pairs": [_difference(pair) for pair in found[:PAIRS_SHOWN]],
        "more": max(0, len(found) - PAIRS_SHOWN),
        "weeks": [_week(week, week_on) for week in weeks],
        "local": continuum.local_settings(),
        "title_of": present.level_title,
    }
    return render(request, "thresholds/differences.html", context)


@page(may="desk.read", unlogged_because="It shows the partnership's document, and no child's record.")
def read_continuum(request: Request) -> HttpResponse:
    """The continuum of need in force today, or another version of it by `?version=`."""
    asked = request.GET.get("version", "")
    every = continuum.versions()
    in_force = continuum.version_on(clock.today())
    shown = next((each for each in every if each.key == asked), in_force or every[-1])
    places = [
        Place(title=_dates(each), url=f"?version={each.key}", is_current=each == shown)
        for each in reversed(every)
    ]
    context = {"shown": shown, "dates": _dates(shown), "is_in_force": shown == in_force, "places": places}
    return render(request, "thresholds/continuum.html", context)


def places_of(request: Request) -> list[Place]:
    """Where this person's role may go on to."""
    day = clock.today()
    return [
        Place(title=title, url=reverse(route))
        for title, route, may in LINKS
        if policies.can(request.user, may, on=day)
    ]


def _asked_week(request: Request, weeks: list[date]) -> date:
    asked = request.GET.get("week", "")
    return next((week for week in weeks if week.isoformat() == asked), weeks[0])


def _row(pick: thresholds.Pick, *, is_read: bool) -> DeskRow:
    return DeskRow(
        title=f"Contact {pick.contact_id}",
        url=reverse("thresholds:read_again", args=[pick.contact_id]),
        hint=pick.because if is_read else f"Decided {says_day(pick.decided_on)}",
        status="Read by you" if is_read else "Not read by you",
        tone="good" if is_read else "plain",
    )


def _week(week: date, shown: date) -> Place:
    title = present.week_words(week)
    return Place(title=title, url=f"?week={week.isoformat()}", is_current=week == shown)


def _difference(pair: thresholds.Pair) -> dict[str, Any]:
    return {"contacts": (pair.one, pair.other), "because": pair.because}


def _dates(version: continuum.Version) -> str:
    if version.in_force_to is None:
        return f"From {says_day(version.in_force_from)}"
    return f"{says_day(version.in_force_from)} to {says_day(version.in_force_to)}"
