"""Named situations, told through the real services. A file is a story: it is found by this folder.

Each has `tell(stage)`: it yields the moment of its next act, and acts when it is asked for the one after.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from importlib import import_module
from pkgutil import iter_modules

from kittiwake.simulation.stage import Stage

Story = Callable[[Stage], Iterator[datetime]]


def every_story() -> dict[str, Story]:
    """By plain title, which is the file's name."""
    found = sorted(module.name for module in iter_modules(__path__) if not module.ispkg)
    return {name: import_module(f"{__name__}.{name}").tell for name in found}
