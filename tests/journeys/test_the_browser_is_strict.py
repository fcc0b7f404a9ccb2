"""The journeys' own tools: they fail when they should."""

import pytest


def test_a_page_that_a_screen_reader_cannot_read_fails(browser_page, assert_accessible):
    browser_page.set_content("<html lang=en><title>A page</title><main><h1>A page</h1><img src=x.png></main>")

    with pytest.raises(AssertionError, match="image-alt"):
        assert_accessible(browser_page)


def test_a_page_without_faults_passes(browser_page, assert_accessible):
    browser_page.set_content("<html lang=en><title>A page</title><main><h1>A page</h1></main>")

    assert_accessible(browser_page)
