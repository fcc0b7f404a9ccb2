"""One contact: its page, its files, and the people on it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST

from kittiwake.core import today as clock
from kittiwake.records.front_door import services
from kittiwake.records.line.services import Act
from kittiwake.records.people.selectors import identity
from kittiwake.web.components.controls import problems
from kittiwake.web.front_door import reading
from kittiwake.web.front_door.forms.screening import Matched
from kittiwake.web.front_door.pages.sections import REFUSALS, show, take_in
from kittiwake.web.front_door.present.people import person_row
from kittiwake.web.page import Request, page


@page(may="contact.read", about=reading.contact)
def contact(request: Request, standing: Any) -> HttpResponse:
    """What was said, whom it is about, the household's history, and what happens next."""
    return show(request, standing)


@page(may="contact.read", about=reading.file_of_contact)
def download(request: Request, file: Any) -> HttpResponse:
    """A file of the contact as it arrived: saved, never shown and never run."""
    answer = HttpResponse(bytes(file.content), content_type="application/octet-stream")
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=file.name)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "no-store"
    return answer


@page(may="contact.record", about=reading.contact_and_person)
def match(request: Request, found: tuple[Any, Any]) -> HttpResponse:
    """Put a person to the contact: say which part they have, and why it is they."""
    standing, subject = found
    back = reverse("front_door:contact", args=[standing.contact.pk])
    if subject is None:
        messages.error(
            request, "This person cannot be put to the contact: the record is closed to you, or is not there."
        )
        return redirect(f"{back}#people")
    sent = request.POST if "part" in request.POST else None
    form = Matched(sent, initial={"subject": subject.key, "because": request.POST.get("because", "")})
    if form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("part", "because")}
        try:
            services.match_person(
                contact_id=standing.contact.pk,
                subject=subject,
                act=Act(by=request.user, at=clock.now()),
                **given,
            )
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Put to the contact. Their household’s history is beside it now.")
            return redirect(f"{back}#people")
    who = identity(request.user, subject)
    context = {
        "form": form,
        "who": person_row(who) if who else None,
        "contact": standing.contact,
        "summary": problems(form) if sent else [],
    }
    return render(request, "front_door/match.html", context, status=422 if sent else 200)


@page(may="entry.move", about=reading.contact)
@require_POST
def take_off(request: Request, standing: Any) -> HttpResponse:
    """Take somebody off the contact who is not the person it speaks of."""

    def do(form: Any, act: Act) -> None:
        subject = next(
            (each.subject for each in standing.people if each.subject.key == form.cleaned_data["subject"]),
            None,
        )
        if subject is None:
            raise services.CannotMatch("This person is not on the contact.")
        services.remove_person(
            contact_id=standing.contact.pk, subject=subject, because=form.cleaned_data["because"], act=act
        )

    return take_in(
        request, standing, "off", anchor="people", says="Taken off the contact. Both records say so.", do=do
    )
