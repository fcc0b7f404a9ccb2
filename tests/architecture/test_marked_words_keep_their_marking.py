"""What an agency said leaves the records as `Marked`, which never gives the words without the marking."""

from tests.architecture.source import PACKAGE

UNMARKED = "answer_text"  # the column; `AnswerGiven.marked` is the way to its words


def test_no_page_reads_an_agencys_words_past_their_marking():
    pages = [
        path
        for layer in ("portal", "web", "assurance", "simulation")
        for path in (PACKAGE / layer).rglob("*.*")
    ]
    reading = [
        str(path.relative_to(PACKAGE))
        for path in pages
        if path.suffix in {".py", ".html"} and UNMARKED in path.read_text(encoding="utf-8")
    ]

    assert pages
    assert not reading, "show `.marked` instead (components/marked.html):\n" + "\n".join(reading)


def test_no_view_of_the_dataset_holds_them():
    views = list((PACKAGE / "dataset" / "views").rglob("*.sql"))

    assert views
    assert not [path.name for path in views if UNMARKED in path.read_text(encoding="utf-8")]
