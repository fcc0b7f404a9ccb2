"""Reviews of a plan: what each found, and how far each outcome has come from one to the next."""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.records.plans.choices import ReviewKind
from kittiwake.web.components.shapes import Entry

if TYPE_CHECKING:
    from kittiwake.records.plans.models import ContingencyDecision, Progress, Review


def review_entry(review: "Review", *, is_overseen: bool) -> Entry:
    """One review. is_overseen: a reviewing officer is named who reads the reviews of this plan."""
    lines = [
        *(
            f"{each.get_scale_display()}: {each.outcome.wish} {each.evidence}"
            for each in review.progress.all()
        ),
        *([f"The family said: {review.family_view}"] if review.family_view else []),
        review.because,
    ]
    overseen = _oversight(review, is_overseen=is_overseen)
    return Entry(
        title=f"{review.get_kind_display()}: {review.get_decision_display().lower()}",
        when=says_day(review.held_on),
        detail="\n".join(lines),
        source=f"There: {review.attended}",
        recorded=f"written by {review.by}, {When.moment(review.at).says()}{overseen}",
    )


def _oversight(review: "Review", *, is_overseen: bool) -> str:
    if review.kind != ReviewKind.CIN_REVIEW:
        return ""
    seen = getattr(review, "oversight", None)
    if seen is None:
        return ". Not overseen yet." if is_overseen else ""
    return f". Overseen by {seen.by}, {'sound' if seen.is_sound else 'asks for more'}: {seen.says}"


def decision_entry(decided: "ContingencyDecision", wish: str) -> Entry:
    """What was decided when an outcome stood still: done now, or left, with the reason."""
    return Entry(
        title="Done: what the plan said would happen" if decided.is_used else "Left for now",
        when=says_day(local_day(decided.at)),
        detail="\n".join(filter(None, (wish, decided.because))),
        recorded=f"decided by {decided.by}",
    )


def ratings_by_thread(reviews: "Iterable[Review]") -> dict[UUID, list[list[str]]]:
    """For each outcome: when, how far it had come, and what showed it; in the order of the reviews."""
    found: dict[UUID, list[list[str]]] = {}
    for review in reviews:
        for each in review.progress.all():
            row = [says_day(review.held_on), each.get_scale_display(), each.evidence]
            found.setdefault(each.thread, []).append(row)
    return found


def last_times(reviews: "Iterable[Review]") -> dict[UUID, str]:
    """For each outcome, what the newest review that rated it said: to be read before rating it again."""
    found: dict[UUID, tuple[Review, Progress]] = {}
    for review in reviews:
        for each in review.progress.all():
            found.setdefault(each.thread, (review, each))
    return {
        thread: f"{says_day(review.held_on)}: {each.get_scale_display().lower()}. {each.evidence}"
        for thread, (review, each) in found.items()
    }
