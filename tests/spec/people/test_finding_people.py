"""How a name is found: the table in docs/practice/finding-people.md, row by row."""

from pathlib import Path

import pytest

from kittiwake.records.people.selectors import Query, find_people
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db
PAGE = Path("docs/practice/finding-people.md")


def rows() -> list[tuple[str, ...]]:
    """The cells of the table on the page, below its heading."""
    lines = [line for line in PAGE.read_text().splitlines() if line.startswith("|")]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines[2:]]


@pytest.mark.parametrize(("recorded", "typed", "because"), rows())
def test_a_name_is_found_and_says_why(worker, at, recorded, typed, because):
    given, _, family = recorded.partition(" ")
    child = make_child(worker, at, given, family)

    [match] = find_people(worker, Query(words=typed)).matches
    assert (match.subject, match.who.name, match.reasons) == (child, recorded, (because,))
