"""What areas put on the child's page, found by folder.

An area that has something to show writes `web/<area>/panel.py` with

    def panel(viewer, subject) -> Panel | None   # components/shapes.py; None: nothing to show this viewer
    def asks(viewer, subject) -> Iterable[Asking]   # optional: what the panel will ask, for one round trip
    def warns(viewer, subject) -> Iterable[str]  # optional: what the bar says first on every page
    WARNS_FIRST = True                       # optional: before what other areas warn of
    SOURCES = {"notes.casenote": ("notes:note", "note_id", True)}   # optional

SOURCES says where a row is read that an entry of the line points to: the route, the name of the row's id in
the address, and whether the person's key stands there too.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from kittiwake.core.prepared import Asking, ahead
from kittiwake.web import __file__ as web
from kittiwake.web.components.shapes import Panel

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

Source = tuple[str, str, bool]


def panels_for(viewer: "User", subject: "Subject") -> list[Panel]:
    """Every panel that some area offers this viewer, in the order of the page."""
    offers: list[Callable[[User, Subject], Panel | None]] = [
        module.panel for module in _modules() if hasattr(module, "panel")
    ]
    offered = (offer(viewer, subject) for offer in offers)
    return sorted((panel for panel in offered if panel), key=lambda panel: (panel.order, panel.id))


def warnings_of(viewer: "User", subject: "Subject") -> tuple[str, ...]:
    """What somebody must know before ringing or knocking: what cannot wait, then in the areas' order."""
    warning = [module for module in _modules() if hasattr(module, "warns")]
    warning.sort(key=lambda module: not getattr(module, "WARNS_FIRST", False))
    warned = (module.warns(viewer, subject) for module in warning)
    return tuple(words for each in warned for words in each)


def warnings_of_each(viewer: "User", subjects: "Iterable[Subject]") -> dict[int, tuple[str, ...]]:
    """`warnings_of` for several people whose records are open, by primary key. One round trip."""
    people = list(subjects)
    ahead(*(asking for each in people for asking in asking_warnings(viewer, each)))
    return {each.pk: warnings_of(viewer, each) for each in people}


def asking_warnings(viewer: "User", subject: "Subject") -> list[Asking[Any]]:
    """What `warnings_of` asks of the record of somebody whom the viewer may read."""
    warning = [module for module in _modules() if hasattr(module, "warns") and hasattr(module, "asks")]
    return [asking for module in warning for asking in module.asks(viewer, subject)]


def asked_by_panels(viewer: "User", subject: "Subject") -> list[Asking[Any]]:
    """What the panels will ask of the record of somebody whom the viewer may read."""
    offers = [module.asks for module in _modules() if hasattr(module, "asks")]
    return [asking for offer in offers for asking in offer(viewer, subject)]


@cache
def sources() -> Mapping[str, Source]:
    """Where the rows of each area are read, by the model's label."""
    return {label: route for module in _modules() for label, route in getattr(module, "SOURCES", {}).items()}


@cache
def _modules() -> tuple[ModuleType, ...]:
    areas = sorted(path.parent.name for path in Path(web).parent.glob("*/panel.py"))
    return tuple(import_module(f"kittiwake.web.{area}.panel") for area in areas)
