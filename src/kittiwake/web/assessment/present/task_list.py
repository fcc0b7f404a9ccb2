"""The sections of an assessment as a task list: any order, each with how it stands."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.lengths import says_count
from kittiwake.records.assessment.choices import Scope
from kittiwake.records.assessment.sections import Section, sections_for
from kittiwake.records.assessment.selectors import Opened
from kittiwake.web.components.shapes import DeskRow, Place

if TYPE_CHECKING:
    from kittiwake.records.assessment.models import Part, Pin, Remark, Writing
    from kittiwake.web.assessment.present.naming import Names

    Writings = Mapping[tuple[int | None, str], Writing]


def section_url(assessment_id: int, section: str, part_id: int | None) -> str:
    if part_id is None:
        return reverse("assessment:family_section", args=[assessment_id, section])
    return reverse("assessment:child_section", args=[assessment_id, part_id, section])


def _url(assessment_id: int, section: str, part_id: int | None, *, may_write: bool) -> str:
    if may_write:
        return section_url(assessment_id, section, part_id)
    return f"{reverse('assessment:read', args=[assessment_id])}#section-{part_id or 0}-{section}"


def task_rows(
    found: Opened,
    part: "Part",
    *,
    writings: "Writings",
    pins: "Iterable[Pin]",
    remarks: "Sequence[Remark]",
    may_write: bool,
) -> list[DeskRow]:
    """Every section that concerns one child, in order: their own, and those of the family.

    may_write  each leads to where it is written; else to where it is read.
    """
    pinned = [(pin.part_id, pin.section) for pin in pins]
    commented = {(remark.part_id, remark.section) for remark in remarks}
    rows = []
    for section in sections_for(found.assessment.kind):
        whose = part.pk if section.about == Scope.CHILD else None
        if whose is None and not found.is_whole:
            continue
        place = (whose, section.key)
        status, tone = _standing(writings.get(place), is_commented=place in commented, section=section)
        rows.append(
            DeskRow(
                title=section.title,
                url=_url(found.assessment.pk, section.key, whose, may_write=may_write),
                hint=_hint(section, len(found.parts), pinned.count(place)),
                status=status,
                tone=tone,
            )
        )
    return rows


def life_row(found: Opened, part: "Part", ties: int) -> DeskRow:
    """The drawing of who is in the child's life, at the end of the list.

    ties  how many of them somebody has described.
    """
    return DeskRow(
        title="Who is in the child’s life",
        url=f"{reverse('assessment:ecomap', args=[found.assessment.pk])}?child={part.pk}",
        hint="An ecomap: relatives elsewhere, people and agencies who work with the child, and each tie.",
        status=says_count(ties, "tie") if ties else "No tie described",
        tone="good" if ties else "plain",
    )


def marks_row(part: "Part", times: int) -> DeskRow:
    """Where marks seen on the child's body are read and written down.

    times  how often some were seen.
    """
    return DeskRow(
        title="Marks seen on the child’s body",
        url=reverse("visits:body_maps", args=[part.subject.key]),
        hint="A body map: what was seen, where, and what was said of it.",
        status=f"Seen {says_count(times, 'time')}" if times else "None recorded",
    )


def child_places(found: Opened, chosen: "Part", names: "Names") -> list[Place]:
    """The children of a group, each with a list of their own."""
    return [
        Place(
            title=names.of(part.subject_id),
            url=f"{reverse('assessment:assessment', args=[found.assessment.pk])}?child={part.pk}",
            is_current=part == chosen,
            note="Stopped" if part.stopped_on else "",
        )
        for part in found.parts
    ]


def _standing(writing: "Writing | None", *, is_commented: bool, section: Section) -> tuple[str, str]:
    said = list(writing.statements.all()) if writing else []
    if is_commented:
        return "Comment", "late"
    if not said:
        return ("Not written", "soon") if section.wanted else ("Not written", "plain")
    if section.own:
        return "Written", "good"
    return (f"{len(said)} statements" if len(said) > 1 else "1 statement"), "good"


def _hint(section: Section, children: int, pins: int) -> str:
    parts = [section.asks]
    if children > 1 and section.about == Scope.FAMILY:
        parts.append("Written once for all of them.")
    if pins:
        parts.append(f"{pins} pinned.")
    return " ".join(parts)
