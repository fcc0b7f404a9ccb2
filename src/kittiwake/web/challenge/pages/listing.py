"""Challenges by stage and age, one of them, those about one child, and what challenges did."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.dates import says_day
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.challenge import selectors
from kittiwake.records.challenge.stages import next_stage, stages
from kittiwake.records.people.selectors import identities
from kittiwake.web.challenge import present, reading
from kittiwake.web.child.frame import frame_of
from kittiwake.web.components.shapes import DeskRow, Place
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

A_PAGE, MOST_TO_REREAD = 25, 25
ONLY_WORK = "It names the children whose work is challenged, as a list of work; opening one is logged."


@page(may="challenge.read", unlogged_because=ONLY_WORK)
def challenge_list(request: Request) -> HttpResponse:
    """Challenges not closed, the highest stage and the oldest first; one stage by `?stage=`."""
    viewer, asked = request.user, request.GET.get("stage", "")
    known = {each.key for each in stages()}
    found = selectors.open_challenges(viewer)
    if asked in known:
        found = found.filter(stage=asked)
    shown = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "rows": rows_of(request, shown.object_list),
        "again": rows_of(request, selectors.to_reread(viewer)[:MOST_TO_REREAD]),
        "shown": shown,
        "places": [
            Place(title=title, url=f"?stage={key}", is_current=key == (asked if asked in known else ""))
            for key, title in [("", "Every stage"), *((each.key, each.title) for each in stages())]
        ],
        "query": f"stage={asked}" if asked in known else "",
    }
    return render(request, "challenge/challenge_list.html", context)


@page(may="challenge.read", about=child)
def of_child(request: Request, subject: "Subject") -> HttpResponse:
    """Every challenge about one child's work, closed or not."""
    found = selectors.challenges_about(request.user, subject)
    shown = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    context = frame_of(request, subject, current="challenge:of_child") | {
        "rows": rows_of(request, shown.object_list),
        "shown": shown,
        "may_raise": _may(request, "challenge.raise"),
    }
    return render(request, "challenge/of_child.html", context)


@page(may="challenge.read", about=reading.challenge)
def challenge(request: Request, found: Any) -> HttpResponse:
    """One challenge: what is wrong, how it stands, what was answered and what can be done now."""
    return render(request, "challenge/challenge.html", standing_of(request, found))


@page(may="challenge.read", unlogged_because="It shows counts, and no child's record.")
def effect(request: Request) -> HttpResponse:
    """What challenges did: the share that changed something, and of those the share that held."""
    return render(
        request, "challenge/effect.html", {"rows": present.effect_rows(selectors.effect_of(request.user))}
    )


def standing_of(request: Request, found: Any) -> dict[str, object]:
    """What a page of one challenge shows of it, and what this viewer may do with it now."""
    run = selectors.stage_clocks([found]).get(found.pk)
    closing = getattr(found, "closing", None)
    keys = [closing.before, closing.after] if closing else []
    work = {each.key: f"{each.says}, {says_day(each.on)}" for each in selectors.works_named(found, keys)}
    may_raise = _may(request, "challenge.raise")
    may_settle = may_raise and (found.raised_by == request.user or _may(request, "challenge.settle"))
    is_open = closing is None
    has_answer = any(hasattr(reached, "answer") for reached in found.reached.all())
    return {
        "challenge": found,
        "facts": present.facts(found, run, names_of(request, [found])[found.pk], work),
        "history": present.history(found),
        "may_answer": is_open and not found.is_answered and found.raised_by != request.user
        and _may(request, "challenge.answer"),
        "may_take_further": is_open and may_settle and next_stage(found.stage) is not None,
        "may_close": is_open and may_settle and has_answer,
        "is_closed": not is_open,
        "may_reread": bool(closing and closing.is_changed and may_raise)
        and bool(selectors.reviews_to_choose(found)),
    }  # fmt: skip


def rows_of(request: Request, challenges: Iterable[Any]) -> list[DeskRow]:
    those = list(challenges)
    return present.rows(those, runs=selectors.stage_clocks(those), names=names_of(request, those))


def names_of(request: Request, challenges: Iterable[Any]) -> dict[int, str]:
    """Whose work each challenge is about, by its number."""
    children = {each.pk: list(each.children.all()) for each in challenges}
    people = identities(request.user, [child for those in children.values() for child in those])
    return {
        key: ", ".join(people[child.pk].name for child in those if child.pk in people)
        for key, those in children.items()
    }


def _may(request: Request, function: str) -> bool:
    return policies.can(request.user, function, on=today())
