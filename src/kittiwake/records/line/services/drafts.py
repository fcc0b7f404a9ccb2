"""Keeping what somebody is typing, valid or not."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
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


@dataclass(frozen=True, kw_only=True)
class DraftPlace:
    """Which form a draft is of.

    about         the row it is about, such as "front_door.contact:42", or "new:…" before there is one.
    title         what the desk calls it: never a child's name.
    back          the address at which to go on writing.
    base_version  the version of the row that the writer saw when they began.
    """

    form: str
    about: str
    title: str
    back: str
    base_version: int = 0


@transaction.atomic
def save_draft(
    place: DraftPlace, *, owner: User, fields: Mapping[str, str | list[str]], revision: int, at: datetime
) -> Draft:
    """Keep the newest state of a form, whatever is in it.

    revision  the revision the writer last saw; 0 for a draft that is not stored yet.
    Raises  DraftMovedOn when a newer one is stored; DraftTooLarge.
    """
    kept = {name: _clean(value) for name, value in fields.items()}
    if sum(len(str(value)) for value in kept.values()) > LARGEST:
        raise DraftTooLarge(
            "There is more text here than one draft can hold. Put the longest part into a file and attach it."
        )
    stored = Draft.objects.select_for_update().filter(owner=owner, form=place.form, about=place.about).first()
    if stored is None:
        return Draft.objects.create(
            owner=owner, fields=kept, revision=revision + 1, began_at=at, saved_at=at, **asdict(place)
        )
    if stored.revision != revision and stored.fields != kept:
        raise DraftMovedOn(stored)
    stored.fields, stored.revision, stored.saved_at = kept, stored.revision + 1, at
    stored.save()
    return stored


def _clean(value: str | list[str]) -> str | list[str]:
    return [clean(each) for each in value] if isinstance(value, list) else clean(value)


def discard_draft(*, owner: User, form: str, about: str) -> None:
    """Forget a draft whose text is now in the record, or which its owner threw away."""
    Draft.objects.filter(owner=owner, form=form, about=about).delete()


@transaction.atomic
def carry_drafts(*, of: str, to: str) -> None:
    """What anybody has begun about one row is about another from now on, and its page is the other's.

    Where somebody has begun the same form about both, both texts stay as they are.
    """
    for draft in Draft.objects.select_for_update().filter(about=of).order_by("pk"):
        if not Draft.objects.filter(owner=draft.owner, form=draft.form, about=to).exists():
            draft.about, draft.back = to, draft.back.replace(of, to)
            draft.save(update_fields=["about", "back"])
