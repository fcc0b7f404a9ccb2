"""The assessment behind a plan or a conference: brought up to date, or a reason why it serves as it is."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core import today as clock
from kittiwake.records.assessment import selectors, services
from kittiwake.records.line.services import Act, DraftPlace, key_of
from kittiwake.records.plans.selectors import plan_visible_to
from kittiwake.records.protection.selectors import conferences_visible_to
from kittiwake.web.assessment.forms.deciding import ServesForm
from kittiwake.web.assessment.leaning import given_by
from kittiwake.web.assessment.present import lists
from kittiwake.web.assessment.present.naming import Names
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from django.db.models import Model

    from kittiwake.records.subject.models import Subject


@dataclass(frozen=True, kw_only=True)
class Work:
    """One piece of work about one child: what it is called, and where it is read."""

    subject: "Subject"
    row: "Model"
    called: str
    url: str


def one_plan(request: Request, *, key: str, plan_id: int) -> Reading:
    """A plan of this child. Another's is not found."""
    subject = child(request, key=key).argument
    plan = plan_visible_to(request.user, subject, plan_id)
    if plan is None:
        raise Http404
    url = reverse("plans:plan", args=[subject.key, plan.pk])
    return Reading([subject], Work(subject=subject, row=plan, called=plan.get_kind_display(), url=url))


def one_conference(request: Request, *, key: str, conference_id: int) -> Reading:
    """A conference that speaks of this child."""
    subject = child(request, key=key).argument
    found = conferences_visible_to(request.user, subject).filter(pk=conference_id).first()
    if found is None:
        raise Http404
    url = reverse("protection:conference", args=[subject.key, found.pk])
    return Reading([subject], Work(subject=subject, row=found, called=found.get_kind_display(), url=url))


@page(may="assessment.write", about=one_plan)
def plan(request: Request, work: Work) -> HttpResponse:
    """The assessment behind one plan."""
    return _behind(request, work)


@page(may="assessment.write", about=one_conference)
def conference(request: Request, work: Work) -> HttpResponse:
    """The assessment behind one conference."""
    return _behind(request, work)


def _behind(request: Request, work: Work) -> HttpResponse:
    found = selectors.behind(request.user, work.subject, work=work.row)
    if found is None:
        raise Http404
    place = DraftPlace(
        form="assessment.serves",
        about=f"{key_of(work.row)} {work.subject.key}",
        title="Why an assessment serves",
        back=request.path,
    )
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    form = ServesForm(request.POST if request.method == "POST" else None, initial=draft.initial(ServesForm))
    if found.part is not None and form.is_valid():
        try:
            act = Act(by=request.user, at=clock.now())
            services.lean_on(part=found.part, work=work.row, reason=form.cleaned_data["reason"], act=act)
        except (services.OutOfDate, services.NotPermitted) as refusal:
            form.add_error(None, str(refusal))
        else:
            draft.discard()
            messages.success(request, "Your reason is kept with it.")
            return redirect(work.url)
    reasons = found.currency.reasons if found.currency else ()
    names = Names(request.user, [reason.who for reason in reasons if reason.who])
    context = frame_of(request, work.subject, current="assessment:of_child") | {
        "work": work,
        "form": form,
        "draft": draft,
        "found": found,
        "given": given_by(found),
        "reasons": lists.reason_lines(found.currency, names) if found.currency else [],
        "is_open": selectors.open_part(work.subject) is not None,
    }
    return render(request, "assessment/behind.html", context, status=422 if form.is_bound else 200)
