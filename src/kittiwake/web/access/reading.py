"""Whose record the pages read on which somebody opens a closed record, or declares a tie."""

from kittiwake.web.page import Reading, Request, known


def nameable(request: Request, *, key: str) -> Reading:
    """The person in the address, for whoever may find their name; the record need not be open."""
    subject, _reach = known(request, key)
    return Reading([subject], subject)
