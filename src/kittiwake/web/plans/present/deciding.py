"""What somebody reads before they agree a plan or end one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kittiwake.core.dates import says_day
from kittiwake.records.plans import selectors
from kittiwake.records.plans.measurable import gaps_of
from kittiwake.web.plans.present.plan import action_line
from kittiwake.web.plans.present.reviews import last_times

if TYPE_CHECKING:
    from kittiwake.records.plans.models import PlanVersion, Review


def to_agree(version: "PlanVersion") -> list[tuple[str, str]]:
    """The whole version in short, and what it leaves open."""
    rows = selectors.rows_of(version)
    texts = [("The plan in a sentence", version.says)]
    for outcome, actions in rows:
        lines = [f"How we will know: {outcome.how_we_know}", *(action_line(each) for each in actions)]
        texts.append((f"{outcome.number}. {outcome.wish or 'No outcome yet'}", "\n".join(lines)))
    texts.append(("What happens if not enough changes", version.if_not or "The plan does not say."))
    if gaps := gaps_of(rows, if_not=version.if_not):
        texts.append(("Still asked", "\n".join(gap.says for gap in gaps)))
    return texts


def how_far(version: "PlanVersion | None", reviews: "Sequence[Review]") -> list[tuple[str, str]]:
    """How far each outcome had come when it was last reviewed; that nobody looked is said, too."""
    rated = last_times(reviews)
    outcomes = [outcome for outcome, _ in selectors.rows_of(version)] if version else []
    texts = [
        (f"{each.number}. {each.wish}", rated.get(each.thread, "No review rated it."))
        for each in outcomes
        if each.wish
    ]
    if reviews:
        newest = reviews[0]
        decided = f"{newest.get_decision_display()}. {newest.because}"
        texts.append((f"{newest.get_kind_display()} of {says_day(newest.held_on)}", decided))
    return texts or [("Reviews", "No review is recorded.")]
