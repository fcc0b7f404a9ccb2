"""A control that nobody has typed into looks the same each time: its markup is drawn once and kept.

A page of several forms spends a third of its time on controls, and nearly all of them are blank.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any

from markupsafe import Markup

from kittiwake.web.components.controls import Control

KEPT = 1000
_drawn: OrderedDict[tuple[Any, ...], Markup] = OrderedDict()
_lock = Lock()


def drawn(draw: Callable[..., Markup], it: Control, *look: Any, hints: Mapping[str, str]) -> Markup:
    """The markup of a control: `draw(it, *look, hints)`, or what that gave for the same blank one before.

    What was typed, and what is wrong with it, is never kept.
    """
    if it.error or it.value or any(part.value for part in it.parts):
        return draw(it, *look, hints)
    key = (
        *(it.kind, it.id, it.name, it.label, it.hint, it.choices, it.parts, tuple(it.attributes.items())),
        *look,
        *((answer, hint, isinstance(hint, Markup)) for answer, hint in hints.items()),
    )
    with _lock:
        if key not in _drawn:
            _drawn[key] = draw(it, *look, hints)
            if len(_drawn) > KEPT:
                _drawn.popitem(last=False)
        _drawn.move_to_end(key)
        return _drawn[key]
