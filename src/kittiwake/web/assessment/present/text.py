"""The text of an assessment as it is read: sections, statements with their sources, evidence, changes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.records.assessment.choices import Scope
from kittiwake.records.assessment.sections import section, sections_for
from kittiwake.records.assessment.selectors import Change, Opened, Piece
from kittiwake.records.line.choices import Provenance, Sharing

if TYPE_CHECKING:
    from kittiwake.records.assessment.models import Pin, Statement, Writing
    from kittiwake.web.assessment.present.naming import Names

    Writings = Mapping[tuple[int | None, str], Writing]


@dataclass(frozen=True, kw_only=True)
class Said:
    """One statement with how it is known and who may be shown it, in words."""

    text: str
    source: str
    limits: str = ""


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """One pinned entry. `off_url` takes it off, where the viewer may."""

    pin_id: int
    title: str
    source: str
    limits: str = ""


@dataclass(frozen=True, kw_only=True)
class Written:
    """One section as it is read; without statements it is shown as missing."""

    part_id: int | None
    key: str
    title: str
    whose: str
    said: Sequence[Said]
    by: str
    evidence: Sequence[Evidence] = ()
    wanted: bool = False
    remark_name: str = field(default="")
    about_name: str = field(default="")


@dataclass(frozen=True, kw_only=True)
class Changed:
    title: str
    pieces: Sequence[Piece]


def written_sections(
    found: Opened, *, writings: "Writings", pins: "Iterable[Pin]", names: "Names"
) -> list[Written]:
    """Every section in order; one that each child has stands once for each."""
    several = len(found.parts) > 1
    evidence = list(pins)
    rows = []
    for kind in sections_for(found.assessment.kind):
        if kind.about == Scope.FAMILY:
            whose: list[tuple[int | None, str]] = [(None, "")] if found.is_whole else []
        else:
            whose = [
                (part.pk, names.of(part.subject_id) if several else "")
                for part in found.going_on or found.parts
            ]
        for part_id, name in whose:
            writing = writings.get((part_id, kind.key))
            rows.append(
                Written(
                    part_id=part_id, key=kind.key, title=kind.title, whose=name, wanted=kind.wanted,
                    said=[said_of(each, names) for each in writing.statements.all()] if writing else [],
                    by=f"{writing.by}, {When.moment(writing.at).says()}" if writing else "",
                    evidence=evidence_of(_at(evidence, part_id, kind.key)),
                    remark_name=f"remark-{part_id or 0}-{kind.key}",
                    about_name=f"about-{part_id or 0}-{kind.key}",
                )
            )  # fmt: skip
    return rows


def _at(rows: Iterable[Any], part_id: int | None, key: str) -> list[Any]:
    return [row for row in rows if (row.part_id, row.section) == (part_id, key)]


def said_of(statement: "Statement", names: "Names") -> Said:
    who = names.of(statement.speaker_id) if statement.speaker_id else statement.said_by
    how = Provenance(statement.provenance).label if statement.provenance else ""
    return Said(
        text=statement.text,
        source=f"{how} ({who})" if who and how else how,
        limits="" if statement.sharing == Sharing.ORDINARY else Sharing(statement.sharing).label,
    )


def evidence_of(pins: "Iterable[Pin]") -> list[Evidence]:
    return [
        Evidence(
            pin_id=pin.pk,
            title=pin.event.says,
            source=f"{pin.event.when.says()} · {Provenance(pin.provenance).label}",
            limits="" if pin.sharing == Sharing.ORDINARY else Sharing(pin.sharing).label,
        )
        for pin in pins
    ]


def changed_sections(changes: Iterable[Change], names: Mapping[int, str]) -> list[Changed]:
    """What is different, section by section; a child's own with their name where there are several."""
    return [
        Changed(
            title=": ".join(
                word for word in (section(each.section).title, names.get(each.part_id or 0, "")) if word
            ),
            pieces=each.pieces,
        )
        for each in changes
    ]


def history_of(found: Opened) -> list[str]:
    """What happened to it, in lines: given in, returned, authorised."""
    lines = [f"Started {says_day(found.assessment.started_on)}. {found.assessment.author} answers for it."]
    for given in sorted(found.assessment.submissions.all(), key=lambda each: each.number):
        again = "" if given.number == 1 else " again"
        lines.append(f"Given in{again} by {given.by}, {When.moment(given.at).says()}.")
        if hasattr(given, "returned"):
            lines.append(f"Returned by {given.returned.by}, {When.moment(given.returned.at).says()}.")
        if hasattr(given, "authorisation"):
            signed = given.authorisation
            lines.append(f"Authorised by {signed.by}, {says_day(local_day(signed.at))}: {signed.rationale}")
    return lines
