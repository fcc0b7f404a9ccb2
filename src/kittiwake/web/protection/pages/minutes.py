"""What becomes of a conference that was called: written down, sent out, or called off."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day, today
from kittiwake.records.people.selectors import identities
from kittiwake.records.protection import selectors, services
from kittiwake.records.protection.choices import FIRST
from kittiwake.web.page import Request, page
from kittiwake.web.protection.forms.conference import Asked, MinuteForm, SentForm
from kittiwake.web.protection.forms.plan import CallOffForm
from kittiwake.web.protection.pages.acting import Written, adults_of, ask, subjects_of, write
from kittiwake.web.protection.pages.conferences import one_conference

if TYPE_CHECKING:
    from kittiwake.records.people.selectors import Identity
    from kittiwake.records.protection.models import Conference
    from kittiwake.records.subject.models import Subject

    Found = tuple[Subject, Conference]


@page(may="conference.chair", about=one_conference)
def hold(request: Request, found: "Found") -> HttpResponse:
    """Write down a conference that was held."""
    subject, about = found
    known = identities(request.user, [row.subject for row in about.children.all()])
    people = list({who.key: who for who in known.values()}.values())
    parents = _parents(request, found)
    records = subjects_of([*people, *parents])
    asked = Asked(
        children=people,
        parents=parents,
        sectors=[seat.sector for seat in about.seats.all()],
        is_review=about.kind not in FIRST,
        outcomes=selectors.outcomes_to_rate(request.user, about),
    )

    def make(sent, began):
        return MinuteForm(sent, asked=asked, initial=began)

    def do(form, act):
        services.hold_conference(conference=about, facts=form.facts(records), act=act)
        return _back(found)

    asks = Written(
        title="Write down the conference",
        name="protection.minutes",
        about=f"protection.conference:{about.pk}",
        template="protection/minute.html",
        leave=_back(found),
        done="The conference is on the record of every child it decided about.",
    )
    return write(request, subject, asks, make, do, aliases=_joined_since(found, known))


def _parents(request: Request, found: "Found") -> "list[Identity]":
    """Those who were invited, and the other adults of the family."""
    subject, about = found
    invited = identities(request.user, [row.subject for row in about.parents.all()])
    return list({who.key: who for who in (*invited.values(), *adults_of(request, subject))}.values())


def _joined_since(found: "Found", known: "dict[int, Identity]") -> dict[str, str]:
    rows = ((row.subject.key, known.get(row.subject_id)) for row in found[1].children.all())
    return {str(key): str(who.key) for key, who in rows if who and who.key != key}


@page(may="conference.send", about=one_conference)
def sent(request: Request, found: "Found") -> HttpResponse:
    """Say on which day the decisions or the minutes went out."""
    about = found[1]

    def do(form, act):
        services.send_out(conference=about, **form.cleaned_data, act=act)

    title = f"Sending out the conference of {says_day(local_day(about.held_at or about.for_at))}"
    return _asked(request, found, SentForm, do, title=title, begun={"on": today()})


@page(may="conference.call", about=one_conference)
def call_off(request: Request, found: "Found") -> HttpResponse:
    """Say why the conference does not take place."""

    def do(form, act):
        services.call_off_conference(conference=found[1], **form.cleaned_data, act=act)

    return _asked(request, found, CallOffForm, do, title="Call off the conference", button="Call it off")


def _asked(request, found, form_class, do, **options):
    about = f"protection.conference:{found[1].pk}"
    return ask(request, found[0], form_class, do, about=about, back=_back(found), **options)


def _back(found: "Found") -> str:
    return reverse("protection:conference", args=[found[0].key, found[1].pk])
