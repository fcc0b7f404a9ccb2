"""Education in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.spans import says_span
from kittiwake.records.access.choices import Reach
from kittiwake.records.education.choices import Expected
from kittiwake.records.education.selectors import listed_for
from kittiwake.records.people.selectors import identities
from kittiwake.web.components.shapes import Fact

if TYPE_CHECKING:
    from uuid import UUID

    from kittiwake.records.access.models import User
    from kittiwake.records.education.models import Attendance, EhcEntry, Exclusion, Learning, Pep
    from kittiwake.records.education.selectors import Listed

Tag = tuple[str, str]
"""Words, and their tone."""


def worry_tags(worries: Iterable[tuple[str, bool]]) -> list[Tag]:
    return [(words, "late" if is_past else "soon") for words, is_past in worries]


def learning_rows(learning: Iterable["Learning"]) -> list[list[str]]:
    return [
        [
            says_span(each.from_on, each.to_on),
            _where(each),
            f"{each.hours.normalize():f}" if each.hours is not None else "Not counted",
            " ".join(filter(None, (each.because, each.ended_because and f"Ended: {each.ended_because}"))),
        ]
        for each in learning
    ]


def _where(each: "Learning") -> str:
    return f"{each.get_where_display()}: {each.name}" if each.name else each.get_where_display()


def to_end(learning: Iterable["Learning"], *, key: "UUID") -> list[tuple[str, str]]:
    return [
        (f"Learns there no longer: {_where(each)}", reverse("education:end", args=[key, each.pk]))
        for each in learning
        if each.to_on is None
    ]


@dataclass(frozen=True, kw_only=True)
class Planned:
    """One education plan to read."""

    title: str
    facts: list[Fact]


def plan(pep: "Pep") -> Planned:
    return Planned(
        title=f"Plan of {says_day(pep.held_on)}",
        facts=[
            Fact(label="Who came", value=pep.came, source=f"Written by {pep.by}"),
            Fact(label="The child’s own words", value=pep.child or "Nobody wrote what the child says."),
            Fact(label="What is to be reached", value=pep.targets),
            Fact(label="How the child does", value=Expected(pep.expected).label),
            Fact(label="Pupil premium", value=pep.premium or "Nobody said what it is spent on."),
            Fact(label="What came of it", value=pep.effect or "Nobody said what came of it."),
        ],
    )


def attendance_rows(counted: Iterable["Attendance"]) -> list[list[str]]:
    return [
        [
            says_span(each.from_on, each.to_on),
            f"{each.missed} of {each.possible} ({_percent(each.missed / each.possible)})",
            str(each.unauthorised),
        ]
        for each in counted
    ]


def _percent(share: float) -> str:
    return f"{share:.1%}"


def exclusion_rows(exclusions: Iterable["Exclusion"]) -> list[list[str]]:
    return [
        [
            says_day(each.from_on),
            f"{each.days} days" if each.days else each.get_kind_display(),
            each.because,
            each.meanwhile,
        ]
        for each in exclusions
    ]


def ehc_rows(entries: Iterable["EhcEntry"]) -> list[list[str]]:
    return [[says_day(each.on), each.get_step_display(), each.words] for each in entries]


@dataclass(frozen=True, kw_only=True)
class ListedRow:
    """One child on the list of the virtual school: each column in words."""

    name: str
    url: str
    learns: list[str]
    worries: list[Tag]
    attendance: str
    plan: Tag
    needs: str


def listed_rows(viewer: "User") -> list[ListedRow]:
    """Those to worry about first. Names are asked for once."""
    found = listed_for(viewer)
    people = identities(viewer, [each.child for each in found]) if found else {}
    shown = [(each, who) for each in found if (who := people.get(each.child.pk)) and who.reach == Reach.FULL]
    shown.sort(key=lambda pair: (not pair[0].is_worrying, not pair[0].worries, pair[1].name))
    return [
        ListedRow(
            name=who.name,
            url=reverse("education:overview", args=[who.key]),
            learns=[_where(one) for one in each.learning],
            worries=worry_tags(each.worries),
            attendance="Not counted" if each.missed is None else f"Missed {_percent(each.missed)}",
            plan=_plan(each),
            needs="Has a plan" if each.has_ehc_plan else "",
        )
        for each, who in shown
    ]


def _plan(each: "Listed") -> Tag:
    if each.pep is None:
        return "None", "late"
    return says_day(each.pep.held_on), "late" if each.is_old else "good"
