"""The marked passages about one person, from every area that holds some. Raw: no viewer.

An area writes `records/<area>/withholding.py` with

    def withheld(subject) -> Iterable[Passage]
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

from kittiwake.records.line.marked import Hearer, Marked, may_be_told_to
from kittiwake.records.marking.models import Release
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class Passage:
    """Words that somebody marked, where they stand, and who said them.

    source   the row that holds them, as the line writes keys; `title` what it is, in words.
    about    everybody whom that row is about: it is shut to those to whom one of them is shut.
    only_of  whose record it is read with, where that is somebody else’s.
    """

    source: str
    title: str
    on: date
    words: Marked
    about: frozenset[int] = frozenset()
    only_of: int | None = None

    @property
    def is_kept_from_family(self) -> bool:
        return not may_be_told_to(Hearer.FAMILY, sharing=self.words.sharing)


def marked_about(subject: Subject) -> list[Passage]:
    """Everything about this person that a family must not be told as it is marked, the newest first."""
    found = [passage for passage in _of_areas(subject) if passage.is_kept_from_family]
    return sorted(found, key=lambda passage: (passage.on, passage.source), reverse=True)


def kept_from_family(subject: Subject) -> list[Passage]:
    """`marked_about`, without what was released."""
    passages = marked_about(subject)
    released = set(Release.objects.filter(subject__in=records_of(subject)).values_list("source", flat=True))
    return [passage for passage in passages if passage.source not in released]


def _of_areas(subject: Subject) -> Iterator[Passage]:
    import kittiwake.records as records

    for area in iter_modules(records.__path__, f"{records.__name__}."):
        name = f"{area.name}.withholding"
        if area.ispkg and find_spec(name):
            yield from import_module(name).withheld(subject)
