"""What the pages of private fostering share: which row is meant, and where they go back to."""

from typing import TYPE_CHECKING, Any

from django.http import Http404

from kittiwake.records.private_fostering.policies import NotPermitted
from kittiwake.records.private_fostering.selectors import arrangement_of
from kittiwake.records.private_fostering.services import ArrangementMovedOn, BadArrangement
from kittiwake.web.missing.pages.acting import Asks
from kittiwake.web.page import Reading, Request, child

if TYPE_CHECKING:
    from kittiwake.records.private_fostering.selectors import Known
    from kittiwake.records.subject.models import Subject

    Found = tuple[Subject, Known]

OVERVIEW = "private_fostering:overview"


def one_arrangement(request: Request, *, key: str, arrangement_id: int) -> Reading:
    """One of this child's arrangements. Another child's is not found, nor one that was taken off."""
    subject = child(request, key=key).argument
    found = arrangement_of(request.user, subject, arrangement_id)
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


def asks(title: str, name: str, known: "Known | None" = None, **said: Any) -> Asks:
    about = f"private_fostering.arrangement:{known.arrangement.pk}" if known else ""
    refusals = (BadArrangement, ArrangementMovedOn, NotPermitted)
    return Asks(title=title, name=name, about=about, back=OVERVIEW, refusals=refusals, **said)
