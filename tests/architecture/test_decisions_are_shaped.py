"""Decision records: numbered once, headed by their number, short, and in the same six parts."""

import re

import pytest

from tests.architecture.source import ROOT

FOLDER = ROOT / "docs" / "decisions"
RECORDS = sorted(FOLDER.glob("*.md"))
PARTS = ["Why now", "Decision", "Rejected", "What follows", "Look again if"]
LONGEST = 80  # lines
STATUS = re.compile(r"^\d{4}-\d{2}-\d{2} · (Accepted|Superseded by \d{4}) · Owners: .+$", re.MULTILINE)


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_the_decision_is_shaped_like_the_others(path):
    text = path.read_text()
    number = path.name[:4]

    assert re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", path.name), "name it NNNN-verb-phrase.md"
    assert text.startswith(f"# {int(number)}. "), f"its heading must start with {int(number)}."
    assert STATUS.search(text), "the second line is: date · Accepted · Owners: …"
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == PARTS
    assert "\nChecked by: " in text
    assert text.count("\n") <= LONGEST


def test_no_two_decisions_have_one_number():
    numbers = [path.name[:4] for path in RECORDS]
    assert len(numbers) == len(set(numbers))


def test_every_check_that_a_decision_names_exists():
    named = [
        (path.name, check)
        for path in RECORDS
        for line in re.findall(r"^Checked by: (.+)$", path.read_text(), re.MULTILINE)
        for check in re.findall(r"[\w./-]+/[\w./-]+", line)
    ]
    assert [each for each in named if not (ROOT / each[1]).exists()] == []
