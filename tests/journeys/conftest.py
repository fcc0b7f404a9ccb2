"""A browser at the live server. A journey fails on a script error or on anything that the policy blocked."""

import os
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from tests.browser import launch_options

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SERIOUS = {"serious", "critical"}
EXPECTED_CONSOLE = "Failed to load resource"  # a 403 or a 404 that the journey itself asks for


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Playwright runs an event loop in this thread, and Django takes that for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    options = launch_options()
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(**options)
        yield launched
        launched.close()


@pytest.fixture
def new_page(browser: Browser, live_server) -> Iterator[Callable[..., Page]]:
    """Open a page as somebody new: `new_page()`, `new_page(width=390)`. Addresses are the live server's."""
    opened, faults = [], []

    def open_page(width: int = 1280, *, javascript: bool = True) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 900},
            locale="en-GB",
            timezone_id="Europe/London",
            java_script_enabled=javascript,
        )
        opened.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: _keep_error(message, faults))
        return page

    yield open_page
    for context in opened:
        context.close()
    assert not faults, "the browser complained:\n" + "\n".join(faults)


@pytest.fixture
def browser_page(new_page: Callable[..., Page]) -> Page:
    """One page, wide, with JavaScript."""
    return new_page()


@pytest.fixture(scope="session")
def assert_accessible() -> Callable[[Page], None]:
    """Fail when axe finds anything serious on the page, by WCAG 2.2 AA."""
    axe = Axe()

    def check(page: Page) -> None:
        page.wait_for_load_state()  # a page that has only begun has nothing that axe could read
        found = axe.run(
            page, options={"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
        ).response
        serious = [_tell(each) for each in found["violations"] if each["impact"] in SERIOUS]
        assert not serious, f"axe on {page.url}:\n" + "\n".join(serious)

    return check


def _keep_error(message: ConsoleMessage, faults: list[str]) -> None:
    if message.type == "error" and EXPECTED_CONSOLE not in message.text:
        faults.append(message.text)


def _tell(violation: dict) -> str:
    where = ", ".join(" ".join(map(str, node["target"])) for node in violation["nodes"][:5])
    return f"{violation['impact']}: {violation['help']} ({violation['id']}) at {where}"
