"""Which row of a child's time of being missing an address means."""

from typing import TYPE_CHECKING

from django.http import Http404

from kittiwake.records.missing.selectors import episode_of, theme_of
from kittiwake.web.page import Reading, Request, child

if TYPE_CHECKING:
    from kittiwake.records.missing.selectors import Heard, Known
    from kittiwake.records.subject.models import Subject

    Found = tuple[Subject, Known]
    FoundTheme = tuple[Subject, Heard]


def one_episode(request: Request, *, key: str, episode_id: int) -> Reading:
    """One time that this child was missing. Another child's is not found, nor one that was taken off."""
    subject = child(request, key=key).argument
    found = episode_of(request.user, subject, episode_id)
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


def one_theme(request: Request, *, key: str, theme_id: int) -> Reading:
    """One thing that this child told."""
    subject = child(request, key=key).argument
    found = theme_of(request.user, subject, theme_id)
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))
