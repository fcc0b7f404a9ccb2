"""What the pages of permanence share: the child's period of care, and what is asked of it."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse

from kittiwake.core.today import today
from kittiwake.records.permanence.selectors import period_of
from kittiwake.web.care.forms import CareForm
from kittiwake.web.care.pages.acting import NOT_IN_CARE, Asks, aside, ask
from kittiwake.web.page import Reading, Request, child

if TYPE_CHECKING:
    from kittiwake.records.care.models import Period
    from kittiwake.records.subject.models import Subject

BACK = "permanence:overview"
Found = tuple["Subject", "Period", Any]


def asks_of(title: str, name: str, *, about: str = "", button: str = "Put it on the record") -> Asks:
    return Asks(title=title, name=name, about=about, button=button, back=BACK, area="permanence")


def ask_of_care(
    request: Request,
    subject: "Subject",
    form_class: type[CareForm],
    do: Callable[["Period", Any, Any], object],
    asks: Asks,
    **extra: Any,
) -> HttpResponse:
    """Ask about the period of care that goes on; say so where none does."""
    period = period_of(request.user, subject)
    if period is None or period.to_on is not None:
        return aside(request, subject, NOT_IN_CARE)
    begun = {"on": today()} | extra.pop("begun", {})
    return ask(
        request, subject, form_class, lambda form, act: do(period, form, act), asks, begun=begun, **extra
    )


def one_of(request: Request, key: str, number: int, rows: "Callable[[Period], Iterable[Any]]") -> Reading:
    """One row of this child's period of care, by number. Another child's is not found."""
    subject = child(request, key=key).argument
    period = period_of(request.user, subject)
    found = next((row for row in rows(period) if row.pk == number), None) if period else None
    if period is None or found is None:
        raise Http404
    return Reading([subject], (subject, period, found))
