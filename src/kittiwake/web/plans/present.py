"""Plans in words."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.urls import reverse

from kittiwake import clocks
from kittiwake.core.dates import When, says_day
from kittiwake.core.lengths import says_count
from kittiwake.core.today import today
from kittiwake.records.line.selectors import explained
from kittiwake.records.plans import selectors
from kittiwake.records.plans.choices import Audience, Interpreter, Standing
from kittiwake.records.plans.making import HEADINGS, NAMES
from kittiwake.records.plans.measurable import gaps_of
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow, Entry, Fact

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.plans.models import Copy, Explained, Plan, PlanVersion, Review
    from kittiwake.records.plans.recipients import Recipient
    from kittiwake.records.plans.selectors import Due

TONES = {Standing.DRAFT: "late", Standing.WRITTEN: "soon", Standing.AGREED: "soon", Standing.SHARED: "good"}


def days_of(plan: "Plan") -> str:
    return f"from {says_day(plan.from_on)}" + (f" to {says_day(plan.to_on)}" if plan.to_on else "")


def plan_row(plan: "Plan", *, key: UUID) -> DeskRow:
    return DeskRow(
        title=f"{plan.get_kind_display()}, {days_of(plan)}",
        url=reverse("plans:plan", args=[key, plan.pk]),
        hint=plan.because if plan.to_on is None else plan.end_because,
        status="Stands" if plan.to_on is None else plan.get_end_reason_display(),
    )


def plan_facts(plan: "Plan") -> list[Fact]:
    facts = [
        Fact(label="Stands", value=days_of(plan)),
        Fact(label="Why", value=plan.because, source=f"By {plan.started_by}"),
        Fact(label="Overseen by", value=str(plan.overseen_by or "")),
    ]
    if plan.to_on is not None:
        why = f"{plan.get_end_reason_display()}. {plan.end_because}"
        facts.append(Fact(label="Why it ended", value=why, source=f"By {plan.ended_by}"))
    return facts


def standing(version: "PlanVersion") -> tuple[str, str]:
    found = selectors.standing_of(version)
    return found.label, TONES[found]


def gap_words(version: "PlanVersion") -> list[tuple[str, bool]]:
    """What a version lacks, and whether that keeps it a draft."""
    return [(gap.says, gap.stops) for gap in gaps_of(selectors.rows_of(version), if_not=version.if_not)]


def outcomes(version: "PlanVersion") -> list[dict[str, Any]]:
    """Each outcome with its facts and who does what by when."""
    return [
        {
            "number": outcome.number,
            "wish": outcome.wish,
            "facts": [
                Fact(label=label, value=value)
                for label, value in (
                    ("What must change", outcome.must_change),
                    ("What help there is", outcome.help_offered),
                    ("How we will know", outcome.how_we_know),
                )
                if value
            ],
            "rows": [
                [each.what, each.who or "Nobody yet", says_day(each.by_on) if each.by_on else "No day yet"]
                for each in actions
            ],
            "limits": _limits(outcome),
        }
        for outcome, actions in selectors.rows_of(version)
    ]


def _limits(row: Any) -> str:
    if row.sharing != "ORDINARY":
        return str(row.get_sharing_display())
    return "Only one person of the family reads this" if row.only_for_id else ""


def due_rows(due: "Mapping[UUID, Due]", plan: "Plan", *, key: UUID) -> list[DeskRow]:
    return [
        DeskRow(
            title=each.wish,
            url=reverse("plans:contingency", args=[key, plan.pk, each.thread]),
            status="Decide now",
            tone="late",
            explained=f"{says_count(each.times, 'review')} in a row found no progress.",
        )
        for each in due.values()
    ]


def clock_rows(viewer: "User", plan: "Plan", *, key: UUID) -> list[DeskRow]:
    """What is due on this plan, and why then."""
    runs = selectors.plan_clocks(viewer, plan)
    reasons = explained(runs)
    found = []
    for run in runs:
        status, tone = clock_status(run.due_on, run.stopped_on, today=today())
        found.append(
            DeskRow(
                title=clocks.clock(run.clock).title,
                url=reverse("line:clock", kwargs={"key": key, "run_id": run.pk}),
                status=status, tone=tone, explained=reasons.get(run.pk, ""),
            )
        )  # fmt: skip
    return found


def family_rows(
    version: "PlanVersion", people: "Iterable[Recipient]", plan: "Plan", *, key: UUID
) -> list[DeskRow]:
    """Each person the plan is for: whether they have it, and whether it was explained."""
    copies: dict[int, Copy] = {}
    for each in selectors.copies_of(version):
        copies.setdefault(each.recipient_id, each)
    rows = []
    for person in people:
        copy = copies.get(person.subject.pk)
        told = copy and any(one.interpreter != Interpreter.NOT_THERE for one in copy.explained.all())
        url = reverse("plans:copy_write", args=[key, plan.pk, person.key])
        if copy:
            url = reverse("plans:copy", args=[key, plan.pk, copy.pk])
        status = "Explained" if told else "Not explained yet" if copy else "Not written yet"
        tone = "good" if told else "soon"
        rows.append(
            DeskRow(
                title=person.says,
                url="" if person.problem else url,
                hint=person.problem,
                status=status,
                tone=tone,
            )
        )
    return rows


def review_entry(review: "Review") -> Entry:
    progress = "\n".join(
        f"{each.get_scale_display()}: {each.outcome.wish} {each.evidence}" for each in review.progress.all()
    )
    seen = getattr(review, "oversight", None)
    overseen = f" Overseen by {seen.by}: {seen.says}" if seen else " Not overseen yet."
    return Entry(
        title=f"{review.get_kind_display()}: {review.get_decision_display().lower()}",
        when=says_day(review.held_on),
        detail=f"{progress}\n{review.because}",
        recorded=f"by {review.by}, {When.moment(review.at).says()}.{overseen}",
    )


def version_words(version: "PlanVersion") -> str:
    when = When.moment(version.written_at).says()
    return f"Version {version.number}, {when}, by {version.author}: {version.says}"


def followed_entries(viewer: "User", plan: "Plan") -> list[Entry]:
    """What happened in the twelve months after the plan ended."""
    return [
        Entry(title=each.says, when=says_day(each.happened_on)) for each in selectors.followed(viewer, plan)
    ]


def plan_lines(version: "PlanVersion") -> list[str]:
    """The plan in short, to write the family's version from."""
    lines = [version.says]
    for outcome, actions in selectors.rows_of(version):
        lines.append(outcome.wish)
        lines += [f"{each.who}: {each.what}" for each in actions]
    return [line for line in lines if line.strip()]


def beside(copies: "Iterable[Copy]", to: "Recipient") -> list[tuple[str, list[tuple[str, str]]]]:
    """What the others are given, to write side by side."""
    return [(each.recipient_name, copy_parts(each)) for each in copies if each.recipient_id != to.subject.pk]


def copy_parts(copy: "Copy") -> list[tuple[str, str]]:
    """What was written for them, each part under its heading; nothing that was left empty."""
    headings = zip(HEADINGS[Audience(copy.audience)], NAMES, strict=True)
    return [(heading, text) for heading, name in headings if (text := getattr(copy, name))]


def explained_words(each: "Explained") -> str:
    said = f" They said: {each.said}" if each.said else ""
    return (
        f"{says_day(each.on)}, {each.where}, by {each.by}. Interpreter: "
        f"{each.get_interpreter_display().lower()}.{said}"
    )
