"""What happens if not falls due after two reviews in a row without progress on one outcome."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from kittiwake.records.plans.contingency import due_by_outcome

HOME, SCHOOL = UUID(int=1), UUID(int=2)
scales = st.sampled_from(("WORSE", "NONE", "SOME", "GOOD", "ACHIEVED"))


def slowly(found, decided):
    """The same, said without any cleverness: look back from the last review."""
    count = 0
    for review, scale in reversed(found):
        if scale not in ("WORSE", "NONE") or (review, HOME) in decided:
            break
        count += 1
    return count >= 2


@given(st.lists(scales, max_size=9), st.sets(st.integers(0, 8)))
def test_it_is_due_when_a_slow_look_back_says_so(found, decided_at):
    reviews = list(enumerate(found))
    decided = {(review, HOME) for review in decided_at}
    due = due_by_outcome([(review, HOME, scale) for review, scale in reviews], decided)

    assert (HOME in due) == slowly(reviews, decided)


def test_no_progress_on_two_outcomes_once_each_is_not_twice_on_one():
    assert (
        due_by_outcome([(1, HOME, "NONE"), (1, SCHOOL, "SOME"), (2, HOME, "GOOD"), (2, SCHOOL, "NONE")], ())
        == {}
    )
