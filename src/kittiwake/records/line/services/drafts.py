"""Keeping what somebody is typing, valid or not."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from kittiwake.core.text import clean
from kittiwake.records.access.models import User
from kittiwake.records.line.models import Draft

LARGEST = 1_000_000  # characters of all fields together: five times the largest text that a form takes


class DraftMovedOn(Exception):
    """The draft was saved from somewhere else since. Both texts are kept: `stored` is the other one."""

    def __init__(self, stored: Draft) -> None:
        super().__init__("This draft was saved in another window meanwhile. Both texts are kept: choose one.")
        self.stored = stored


class DraftTooLarge(Exception):
    """More text than a draft holds. The message says what to do."""


@transaction.atomic
def save_draft(
    *, owner: User, form: str, about: str, title: str, fields: Mapping[str, str | list[str]],
    revision: int, base_version: int = 0, at: datetime,
) -> Draft:  # fmt: skip
    """Keep the newest state of a form, whatever is in it.

    revision  the revision the writer last saw; 0 for a draft that is not stored yet.
    Raises  DraftMovedOn when a newer one is stored; DraftTooLarge.
    """
    kept = {name: [clean(v) for v in value] if isinstance(value, list) else clean(value) for name, value in fields.items()}
    if sum(len(str(value)) for value in kept.values()) > LARGEST:
        raise DraftTooLarge("There is more text here than one draft can hold. Put the longest part into a file and attach it.")
    stored = Draft.objects.select_for_update().filter(owner=owner, form=form, about=about).first()
    if stored is None:
        return Draft.objects.create(
            owner=owner, form=form, about=about, title=title, fields=kept, base_version=base_version,
            revision=revision + 1, began_at=at, saved_at=at,
        )  # fmt: skip
    if stored.revision != revision and stored.fields != kept:
        raise DraftMovedOn(stored)
    stored.fields, stored.revision, stored.saved_at, stored.title = kept, stored.revision + 1, at, title
    stored.save()
    return stored


def discard_draft(*, owner: User, form: str, about: str) -> None:
    """Forget a draft whose text is now in the record, or which its owner threw away."""
    Draft.objects.filter(owner=owner, form=form, about=about).delete()
