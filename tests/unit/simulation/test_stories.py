"""Stories are found by their folder, and each says what it shows."""

import importlib
from datetime import date

import pytest

from kittiwake.records.front_door.messages import read_message
from kittiwake.simulation import stories
from kittiwake.simulation.stories.messages import FOLDER, letter
from tests.architecture.source import PACKAGE

TITLES = sorted(stories.every_story())


def test_every_file_of_the_folder_is_told():
    files = {path.stem for path in (PACKAGE / "simulation" / "stories").glob("*.py")} - {"__init__"}

    assert set(TITLES) == files


@pytest.mark.parametrize("title", TITLES)
def test_a_story_says_what_it_shows_and_who_uses_it(title):
    says = importlib.import_module(f"kittiwake.simulation.stories.{title}").__doc__ or ""

    assert "\nShows    " in says
    assert "\nUsed by  " in says


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.eml")))
def test_a_message_of_a_story_reads_well_and_comes_from_nobody(name):
    _name, content = letter(name, on=date(2017, 4, 24))
    message = read_message(content)

    assert message.text.strip()
    assert b"{" not in content
    for each in message.with_nested():
        assert each.sender is None or each.sender.domain.endswith(".example")
