"""Going through a scored tool about one child."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.assessment import events
from kittiwake.records.assessment.models import ToolAnswer, ToolUsed
from kittiwake.records.assessment.policies import require_writing
from kittiwake.records.assessment.tools import tool
from kittiwake.records.line.services import Act, record
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record


class BadScore(Exception):
    """The tool cannot be kept so. The message says what is missing."""


@dataclass(frozen=True, kw_only=True)
class Graded:
    grade: int
    seen: str = ""


@dataclass(frozen=True, kw_only=True)
class ToolFacts:
    """What was graded, by the key of each area; an area that nobody could see is left out."""

    tool: str
    used_on: date
    graded: Mapping[str, Graded]
    words: str = ""


@transaction.atomic
def use_tool(facts: ToolFacts, *, subject: Subject, act: Act) -> ToolUsed:
    """Keep one going-through of the tool's newest version. No sum is made of the grades.

    Raises  policies.NotPermitted; BadScore without a grade, with an area or grade there is not, for a day to
            come, or for the worst grades without a word of what was seen.
    """
    subject = first_record(subject)
    require_writing(act, [subject])
    kind = tool(facts.tool)
    _check(facts, act)
    used = ToolUsed.objects.create(
        subject=subject, tool=kind.key, version=kind.version, used_on=facts.used_on,
        words=clean(facts.words).strip(), by=act.by, at=act.at,
    )  # fmt: skip
    ToolAnswer.objects.bulk_create(
        ToolAnswer(used=used, area=area.key, grade=graded.grade, seen=clean(graded.seen).strip())
        for area in kind.areas
        if (graded := facts.graded.get(area.key)) is not None
    )
    when = When.moment(act.at) if facts.used_on == local_day(act.at) else When.day(facts.used_on)
    record(events.TOOL_USED, act, about=[subject], source=used, when=when, says=f"{kind.title}: gone through")
    return used


def _check(facts: ToolFacts, act: Act) -> None:
    kind = tool(facts.tool)
    titles = {area.key: area.title for area in kind.areas}
    if not facts.graded:
        raise BadScore("Grade at least one area.")
    if facts.used_on > local_day(act.at):
        raise BadScore("This day has not come yet. Give the day on which you saw it.")
    for area, graded in facts.graded.items():
        if area not in titles or not 1 <= graded.grade <= len(kind.grades):
            raise BadScore("This tool has no such area, or no such grade.")
        if graded.grade >= len(kind.grades) - 1 and not graded.seen.strip():
            raise BadScore(f"Say what you saw under “{titles[area]}”: such a grade needs its reasons.")
