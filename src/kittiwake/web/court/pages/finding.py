"""The row that an address names, on the record of the child whose key stands there."""

from collections.abc import Callable
from typing import Any

from django.http import Http404

from kittiwake.records.court import selectors
from kittiwake.web.page import Reading, Request, child

Find = Callable[[Any, Any, int], Any]


def _one(find: Find, name: str) -> Callable[..., Reading]:
    def about(request: Request, *, key: str, **parts: Any) -> Reading:
        subject = child(request, key=key).argument
        found = find(request.user, subject, parts[name])
        if found is None:
            raise Http404
        return Reading([subject], (subject, found))

    return about


planning = _one(selectors.planning_of, "planning_id")
case = _one(selectors.pre_proceedings_of, "case_id")
action = _one(selectors.action_of, "action_id")
commissioned = _one(selectors.commissioned_of, "commissioned_id")
proceedings = _one(selectors.proceedings_of, "proceedings_id")
hearing = _one(selectors.hearing_of, "hearing_id")
expert = _one(selectors.expert_of, "expert_id")
order = _one(selectors.order_of, "order_id")


def letter(request: Request, *, key: str, letter_copy_id: int, form: str) -> Reading:
    """One copy of a letter, and which of its files is asked for."""
    subject = child(request, key=key).argument
    found = selectors.copy_of(request.user, subject, letter_copy_id)
    if found is None or not selectors.knows_recipient(request.user, found):
        raise Http404
    return Reading([subject, found.to_subject], (found, form))
