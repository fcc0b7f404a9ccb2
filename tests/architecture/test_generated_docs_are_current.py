"""Pages made from the catalogues say what the catalogues say."""

from kittiwake.config import documents


def test_generated_pages_are_current():
    assert documents.stale() == [], "run `make docs` and read what changed"


def test_a_page_that_was_changed_by_hand_is_found_and_mended(tmp_path):
    documents.build(tmp_path)
    changed = tmp_path / "events.md"
    changed.write_text("# Events\n\nNothing ever happens.\n")

    assert documents.stale(tmp_path) == [changed]
    assert documents.build(tmp_path) == [changed]
    assert documents.stale(tmp_path) == []


def test_a_page_that_nothing_makes_any_more_is_removed(tmp_path):
    documents.build(tmp_path)
    left_over = tmp_path / "gone.md"
    left_over.write_text("# Gone\n")

    documents.build(tmp_path)

    assert not left_over.exists()
