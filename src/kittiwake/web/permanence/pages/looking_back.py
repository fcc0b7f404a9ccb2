"""Looking back at a child who came into care in an emergency."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from kittiwake.core.dates import says_day
from kittiwake.records.care.choices import Coming
from kittiwake.records.permanence import selectors, services
from kittiwake.web.care.pages.acting import ask
from kittiwake.web.page import Request, child, page
from kittiwake.web.permanence.forms_deciding import LookBackForm
from kittiwake.web.permanence.pages.acting import BACK, asks_of

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

NO_POINT = "The record holds no earlier decision about this child."


@page(may="permanence.look_back", about=child)
def look_back(request: Request, subject: "Subject") -> HttpResponse:
    """Each earlier point at which somebody decided, side by side; was there one to decide otherwise?"""
    period = selectors.period_of(request.user, subject)
    if period is None or period.coming != Coming.EMERGENCY:
        messages.info(request, "The child did not come into care in an emergency.")
        return redirect(BACK, subject.key)

    def do(form: Any, act: Any) -> None:
        services.look_back(period=period, facts=form.facts(), act=act)

    points = selectors.earlier_points(request.user, period)
    told = "\n".join(f"{says_day(each.happened_on)}: {each.says}" for each in points)
    tells = [
        (f"The emergency, {says_day(period.from_on)}", f"{period.because}\nDecided by {period.decided_by}"),
        ("Earlier points at which somebody decided", told or NO_POINT),
    ]
    return ask(
        request, subject, LookBackForm, do, asks_of("Look back at the emergency", "look_back"), tells=tells
    )
