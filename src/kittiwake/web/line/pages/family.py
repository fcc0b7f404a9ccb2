"""The headlines of a family in one list: whose each is, and only of those whose record the viewer reads."""

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core import today as clock
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import meet
from kittiwake.records.line import selectors
from kittiwake.records.line.choices import Significance
from kittiwake.records.people.selectors import HouseholdMember, household_of, identities
from kittiwake.records.subject.whole import records_of
from kittiwake.web.child.frame import frame_of
from kittiwake.web.components.shapes import Day, Entry
from kittiwake.web.line import present, sifting
from kittiwake.web.line.forms import Overlay
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

MOST_PEOPLE = 12  # laid over one list, with the person: more is no family that a page can show


@dataclass(frozen=True, kw_only=True)
class Family:
    """The person, those of the household who may be laid beside them, and those who were asked for."""

    subject: "Subject"
    offered: list[HouseholdMember]
    chosen: "list[Subject]"


def readable_family(request: Request, *, key: str) -> Reading:
    """The person and the chosen others: each of them is read, so each reading is logged.

    A key of nobody in the household, or of somebody whose record is closed, is as one not asked for.
    """
    subject = child(request, key=key).argument
    household = household_of(request.user, subject, on=clock.today())
    members = household.members if household else ()
    offered = [each for each in members if each.who.reach == Reach.FULL]
    asked = set(request.GET.getlist("with"))
    met = [meet(request.user, str(each.who.key)) for each in offered if str(each.who.key) in asked]
    chosen = [each.subject for each in met[: MOST_PEOPLE - 1] if each.subject and each.reach == Reach.FULL]
    family = Family(subject=subject, offered=offered, chosen=chosen)
    return Reading([subject, *chosen], family)


@page(may="record.read", about=readable_family)
def family(request: Request, asked: Family) -> HttpResponse:
    """Choose who; their headlines and the person's in one list, the newest first."""
    people = [asked.subject, *asked.chosen]
    standing = selectors.standing_in(selectors.events_visible_to(request.user, people))
    found = selectors.sifted(standing, selectors.Sieve(zoom=(Significance.HEADLINE.value,)))
    shown = Paginator(found, sifting.ON_A_PAGE).get_page(request.GET.get("page"))
    choices = [(str(each.who.key), f"{each.who.name} ({each.stands})") for each in asked.offered]
    form = Overlay(people=choices, initial={"with": [str(each.key) for each in asked.chosen]})
    context = frame_of(request, asked.subject, current="line:chronology") | {
        "form": form,
        "is_alone": not choices,
        "rows": _rows(request, people, selectors.chronology(shown.object_list)),
        "page": shown,
        "rest": sifting.rest_of(request.GET),
    }
    return render(request, "line/family.html", context)


def _rows(request: Request, people: "list[Subject]", entries: list[selectors.Entry]) -> list[Day]:
    """Days with their entries; what one act told of several of them stands once, with all their names."""
    known = identities(request.user, people)
    whose = {record: person for person in people for record in records_of(person)}
    told: dict[tuple[Any, ...], list[selectors.Entry]] = {}
    for entry in entries:
        event = entry.event
        told.setdefault((event.act, event.kind, event.source, entry.text), []).append(entry)

    def shown(same: list[selectors.Entry]) -> Entry:
        owners = [whose[each.event.subject_id or 0] for each in same]
        names = dict.fromkeys(known[owner.pk].name for owner in owners)
        return replace(present.under_day(same[0], key=owners[0].key, moved=()), marks=tuple(names))

    return [
        Day(heading=heading, entries=tuple(shown(same) for same in each))
        for heading, each in groupby(told.values(), key=lambda same: present.day_of(same[0].when))
    ]
