"""What stands still for one child, and setting one sign aside."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core.today import now, today
from kittiwake.records.access import policies
from kittiwake.records.drift import selectors, services
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.drift import present
from kittiwake.web.drift.forms import PutAside
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.drift.models import Sign
    from kittiwake.records.subject.models import Subject


def one_sign(request: Request, *, key: str, sign_id: int) -> Reading:
    """A sign of this child."""
    subject = child(request, key=key).argument
    found = selectors.sign_visible_to(request.user, subject, sign_id)
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="drift.read", about=child)
def of_child(request: Request, subject: "Subject") -> HttpResponse:
    """Every sign that stands, also those that were set aside."""
    may = policies.can(request.user, "drift.set_aside", on=today())
    signs = selectors.signs_with_words(request.user, subject)
    context = frame_of(request, subject, current="drift:of_child") | {
        "rows": present.sign_rows(signs, key=subject.key, may_set_aside=may)
    }
    return render(request, "drift/of_child.html", context)


@page(may="drift.set_aside", about=one_sign)
def put_aside(request: Request, found: "tuple[Subject, Sign]") -> HttpResponse:
    """Say what one makes of a sign, why, and when to look again. The draft is kept."""
    subject, sign = found
    place = DraftPlace(
        form="drift.put_aside", about=f"drift.sign:{sign.pk}", title="A sign set aside", back=request.path
    )
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    form = PutAside(request.POST if request.method == "POST" else None)
    form.initial = draft.initial(form)
    if form.is_bound and form.is_valid() and _done(request, sign, form):
        draft.discard()
        messages.success(request, "It is set aside until that day, with your reason.")
        return redirect("drift:of_child", subject.key)
    context = frame_of(request, subject, current="drift:of_child") | {
        "form": form,
        "draft": draft,
        "says": present.says(sign),
        "is_gone": sign.gone_on is not None,
        "said": present.said_entries(selectors.was_set_aside(sign)),
    }
    return render(request, "drift/put_aside.html", context, status=422 if form.is_bound else 200)


def _done(request: Request, sign: "Sign", form: PutAside) -> bool:
    try:
        services.set_aside(
            services.SettingAside(**form.cleaned_data), sign=sign, act=Act(by=request.user, at=now())
        )
    except (services.BadSettingAside, services.SignMovedOn, policies.NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
