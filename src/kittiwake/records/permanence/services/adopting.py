"""The child permanence report, the agency decision maker's decision, and closing the work."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.text import kept_words
from kittiwake.core.today import local_day
from kittiwake.records.care.models import Period
from kittiwake.records.care.services.facts import LONGEST_WORDS, BadCare, CareMovedOn, needed
from kittiwake.records.line.services import Act
from kittiwake.records.permanence import events
from kittiwake.records.permanence.choices import Verdict
from kittiwake.records.permanence.models import AdoptionDecision, ChildReport, Closing
from kittiwake.records.permanence.models.adoption import PARTS
from kittiwake.records.permanence.services.held import hold, require_between, tell
from kittiwake.records.voice.choices import Story
from kittiwake.records.voice.selectors import life_story_on_file

TO_BE_ON_FILE = (Story.LETTER, Story.BOOK)


class NotOnFile(BadCare):
    """What keeps the child's story is not on their file yet. The message says what, and what to do."""


@dataclass(frozen=True, kw_only=True)
class AdoptionFacts:
    """The decision, its day and reasons; and why it was decided though a part of the report is missing."""

    verdict: str
    on: date
    reasons: str
    despite: str = ""


@transaction.atomic
def write_report(*, period: Period, on: date, parts: dict[str, str], act: Act) -> ChildReport:
    """Write the child permanence report. Parts may be missing: they are shown until a newer one has them.

    Raises  policies.NotPermitted; BadCare without anything about the child; CareMovedOn.
    """
    held = hold(period, "permanence.record", act)
    needed(parts.get("child", ""), PARTS["child"], "Write at least who the child is.")
    kept = {
        name: kept_words(parts.get(name, ""), title, at_most=LONGEST_WORDS, refused=BadCare)
        for name, title in PARTS.items()
    }
    day = require_between(held.from_on, on, act)
    row = ChildReport.objects.create(period=held, written_on=day, by=act.by, at=act.at, **kept)
    says = events.CPR_WRITTEN.says
    if row.lacks:
        says = f"{says}, without: {'; '.join(row.lacks)}"
    tell(events.CPR_WRITTEN, act, held, row, on=day, says=says)
    return row


@transaction.atomic
def decide_adoption(*, report: ChildReport, facts: AdoptionFacts, act: Act) -> AdoptionDecision:
    """The agency decision maker decides on the newest report, and says why where it lacks a part.

    Raises  policies.NotPermitted; BadCare, also for whoever wrote the report; CareMovedOn where a newer
            one is there.
    """
    held = hold(report.period, "permanence.agency_decide", act)
    newest = held.permanence_reports.order_by("-at", "-pk").first()
    if newest is None or newest.pk != report.pk:
        raise CareMovedOn("A newer report was written meanwhile. Read that one first.")
    if newest.by_id == act.by.pk:
        raise BadCare("Whoever wrote the report does not decide on it.")
    if facts.verdict not in Verdict.values:
        raise BadCare("Say whether the child should be placed for adoption.")
    row = AdoptionDecision.objects.create(
        period=held, report=newest, verdict=facts.verdict, by=act.by, at=act.at,
        decided_on=require_between(newest.written_on, facts.on, act),
        reasons=needed(facts.reasons, "The reasons", "Say why."),
        despite=_despite(newest, facts),
    )  # fmt: skip
    kind = events.TO_BE_PLACED if row.verdict == Verdict.YES else events.NOT_TO_BE_PLACED
    tell(kind, act, held, row, on=row.decided_on)
    return row


def _despite(report: ChildReport, facts: AdoptionFacts) -> str:
    if not report.lacks:
        return ""
    return needed(
        facts.despite,
        "Why now",
        f"The report lacks: {'; '.join(report.lacks)}. Say why it is decided without.",
    )


@transaction.atomic
def close_adoption(*, period: Period, says: str, act: Act) -> Closing:
    """Close the adoption work. The child's story must be on their file; also after care has ceased.

    Raises  policies.NotPermitted; NotOnFile for a later-life letter or a life story book that is not on the
            file; CareMovedOn where it is closed, or there is no decision to place.
    """
    held = hold(period, "permanence.record", act, must_go_on=False)
    if Closing.objects.filter(period=held).exists():
        raise CareMovedOn("The adoption work is closed already.")
    if not held.adoption_decisions.filter(verdict=Verdict.YES).exists():
        raise CareMovedOn(
            "Nobody decided that the child should be placed for adoption. There is nothing to close."
        )
    lacking = [kind.label.lower() for kind in TO_BE_ON_FILE if not life_story_on_file(held.subject, kind)]
    if lacking:
        raise NotOnFile(f"Not on the child’s file: {', '.join(lacking)}. Say where on the file it is first.")
    row = Closing.objects.create(
        period=held, closed_on=local_day(act.at), by=act.by, at=act.at,
        says=needed(says, "How it ended", "Say how the work ended."),
    )  # fmt: skip
    tell(events.ADOPTION_CLOSED, act, held, row, on=row.closed_on)
    return row
