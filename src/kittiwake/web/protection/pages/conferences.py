"""Conferences: calling one, reading it, writing it down, sending it out."""

from typing import TYPE_CHECKING

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.selectors import colleagues
from kittiwake.records.people.selectors import identities
from kittiwake.records.protection import selectors, services
from kittiwake.records.protection.choices import ConferenceKind
from kittiwake.records.protection.services import CallFacts
from kittiwake.web.child.frame import frame_of
from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.protection import present
from kittiwake.web.protection.forms.conference import CallForm, MinuteForm
from kittiwake.web.protection.forms.parts import choice
from kittiwake.web.protection.pages.acting import (
    Written,
    adults_of,
    children_of,
    chosen,
    subjects_of,
    write,
)

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.protection.models import Conference
    from kittiwake.records.subject.models import Subject

    Found = tuple[Subject, Conference]


class SentForm(PlainForm):
    what = choice(
        "What was sent?",
        [("decisions_sent_on", "The decisions"), ("minutes_sent_on", "The minutes")],
        "Say what was sent.",
    )
    on = DayField(label="On which day?", error_messages={"required": "Say on which day."})


def one_conference(request: Request, *, key: str, conference_id: int) -> Reading:
    """A conference that speaks of this child."""
    subject = child(request, key=key).argument
    found = selectors.conferences_visible_to(request.user, subject).filter(pk=conference_id).first()
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="conference.call", about=child)
def call(request: Request, subject: "Subject") -> HttpResponse:
    """Call a conference. Somebody who has no part in the work chairs it."""
    people = children_of(request, subject)
    chairs = {str(each.pk): each for each in colleagues(role="conference_chair")}

    def make(sent, began):
        begun = {"children": [str(subject.key)], "kind": ConferenceKind.INITIAL}
        begun["sectors"] = ["POLICE", "HEALTH", "EDUCATION"]
        form = CallForm(sent, initial=begun | began)
        form.offer("children", [(str(who.key), f"{who.name}, {who.age}") for who in people])
        form.offer("chair", [("", "Choose"), *((key, each.name) for key, each in chairs.items())])
        return form

    def do(form, act):
        typed = form.cleaned_data
        facts = CallFacts(
            children=chosen(form), chair=chairs[typed["chair"]], for_at=typed["for_at"],
            place=typed["place"], kind=typed["kind"], sectors=tuple(typed["sectors"]),
            submission=typed["submission"],
        )  # fmt: skip
        made = services.call_conference(facts=facts, act=act)
        return reverse("protection:conference", args=[subject.key, made.pk])

    asks = Written(
        title="Call a conference",
        name="protection.conference",
        about=f"new:{subject.key}",
        template="protection/form.html",
        leave=reverse("protection:overview", args=[subject.key]),
        done="The conference is called.",
        button="Call it",
    )
    return write(request, subject, asks, make, do)


@page(may="record.read", about=one_conference)
def conference(request: Request, found: "Found") -> HttpResponse:
    """Each child's views and what was decided, who came and what they thought, and what is sent."""
    subject, about = found
    viewer, day = request.user, today()
    there = [row.subject for row in about.children.all()] + [row.subject for row in about.parents.all()]
    people = identities(viewer, there)
    waits = about.held_at is None and about.called_off_at is None
    is_chair = about.chair_id == viewer.pk and policies.can(viewer, "conference.chair", on=day)
    context = frame_of(request, subject, current="protection:overview") | {
        "it": about,
        "facts": present.conference_facts(about),
        "children": present.conference_children(about, people),
        "parents": present.conference_parents(about, people),
        "seats": present.conference_seats(about),
        "repeats": _repeats(viewer, about, subject),
        "notes": list(selectors.own_chair_notes(viewer, about)) if is_chair else [],
        "may_hold": waits and is_chair,
        "is_chair": is_chair,
        "may_send": about.held_at is not None and policies.can(viewer, "conference.send", on=day),
    }
    return render(request, "protection/conference.html", context)


def _repeats(viewer: "User", about: "Conference", subject: "Subject") -> list[list[str]]:
    on = (about.held_at or about.for_at).date()
    return present.repeat_rows(selectors.repeats_in_family(viewer, subject, on=on))


@page(may="conference.chair", about=one_conference)
def hold(request: Request, found: "Found") -> HttpResponse:
    """Write down a conference that was held."""
    subject, about = found
    known = identities(request.user, [row.subject for row in about.children.all()])
    people, parents = list(known.values()), adults_of(request, subject)
    records = subjects_of([*people, *parents])
    sectors = [seat.sector for seat in about.seats.all()]

    def make(sent, began):
        return MinuteForm(sent, children=people, parents=parents, sectors=sectors, initial=began)

    def do(form, act):
        services.hold_conference(conference=about, facts=form.facts(records), act=act)
        return reverse("protection:conference", args=[subject.key, about.pk])

    asks = Written(
        title="Write down the conference",
        name="protection.minutes",
        about=f"protection.conference:{about.pk}",
        template="protection/minute.html",
        leave=reverse("protection:conference", args=[subject.key, about.pk]),
        done="The conference is on the record of every child it decided about.",
    )
    return write(request, subject, asks, make, do)


@page(may="conference.send", about=one_conference)
def sent(request: Request, found: "Found") -> HttpResponse:
    """Say on which day the decisions or the minutes went out."""
    subject, about = found
    back = reverse("protection:conference", args=[subject.key, about.pk])

    def make(sent: object, began: dict) -> forms.Form:
        return SentForm(sent, initial={"on": today()} | began)

    def do(form, act):
        services.send_out(conference=about, **form.cleaned_data, act=act)
        return back

    asks = Written(
        title=f"Sending out the conference of {says_day((about.held_at or about.for_at).date())}",
        name="protection.sent",
        about=f"protection.conference:{about.pk}",
        template="protection/form.html",
        leave=back,
        done="The day is on the record.",
    )
    return write(request, subject, asks, make, do)
