"""What areas put on a desk, found by folder.

An area with work for somebody's desk writes `web/<area>/desk.py` with

    TITLE = "Allocation"                  the heading over its rows
    ORDER = 30                            where among the areas; the front door's own parts stand before
    def rows(viewer) -> Iterable[DeskRow] only for those whose work it is; nothing for everybody else
    def asks(viewer) -> Iterable[Asking]  optional: what `rows` will ask, for one round trip
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from kittiwake.core.prepared import Asking
from kittiwake.web import __file__ as web
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User


def asked_by_offers(viewer: "User") -> list[Asking[Any]]:
    """What the areas will ask for this person's desk."""
    return [each for module in _modules() if hasattr(module, "asks") for each in module.asks(viewer)]


def offered(viewer: "User") -> Iterator[tuple[str, str, list[DeskRow]]]:
    """The area's name, its heading and its rows, for every area that has work for this person."""
    for module in _modules():
        if rows := list(module.rows(viewer)):
            yield module.__name__.split(".")[-2], module.TITLE, rows


@cache
def _modules() -> tuple[ModuleType, ...]:
    found = (path.parent.name for path in Path(web).parent.glob("*/desk.py"))
    modules = [import_module(f"kittiwake.web.{area}.desk") for area in found]
    return tuple(sorted(modules, key=lambda module: (module.ORDER, module.__name__)))
