"""How a request for a home goes to whose it is, when joined records are separated."""

from kittiwake.records.line.services import Act, key_of, move_cases
from kittiwake.records.matching.models import Request
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.provision.models import Hold
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def _request(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """Beds that are kept for it go with it."""
    request = Request.objects.select_for_update().get(pk=number)
    theirs = Request.objects.filter(subject__in=records_of(right), closed_at=None)
    if request.closed_at is None and theirs.exists():
        raise CannotAllot("A home is looked for already for the other child. End one of the two first.")
    request.subject = right
    request.save()
    Hold.objects.filter(pk__in=request.offers.values("hold")).update(subject=right)
    cases = [key_of(request), *(key_of(offer) for offer in request.offers.all())]
    move_cases(cases=cases, wrong=wrong, right=right, reason=reason, act=act)


MOVES = {"matching.request": _request}
CARRIED = {"provision.hold": "matching.request"}
STAYS = {
    "matching.sibling": "It names a brother or sister as the request named them.",
    "provision.terms": "The child whom the approval names is as the panel named them.",
}
