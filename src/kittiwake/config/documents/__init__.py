"""docs/generated: pages written from the catalogues, one generator each in pages/."""

import importlib
import pkgutil
from pathlib import Path

from kittiwake.config.documents import pages

FOLDER = Path(__file__).resolve().parents[4] / "docs" / "generated"
NOTICE = "<!-- Written by `make docs` from the catalogue. Change the catalogue, not this page. -->\n"


def build(folder: Path = FOLDER) -> list[Path]:
    """Write every page that is not current, and remove those that nothing makes; which they were."""
    changed = stale(folder)
    wanted = _wanted(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for path in changed:
        if path in wanted:
            path.write_text(wanted[path], encoding="utf-8")
        else:
            path.unlink()
    return changed


def stale(folder: Path = FOLDER) -> list[Path]:
    """Pages that differ from what their catalogue says now, are missing, or that nothing makes."""
    wanted = _wanted(folder)
    differ = {
        path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text
    }
    return sorted(differ | (set(folder.glob("*.md")) - set(wanted)))


def _wanted(folder: Path) -> dict[Path, str]:
    wanted = {}
    for found in pkgutil.iter_modules(pages.__path__):
        page = importlib.import_module(f"{pages.__name__}.{found.name}")
        wanted[folder / f"{found.name}.md"] = f"{NOTICE}\n{page.write().strip()}\n"
    return wanted
