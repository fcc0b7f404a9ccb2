"""Reading one decision again: blind, then both side by side."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core import today as clock
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.front_door import continuum, services
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.front_door.selectors import rereadings
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request, page
from kittiwake.web.thresholds import forms, present
from kittiwake.web.thresholds.reading import ToReadAgain, to_read_again

NOT_DECIDED = "Nothing has been decided about this contact yet, so there is nothing to read again."
NOT_DRAWN = "This contact is not in a sample that is open now. Nobody chooses what is read again."
OWN = "You had a part in this decision, so somebody else reads it again."


@page(may="threshold.reread", about=to_read_again)
def read_again(request: Request, found: ToReadAgain) -> HttpResponse:
    """The contact as it was before its decision, to say what should have happened; afterwards, both."""
    if found.mine is not None:
        return _both(request, found)
    refused = _refusal(found)
    if refused or found.before is None or found.pick is None:
        return render(request, "thresholds/not_for_you.html", {"found": found, "refused": refused})
    place = DraftPlace(
        form="thresholds.read_again", about=str(found.contact.pk), back=request.path,
        title=f"Reading again, contact {found.contact.pk}",
    )  # fmt: skip
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    version = continuum.version_on(local_day(found.before.decided_at))
    form = forms.ReadAgain(request.POST or None, version=version)
    form.initial = draft.initial(form)
    if form.is_valid() and _was_reread(request, found, form):
        draft.discard()
        messages.success(request, "Kept. Now you see both.")
        return redirect("thresholds:read_again", found.contact.pk)
    context = {
        "found": found,
        "form": form,
        "draft": draft,
        "said": present.said_of(found.before),
        "people": present.people_rows(found.before, request.user),
        "lines": present.history_lines(found.before, request.user),
        "leave": f"{reverse('thresholds:sample')}?week={found.pick.week_on.isoformat()}",
    }
    return render(request, "thresholds/read_again.html", context, status=422 if form.is_bound else 200)


def _refusal(found: ToReadAgain) -> str:
    if found.before is None:
        return NOT_DECIDED
    if found.has_part:
        return OWN
    return "" if found.pick else NOT_DRAWN


def _was_reread(request: Request, found: ToReadAgain, form: forms.ReadAgain) -> bool:
    if found.pick is None:
        return False
    picked = services.Picked(chosen=found.pick.chosen, because=found.pick.because, week_on=found.pick.week_on)
    try:
        services.reread(
            contact_id=found.contact.pk,
            picked=picked,
            opinion=services.Opinion(**form.given()),
            act=Act(by=request.user, at=clock.now()),
        )
    except (policies.NotPermitted, services.CannotReread, services.BadContact) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _both(request: Request, found: ToReadAgain) -> HttpResponse:
    answered = rereadings.how_answered(request.user, [found.contact.pk])[found.contact.pk]
    mine = found.mine
    context = {
        "found": found,
        "mine": mine,
        "outcome": Outcome(mine.outcome).label,
        "level": present.level_title(mine.level),
        "criteria": [each.says for each in mine.criteria.all()],
        "side": present.side(answered, request.user, title="The decision"),
        "question": getattr(mine, "question", None),
        "others": rereadings.rereadings_of(found.contact).exclude(pk=mine.pk).count(),
        "leave": f"{reverse('thresholds:sample')}?week={mine.week_on.isoformat()}",
    }
    return render(request, "thresholds/both.html", context)
