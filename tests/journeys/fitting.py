"""Whether a page is as wide as its screen, asked when the page is there."""

from playwright.sync_api import Page


def assert_fits(page: Page) -> None:
    """Fail when the page can be pushed sideways. After a click, the page that is coming is waited for."""
    page.wait_for_load_state()
    wide, screen = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide <= screen, f"{page.url} is {wide} wide on a screen of {screen}"
