"""Which of a person's names is shown, and how the others are told."""

from collections.abc import Iterable
from datetime import date

from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.people.choices import NameKind
from kittiwake.records.people.models import Name
from kittiwake.records.people.policies import can_see_protected
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

NOT_SHOWN = "Name not shown"
ORDER = (NameKind.KNOWN_AS, NameKind.LEGAL, NameKind.BIRTH, NameKind.ALIAS, NameKind.FORMER)


def names_of(viewer: User, subject: Subject, *, on: date) -> list[Name]:
    """Every name of a person, the one that is shown first. Restricted ones only for those entitled."""
    if not subjects_visible_to(viewer).filter(pk=subject.pk).exists():
        return []
    names = Name.objects.filter(person__in=records_of(subject)).select_related("recorded_by")
    if not can_see_protected(viewer, subject):
        names = names.filter(is_restricted=False)
    return in_order(names, on=on)


def in_order(names: Iterable[Name], *, on: date) -> list[Name]:
    """Names that hold now before those that ended; known-as before legal; the newest of a kind first."""
    return sorted(
        names, key=lambda name: (has_ended(name, on=on), ORDER.index(NameKind(name.kind)), -name.pk)
    )


def shown_name(names: Iterable[Name], *, on: date) -> str:
    """The one name a page shows: known-as, else legal. Never a restricted one."""
    open_names = in_order((name for name in names if not name.is_restricted), on=on)
    return open_names[0].full if open_names else NOT_SHOWN


def other_names(names: Iterable[Name], *, shown: str, on: date) -> tuple[str, ...]:
    """The names beside the one that is shown, once each, without restricted ones."""
    open_names = in_order((name for name in names if not name.is_restricted), on=on)
    others = dict.fromkeys(name.full for name in open_names)
    return tuple(name for name in others if name != shown)


def has_ended(name: Name, *, on: date) -> bool:
    return name.kind == NameKind.FORMER or (name.to_on is not None and name.to_on < on)
