"""Whether a page is as wide as its screen, asked when the page is there; and every page of a room, walked."""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from playwright.sync_api import Page

from kittiwake.records.access.models import User
from tests.signing_in import sign_in_browser

WIDE, NARROW = 1280, 390


def assert_fits(page: Page) -> None:
    """Fail when the page can be pushed sideways. After a click, the page that is coming is waited for."""
    page.wait_for_load_state()
    wide, screen = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide <= screen, f"{page.url} is {wide} wide on a screen of {screen}"


def walk(
    new_page: Callable[..., Page],
    assert_accessible: Callable[[Page], None],
    reads: Mapping[User, Iterable[str]],
) -> None:
    """Each person opens their pages: each answers, has nothing serious by axe, and fits, wide and narrow.

    With KITTIWAKE_PICTURES naming a folder, a picture of each is kept there.
    """
    for viewer, addresses in reads.items():
        page = new_page()
        sign_in_browser(page, viewer)
        for address in addresses:
            for width in (WIDE, NARROW):
                page.set_viewport_size({"width": width, "height": 900})
                answer = page.goto(address)  # anew: what a page does as it begins depends on its width
                assert answer.status == 200, f"{address} answers {answer.status}"
                assert_accessible(page)
                assert_fits(page)
                _keep(page, f"{viewer.name.split()[0]}{address.replace('/', '-')}{width}")


def _keep(page: Page, name: str) -> None:
    if folder := os.environ.get("KITTIWAKE_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
