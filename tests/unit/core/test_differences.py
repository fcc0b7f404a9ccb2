"""What changed between two texts: nothing of either is lost."""

from hypothesis import given
from hypothesis import strategies as st

from kittiwake.core.differences import pieces_between

TEXT = st.lists(st.sampled_from(["she", "he", "eats", "sleeps", "not", "at", "home"]), max_size=12).map(
    " ".join
)


@given(old=TEXT, new=TEXT)
def test_the_pieces_give_both_texts_back(old, new):
    pieces = pieces_between(old, new)

    before = " ".join(piece.text for piece in pieces if piece.how != "added")
    after = " ".join(piece.text for piece in pieces if piece.how != "gone")
    assert (before, after) == (old, new)


def test_what_was_added_is_marked():
    pieces = pieces_between("She eats at home.", "She never eats at home.")

    assert [(piece.how, piece.text) for piece in pieces] == [
        ("same", "She"),
        ("added", "never"),
        ("same", "eats at home."),
    ]
