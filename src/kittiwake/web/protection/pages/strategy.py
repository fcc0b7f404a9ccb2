"""Strategy discussions: deciding on one, writing it down, reading it."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.people.selectors import identities
from kittiwake.records.protection import selectors, services
from kittiwake.web.child.frame import frame_of
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.protection import present
from kittiwake.web.protection.forms.strategy import DecideForm, HoldForm
from kittiwake.web.protection.pages.acting import Written, children_of, chosen, subjects_of, write

if TYPE_CHECKING:
    from kittiwake.records.protection.models import StrategyDiscussion
    from kittiwake.records.subject.models import Subject


def one_discussion(request: Request, *, key: str, discussion_id: int) -> Reading:
    """A discussion that speaks of this child."""
    subject = child(request, key=key).argument
    found = selectors.discussions_visible_to(request.user, subject).filter(pk=discussion_id).first()
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="strategy.decide", about=child)
def decide(request: Request, subject: "Subject") -> HttpResponse:
    """Decide that a strategy discussion is to be held."""
    people = children_of(request, subject)

    def make(sent, began):
        form = DecideForm(sent, initial=began | {"children": [str(subject.key)]})
        form.offer("children", [(str(who.key), f"{who.name}, {who.age}") for who in people])
        return form

    def do(form, act):
        typed = form.cleaned_data
        made = services.decide_strategy(
            children=chosen(form), why_now=typed["why_now"], submission=typed["submission"], act=act
        )
        return reverse("protection:discussion", args=[subject.key, made.pk])

    asks = Written(
        title="Decide on a strategy discussion",
        name="protection.strategy",
        about=f"new:{subject.key}",
        template="protection/form.html",
        leave=reverse("protection:overview", args=[subject.key]),
        done="The discussion is decided on. The time to hold it has begun.",
        button="Decide on it",
    )
    return write(request, subject, asks, make, do)


@page(may="record.read", about=one_discussion)
def discussion(request: Request, found: "tuple[Subject, StrategyDiscussion]") -> HttpResponse:
    """Who took part and who was missing, what each shared with its marking, and each child's decision."""
    subject, about = found
    people = identities(request.user, [row.subject for row in about.children.all()])
    waits = about.held_at is None and about.called_off_at is None
    context = frame_of(request, subject, current="protection:overview") | {
        "it": about,
        "facts": present.discussion_facts(about),
        "children": present.strategy_children(about, people),
        "missing": present.missing_words(about),
        "seats": [(seat.get_sector_display(), seat) for seat in about.seats.all()],
        "may_hold": waits and policies.can(request.user, "strategy.record", on=today()),
    }
    return render(request, "protection/discussion.html", context)


@page(may="strategy.record", about=one_discussion)
def hold(request: Request, found: "tuple[Subject, StrategyDiscussion]") -> HttpResponse:
    """Write down a discussion that was held."""
    subject, about = found
    named = identities(request.user, [row.subject for row in about.children.all()])
    people = {who.key: who for who in (*named.values(), *children_of(request, subject))}
    records = subjects_of(list(people.values()))

    def make(sent, began):
        return HoldForm(sent, children=people.values(), initial=began)

    def do(form, act):
        services.hold_strategy(discussion=about, facts=form.facts(records), act=act)
        return reverse("protection:discussion", args=[subject.key, about.pk])

    asks = Written(
        title="Write down the strategy discussion",
        name="protection.strategy_held",
        about=f"protection.strategydiscussion:{about.pk}",
        template="protection/hold.html",
        leave=reverse("protection:discussion", args=[subject.key, about.pk]),
        done="The discussion is on the record of every child it decided about.",
    )
    return write(request, subject, asks, make, do)
