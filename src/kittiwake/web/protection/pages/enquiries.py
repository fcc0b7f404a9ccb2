"""Section 47 enquiries: reading one, seeing the child, proposing what comes of it, authorising it."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.protection import selectors, services
from kittiwake.web.child.frame import frame_of
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.protection import pieces
from kittiwake.web.protection.forms.enquiry import AuthoriseForm, OutcomeForm, SightForm
from kittiwake.web.protection.pages.acting import ask

if TYPE_CHECKING:
    from kittiwake.records.protection.models import Enquiry
    from kittiwake.records.subject.models import Subject

    Found = tuple[Subject, Enquiry]


def one_enquiry(request: Request, *, key: str, enquiry_id: int) -> Reading:
    """An enquiry about this child."""
    subject = child(request, key=key).argument
    found = selectors.enquiries_visible_to(request.user, subject).filter(pk=enquiry_id).first()
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="record.read", about=one_enquiry)
def enquiry(request: Request, found: "Found") -> HttpResponse:
    """When the child was seen and what they said, and what came of it."""
    subject, about = found
    day, goes_on = today(), about.closed_at is None
    may = {name: policies.can(request.user, name, on=day) for name in ("enquiry.write", "enquiry.authorise")}
    is_theirs = about.proposed_by_id == request.user.pk
    texts = selectors.amendments_of(about)
    telling = pieces.Telling(key=subject.key, texts=texts, may_put_right=may["enquiry.write"])
    context = frame_of(request, subject, current="protection:overview") | {
        "it": about,
        "facts": pieces.enquiry_facts(about, telling),
        "sights": pieces.sight_entries(about),
        "may_write": goes_on and may["enquiry.write"],
        "may_authorise": goes_on and bool(about.outcome) and may["enquiry.authorise"] and not is_theirs,
    }
    return render(request, "protection/enquiry.html", context)


@page(may="enquiry.write", about=one_enquiry)
def sight(request: Request, found: "Found") -> HttpResponse:
    """Write down that the child was seen, or why not."""

    def do(form, act):
        services.record_sight(enquiry=found[1], facts=form.facts(), act=act)

    return _asked(request, found, "Seeing the child", SightForm, do)


@page(may="enquiry.write", about=one_enquiry)
def propose(request: Request, found: "Found") -> HttpResponse:
    """Say what comes of the enquiry."""

    def do(form, act):
        services.propose_outcome(enquiry=found[1], **form.cleaned_data, act=act)

    return _asked(request, found, "What comes of the enquiry", OutcomeForm, do)


@page(may="enquiry.authorise", about=one_enquiry)
def authorise(request: Request, found: "Found") -> HttpResponse:
    """Agree with what somebody else proposed, or ask something first."""

    def do(form, act):
        if form.cleaned_data["answer"] == "AGREE":
            services.authorise_outcome(enquiry=found[1], act=act)
        else:
            services.return_outcome(enquiry=found[1], why=form.cleaned_data["why"], act=act)

    facts = pieces.enquiry_facts(found[1], pieces.Telling(key=found[0].key, texts={}))
    return _asked(request, found, "Authorise the outcome", AuthoriseForm, do, facts=facts)


def _asked(request, found, title, form_class, do, **extra):
    subject, enquiry = found
    back = reverse("protection:enquiry", args=[subject.key, enquiry.pk])
    about = f"protection.enquiry:{enquiry.pk}"
    return ask(request, subject, form_class, do, title=title, about=about, back=back, **extra)
