"""Moving an entry from the night off the record of somebody whom it is not about."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core.today import now
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.front_door import services
from kittiwake.records.line.services import Act
from kittiwake.records.people.selectors import identity
from kittiwake.web.front_door import reading_night
from kittiwake.web.notes.forms import ELSEWHERE, MoveForm
from kittiwake.web.notes.pages.changing import NO_SUCH_PERSON, person_meant
from kittiwake.web.notes.present import others_in_reach
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from kittiwake.records.front_door.models import NightEntry
    from kittiwake.records.subject.models import Subject


@page(may="entry.move", about=reading_night.person_of_night)
def move(request: Request, found: "tuple[NightEntry, Subject]") -> HttpResponse:
    """Take the entry off this person's record and put it on the right one. Both records say so."""
    entry, subject = found
    form = MoveForm(
        request.POST if request.method == "POST" else None, others=others_in_reach(request.user, subject)
    )
    if form.is_bound and form.is_valid() and _moved(request, entry, subject, form):
        messages.success(request, "The entry is moved. Both records say so.")
        return redirect("front_door:night_entry", night_id=entry.pk)
    who = identity(request.user, subject)
    context = {"form": form, "entry": entry, "name": who.name if who else "", "key": subject.key}
    return render(request, "front_door/night_move.html", context, status=422 if form.is_bound else 200)


def _moved(request: Request, entry: "NightEntry", subject: "Subject", form: MoveForm) -> bool:
    typed = form.cleaned_data
    right = person_meant(request, typed["address"] if typed["right"] == ELSEWHERE else typed["right"])
    if right is None:
        form.add_error("address", NO_SUCH_PERSON)
        return False
    act = Act(by=request.user, at=now())
    try:
        services.move_night_entry(
            entry_id=entry.pk, wrong=subject, right=right, reason=typed["reason"], act=act
        )
    except (services.BadNightEntry, NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
