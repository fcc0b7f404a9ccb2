"""One plan: its facts, what it says, what is due on it and what came after."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.urls import reverse

from kittiwake import clocks
from kittiwake.core.dates import When, says_day
from kittiwake.core.lengths import says_count
from kittiwake.core.today import today
from kittiwake.records.line.selectors import explained
from kittiwake.records.plans import selectors
from kittiwake.records.plans.choices import PlanKind, Standing
from kittiwake.records.plans.measurable import gaps_of
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow, Entry, Fact
from kittiwake.web.plans.present.reviews import ratings_by_thread

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.plans.models import Action, Outcome, Plan, PlanVersion, Review
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
    ]
    if plan.kind == PlanKind.CHILD_IN_NEED or plan.overseen_by:
        facts.append(Fact(label="Overseen by", value=str(plan.overseen_by or "Nobody is named")))
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


def agreed_words(version: "PlanVersion") -> str:
    """Who wrote it and who agreed it, and when."""
    written = (
        f"Version {version.number}, written {When.moment(version.written_at).says()} by {version.author}"
    )
    behalf = f" for {version.on_behalf_of}" if version.on_behalf_of else ""
    if not hasattr(version, "agreement"):
        return f"{written}{behalf}. Not agreed."
    agreed = version.agreement
    return (
        f"{written}{behalf}. Agreed on {says_day(agreed.agreed_on)} by {agreed.by}, "
        f"with: {agreed.with_whom.rstrip('.')}."
    )


def outcomes(version: "PlanVersion", reviews: "Iterable[Review]" = ()) -> list[dict[str, Any]]:
    """Each outcome with its facts, who does what by when, and how far it has come."""
    rated = ratings_by_thread(reviews)
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
            "limits": limits_of(outcome),
            "progress": rated.get(outcome.thread, []),
        }
        for outcome, actions in selectors.rows_of(version)
    ]


def limits_of(row: "Outcome") -> str:
    """Who of the family reads a part, where not everybody does."""
    if row.sharing != "ORDINARY":
        return str(row.get_sharing_display())
    return "Only one person of the family reads this" if row.only_for_id else ""


def action_line(action: "Action") -> str:
    """Who, by when: what, on one line."""
    by = f", by {says_day(action.by_on)}" if action.by_on else ", no day yet"
    return f"{action.who or 'Nobody yet'}{by}: {' '.join(action.what.split())}"


def due_rows(due: "Mapping[UUID, Due]", plan: "Plan", *, key: UUID, may_decide: bool) -> list[DeskRow]:
    """What happens if not, where it is due; a link for whoever may decide."""
    return [
        DeskRow(
            title=each.wish,
            url=reverse("plans:contingency", args=[key, plan.pk, each.thread]) if may_decide else "",
            hint=f"{says_count(each.times, 'review')} in a row found no progress.",
            status="Decide now" if may_decide else "The manager decides",
            tone="late",
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


def version_rows(versions: "Sequence[PlanVersion]", plan: "Plan", *, key: UUID) -> list[DeskRow]:
    """Every version, to be opened."""
    counts = selectors.in_force(versions)
    rows = []
    for each in versions:
        status, tone = standing(each) if each is versions[0] else ("", "plain")
        if each is counts and each is not versions[0]:
            status, tone = "Counts until the newest is agreed", "good"
        rows.append(
            DeskRow(
                title=f"Version {each.number}", hint=f"{each.says} By {each.author}, "
                f"{When.moment(each.written_at).says()}.",
                url=reverse("plans:version", args=[key, plan.pk, each.number]), status=status, tone=tone,
            )
        )  # fmt: skip
    return rows


def followed_entries(viewer: "User", plan: "Plan") -> list[Entry]:
    """What happened in the twelve months after the plan ended."""
    return [
        Entry(title=each.says, when=says_day(each.happened_on)) for each in selectors.followed(viewer, plan)
    ]
