"""Recording an alert, looking at one again, ending one. What is typed is kept as a draft."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core.today import now
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.alerts import selectors, services
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.web.alerts import present
from kittiwake.web.alerts.forms import AlertForm, EndForm, ReviewForm
from kittiwake.web.child.frame import frame_of
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.alerts.models import VisitAlert
    from kittiwake.records.subject.models import Subject

REFUSALS = (services.BadAlert, services.EndedAlready, NotPermitted)


@dataclass(frozen=True, kw_only=True)
class Writing:
    """One of the three things that are written: its form, what keeps it, and what is said then."""

    form: type[PlainForm]
    keep: Callable[[PlainForm, Act], object]
    done: str


def one_alert(request: Request, *, key: str, alert_id: int) -> Reading:
    """One alert that stands for this person; any other is not found."""
    subject = child(request, key=key).argument
    alert = selectors.alert_visible_to(request.user, subject, alert_id)
    if alert is None:
        raise Http404
    return Reading([subject], (subject, alert))


@page(may="alert.record", about=child)
def write(request: Request, subject: "Subject") -> HttpResponse:
    """A new alert about this person, or about where they live."""
    place = DraftPlace(
        form="alerts.alert", about=f"new:{subject.key}", title="An alert for visits", back=request.path
    )
    writing = Writing(
        form=AlertForm,
        keep=lambda form, act: services.record_alert(
            services.AlertFacts(**form.cleaned_data), subject=subject, act=act
        ),
        done="The alert is recorded.",
    )
    return _page(request, subject, None, place, writing)


@page(may="alert.record", about=one_alert)
def review(request: Request, found: "tuple[Subject, VisitAlert]") -> HttpResponse:
    """Somebody looked at the alert again: it holds, and here is when to look next."""
    subject, alert = found
    place = DraftPlace(
        form="alerts.review", about=f"alerts.visitalert:{alert.pk}", title="It still holds", back=request.path
    )
    writing = Writing(
        form=ReviewForm,
        keep=lambda form, act: services.review_alert(alert=alert, via=subject, **form.cleaned_data, act=act),
        done="It is written down that the alert holds.",
    )
    return _page(request, subject, alert, place, writing)


@page(may="alert.record", about=one_alert)
def end(request: Request, found: "tuple[Subject, VisitAlert]") -> HttpResponse:
    """The alert holds no longer. It stays to be read."""
    subject, alert = found
    place = DraftPlace(
        form="alerts.end",
        about=f"alerts.visitalert:{alert.pk}",
        title="It holds no longer",
        back=request.path,
    )
    writing = Writing(
        form=EndForm,
        keep=lambda form, act: services.end_alert(alert=alert, via=subject, **form.cleaned_data, act=act),
        done="The alert is ended.",
    )
    return _page(request, subject, alert, place, writing)


def _page(
    request: Request, subject: "Subject", alert: "VisitAlert | None", place: DraftPlace, writing: Writing
) -> HttpResponse:
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    form = writing.form(request.POST if request.method == "POST" else None)
    form.initial = {**form.initial, **draft.initial(form)}
    if form.is_bound and form.is_valid():
        try:
            writing.keep(form, Act(by=request.user, at=now()))
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            draft.discard()
            messages.success(request, writing.done)
            return redirect("alerts:alert_list", key=subject.key)
    context = frame_of(request, subject, current="alerts:alert_list") | {
        "form": form,
        "draft": draft,
        "alert": present.shown([alert])[0] if alert else None,
        "title": place.title,
    }
    return render(request, "alerts/write.html", context, status=422 if form.is_bound else 200)
