"""Scored tools over time, for one viewer."""

from dataclasses import dataclass
from datetime import date

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.assessment.models import ToolUsed
from kittiwake.records.assessment.tools import Area, Tool, tool
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class AreaOverTime:
    """One area: the grade each time, None where it was not graded, and whether it got worse."""

    area: Area
    grades: tuple[int | None, ...]

    @property
    def is_worse(self) -> bool:
        known = [grade for grade in self.grades if grade is not None]
        return len(known) > 1 and known[-1] > known[-2]


@dataclass(frozen=True, kw_only=True)
class OverTime:
    """One tool about one child, the earliest time first."""

    tool: Tool
    days: tuple[date, ...]
    areas: tuple[AreaOverTime, ...]
    uses: tuple[ToolUsed, ...]


def tool_over_time(viewer: User, subject: Subject, key: str) -> OverTime | None:
    """How one child was graded over time; None for those who do not read the record. Two queries."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    kind = tool(key)
    theirs = ToolUsed.objects.filter(subject__in=records_of(subject), tool=key)
    uses = tuple(theirs.select_related("by").prefetch_related("answers").order_by("used_on", "pk"))
    graded = [{answer.area: answer.grade for answer in used.answers.all()} for used in uses]
    areas = tuple(
        AreaOverTime(area=area, grades=tuple(each.get(area.key) for each in graded)) for area in kind.areas
    )
    return OverTime(tool=kind, days=tuple(used.used_on for used in uses), areas=areas, uses=uses)
