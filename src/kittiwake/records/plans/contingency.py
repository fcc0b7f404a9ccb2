"""When "what happens if not" is due for decision: two reviews in a row without progress on one outcome.

Source  the report, paragraph 25; replay R16.
"""

from collections.abc import Collection, Iterable
from uuid import UUID

from kittiwake.records.plans.choices import NO_PROGRESS

IN_A_ROW = 2
Rating = tuple[int, UUID, str]
"""Which review found it, on which outcome, and how far it has come."""


def due_by_outcome(ratings: Iterable[Rating], decided: Collection[tuple[int, UUID]]) -> dict[UUID, list[int]]:
    """For each outcome whose contingency is due, the reviews in a row that made it so, the first first.

    ratings  in the order in which the reviews were held.
    decided  review and outcome of each decision taken: what came before it counts no more.
    """
    runs: dict[UUID, list[int]] = {}
    for review, thread, scale in ratings:
        run = runs.setdefault(thread, [])
        if scale in NO_PROGRESS:
            run.append(review)
        else:
            run.clear()
        if (review, thread) in decided:
            run.clear()
    return {thread: run for thread, run in runs.items() if len(run) >= IN_A_ROW}
