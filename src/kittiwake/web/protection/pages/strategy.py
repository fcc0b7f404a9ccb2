"""Strategy discussions: deciding on one, writing it down, reading it."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.people.selectors import identities
from kittiwake.records.protection import selectors, services
from kittiwake.records.protection.services import StrategyChildFacts
from kittiwake.web.child.frame import frame_of
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.protection import pieces, present
from kittiwake.web.protection.forms.plan import CallOffForm
from kittiwake.web.protection.forms.strategy import AfterwardsForm, DecideForm, HoldForm
from kittiwake.web.protection.pages.acting import (
    Written,
    aside,
    ask,
    children_of,
    chosen,
    subjects_of,
    write,
)

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
    viewer, day = request.user, today()
    people = identities(viewer, [row.subject for row in about.children.all()])
    waits = about.held_at is None and about.called_off_at is None
    may_write = policies.can(viewer, "strategy.record", on=day)
    texts = selectors.amendments_of(about, about.children.all(), about.seats.all())
    telling = pieces.Telling(key=subject.key, texts=texts, may_put_right=may_write)
    context = frame_of(request, subject, current="protection:overview") | {
        "it": about,
        "facts": pieces.discussion_facts(about, telling),
        "children": pieces.strategy_children(about, people, telling),
        "undecided": pieces.UNDECIDED,
        "missing": present.missing_words(about),
        "seats": pieces.seat_entries(about, telling),
        "may_hold": waits and may_write,
        "may_call_off": waits and policies.can(viewer, "strategy.decide", on=day),
        "may_decide": may_write and selectors.part_to_decide(viewer, about, subject) is not None,
    }
    return render(request, "protection/discussion.html", context)


@page(may="strategy.decide", about=one_discussion)
def call_off(request: Request, found: "tuple[Subject, StrategyDiscussion]") -> HttpResponse:
    """Say why the discussion is not needed any more."""
    subject, about = found

    def do(form, act):
        services.call_off_strategy(discussion=about, **form.cleaned_data, act=act)

    back = reverse("protection:discussion", args=[subject.key, about.pk])
    named = f"protection.strategydiscussion:{about.pk}"
    title = "Call off the strategy discussion"
    return ask(request, subject, CallOffForm, do, title=title, about=named, back=back, button="Call it off")


@page(may="strategy.record", about=one_discussion)
def afterwards(request: Request, found: "tuple[Subject, StrategyDiscussion]") -> HttpResponse:
    """Decide about a child whose record those who held the discussion do not read."""
    subject, about = found
    back = reverse("protection:discussion", args=[subject.key, about.pk])
    part = selectors.part_to_decide(request.user, about, subject)
    if part is None:
        return aside(request, back, "Nothing is to be decided about this child here.")

    def do(form, act):
        facts = StrategyChildFacts(subject=subject, **form.cleaned_data)
        services.decide_for_child(part=part, facts=facts, act=act)

    named, title = f"protection.strategychild:{part.pk}", "What the discussion means for this child"
    known = pieces.Telling(key=subject.key, texts={})
    facts = pieces.discussion_facts(about, known)
    return ask(request, subject, AfterwardsForm, do, title=title, about=named, back=back, facts=facts)


@page(may="strategy.record", about=one_discussion)
def hold(request: Request, found: "tuple[Subject, StrategyDiscussion]") -> HttpResponse:
    """Write down a discussion that was held."""
    subject, about = found
    named = identities(request.user, [row.subject for row in about.children.all()])
    everybody = (*named.values(), *children_of(request, subject))
    people = {who.key: who for who in everybody if who.reach == Reach.FULL}
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
