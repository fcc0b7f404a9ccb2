"""Asking once: what a page has been told is kept until the page is made, and never longer."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

Answer = TypeVar("Answer")
_kept: ContextVar[dict[Hashable, Any] | None] = ContextVar("asked_once", default=None)


@contextmanager
def asked_once() -> Iterator[None]:
    """Until the block ends, `kept` gives each answer again. For work that only reads."""
    before = _kept.set({})
    try:
        yield
    finally:
        _kept.reset(before)


def kept(question: Hashable, ask: Callable[[], Answer]) -> Answer:
    """The answer to a question, asked at most once within `asked_once`; outside of it, asked every time."""
    answers = _kept.get()
    if answers is None:
        return ask()
    if question not in answers:
        answers[question] = ask()
    return answers[question]


def is_kept(question: Hashable) -> bool:
    """True when `kept` has the answer already."""
    return question in (_kept.get() or {})


def keeps() -> bool:
    """True within `asked_once`: asking for more than is needed now may spare a question later."""
    return _kept.get() is not None
