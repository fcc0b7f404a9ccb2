"""What changed between two states of an assessment, section by section, word by word."""

from collections.abc import Mapping
from dataclasses import dataclass

from kittiwake.core.differences import Piece, pieces_between
from kittiwake.records.assessment.models import Assessment, Part, Submission, Writing
from kittiwake.records.assessment.selectors.whole import Place, current_writings


@dataclass(frozen=True, kw_only=True)
class Change:
    """One section that is not as it was. `part_id` where it is one child's."""

    part_id: int | None
    section: str
    pieces: tuple[Piece, ...]


def changes_since(assessment: Assessment, earlier: Submission | None) -> list[Change]:
    """What changed in this assessment since it was given in before; nothing where it was not."""
    if earlier is None:
        return []
    before = current_writings(assessment, upto=earlier.upto)
    return _changes(before, current_writings(assessment))


def changes_from_last_assessment(part: Part, earlier: Part) -> list[Change]:
    """What one child's assessment says differently from the one before, by section of either."""
    return _changes(_of_child(earlier), _of_child(part))


def text_of(writing: Writing | None) -> str:
    """The words of a section, a paragraph for each statement."""
    return "\n\n".join(each.text for each in writing.statements.all()) if writing else ""


def _of_child(part: Part) -> dict[Place, Writing]:
    """The sections of one child and those of the family, without saying whose they are."""
    found = current_writings(part.assessment)
    return {(None, key): row for (whose, key), row in found.items() if whose in (None, part.pk)}


def _changes(before: Mapping[Place, Writing], after: Mapping[Place, Writing]) -> list[Change]:
    found = []
    for place in dict.fromkeys([*after, *before]):
        old, new = text_of(before.get(place)), text_of(after.get(place))
        if old != new:
            found.append(Change(part_id=place[0], section=place[1], pieces=pieces_between(old, new)))
    return found
