"""Conferences: calling one, reading it, writing it down, sending it out."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kittiwake.core.today import local_day, today
from kittiwake.records.access import policies
from kittiwake.records.access.selectors import colleagues
from kittiwake.records.line.services import key_of
from kittiwake.records.people.selectors import identities
from kittiwake.records.plans.choices import PlanKind
from kittiwake.records.plans.selectors import plan_on
from kittiwake.records.protection import selectors, services
from kittiwake.records.protection.choices import ConferenceKind
from kittiwake.records.protection.services import CallFacts
from kittiwake.web.assessment.leaning import Leaning, leaning_of
from kittiwake.web.child.frame import frame_of
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.protection import pieces, present
from kittiwake.web.protection.forms.conference import CallForm
from kittiwake.web.protection.pages.acting import Written, adults_of, children_of, chosen, write
from kittiwake.web.protection.pages.plan import plan_of

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.protection.models import Conference
    from kittiwake.records.subject.models import Subject

    Found = tuple[Subject, Conference]


def one_conference(request: Request, *, key: str, conference_id: int) -> Reading:
    """A conference that speaks of this child."""
    subject = child(request, key=key).argument
    found = selectors.conference_visible_to(request.user, subject, conference_id)
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="conference.call", about=child)
def call(request: Request, subject: "Subject") -> HttpResponse:
    """Call a conference. Somebody who has no part in the work chairs it."""
    people, adults = children_of(request, subject), adults_of(request, subject)
    chairs = {str(each.pk): each for each in colleagues(role="conference_chair")}

    def make(sent, began):
        begun = {"children": [str(who.key) for who in people], "kind": _kind(subject)}
        begun["sectors"] = ["POLICE", "HEALTH", "EDUCATION"]
        form = CallForm(sent, initial=begun | began)
        form.offer("children", [(str(who.key), f"{who.name}, {who.age}") for who in people])
        form.offer("parents", [(str(who.key), who.name) for who in adults])
        form.offer("chair", [("", "Choose"), *((key, each.name) for key, each in chairs.items())])
        return form

    def do(form, act):
        typed = form.cleaned_data
        facts = CallFacts(
            children=chosen(form), chair=chairs[typed["chair"]], for_at=typed["for_at"],
            place=typed["place"], kind=typed["kind"], sectors=tuple(typed["sectors"]),
            submission=typed["submission"], parents=chosen(form, "parents"),
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
    texts = selectors.amendments_of(about, about.children.all(), about.seats.all(), about.parents.all())
    telling = pieces.Telling(key=subject.key, texts=texts, may_put_right=is_chair)
    context = frame_of(request, subject, current="protection:overview") | {
        "it": about,
        "facts": pieces.conference_facts(about, telling),
        "children": pieces.conference_children(about, people, telling),
        "parents": pieces.conference_parents(about, people, telling),
        "discussed": telling.text(about, "discussed", "What was discussed") if about.discussed else [],
        "seats": pieces.conference_seats(about),
        "dissents": pieces.dissents(about, telling),
        "leaning": _leaning(viewer, about, subject) if waits else None,
        "work": key_of(about),
        "repeats": _repeats(viewer, about, subject),
        "may_hold": waits and is_chair,
        "may_challenge": policies.can(viewer, "challenge.raise", on=day),
        "may_call_off": waits and policies.can(viewer, "conference.call", on=day),
        "is_chair": is_chair,
        "may_send": about.held_at is not None and policies.can(viewer, "conference.send", on=day),
    }
    return render(request, "protection/conference.html", context)


def _leaning(viewer: "User", about: "Conference", subject: "Subject") -> Leaning | None:
    answer = reverse("assessment:behind_conference", args=[subject.key, about.pk])
    return leaning_of(viewer, subject, about, answer=answer)


def _repeats(viewer: "User", about: "Conference", subject: "Subject") -> list[list[str]]:
    on = local_day(about.held_at or about.for_at)
    plan = plan_on(subject, PlanKind.CHILD_PROTECTION, on)
    on = plan.from_on if plan else on
    return present.repeat_rows(selectors.repeats_in_family(viewer, subject, on=on))


def _kind(subject: "Subject") -> str:
    return ConferenceKind.REVIEW if plan_of(subject) else ConferenceKind.INITIAL
