"""Rendering one macro or a small page, with the real environment."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.template import engines

KIT = '{% import "components/kit.html" as kit %}'


@pytest.fixture
def render() -> Callable[..., BeautifulSoup]:
    """What a snippet such as "{{ kit.absence(words) }}" gives, as a document to look into."""
    house = engines["jinja2"].env

    def rendered(snippet: str, **given: object) -> BeautifulSoup:
        return BeautifulSoup(house.from_string(KIT + snippet).render(given), "html.parser")

    return rendered


@pytest.fixture
def words(render) -> Callable[..., str]:
    """The same, as a reader without colours or layout meets it."""
    return lambda snippet, **given: " ".join(render(snippet, **given).get_text(" ").split())
