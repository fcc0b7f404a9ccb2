"""A browser for the journeys: the machine's own, else one that we can install, else a clear word.

`python -m tests.browser` makes sure that there is one.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ON_A_MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
)


class NoBrowser(Exception):
    """No browser can be had. The message says what to install."""


def find() -> Path | None:
    """The browser to use: KITTIWAKE_BROWSER, one on the PATH, or Playwright's own if installed."""
    if named := os.environ.get("KITTIWAKE_BROWSER"):
        return Path(named)
    on_path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if on_path:
        return Path(on_path)
    return next((path for path in (ON_A_MAC, _playwrights_own()) if path.exists()), None)


def require() -> Path:
    """The browser to use, installed now if there is none.

    Raises  NoBrowser.
    """
    if found := find():
        return found
    is_debian_root = os.geteuid() == 0 and shutil.which("apt-get")
    for command in _from_debian() if is_debian_root else _from_playwright():
        subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            check=False,
            env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        )
    if found := find():
        return found
    raise NoBrowser(
        "The journeys need a browser. Install Chromium or Google Chrome, or name one in KITTIWAKE_BROWSER."
    )


def launch_options() -> dict[str, object]:
    """For Playwright's `chromium.launch`. A browser run by root has no sandbox to go into."""
    options = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else list(QUIET)
    return {"executable_path": str(require()), "args": options}


def _playwrights_own() -> Path:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _from_debian() -> list[list[str]]:
    install = ["apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation"]
    return [["apt-get", "update", "--quiet"], install]


def _from_playwright() -> list[list[str]]:
    return [[sys.executable, "-m", "playwright", "install", "chromium"]]


if __name__ == "__main__":
    try:
        require()
    except NoBrowser as nothing:
        sys.exit(str(nothing))
