"""Markdown that a catalogue's words cannot break."""

from collections.abc import Iterable, Sequence


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table. A bar or a new line inside a cell stays inside it."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines)


def code(text: str) -> str:
    return f"`{text}`"


def _cell(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return " ".join(text.replace("|", "\\|").replace("<", "&lt;").split())
