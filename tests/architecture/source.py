"""The tree as the architecture tests read it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "kittiwake"


@cache
def modules() -> dict[Path, ast.Module]:
    """Every module of ours but the migrations, which Django writes."""
    return {
        path: ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
        for path in sorted(PACKAGE.rglob("*.py"))
        if "migrations" not in path.parts
    }


def templates() -> list[Path]:
    return sorted(path for layer in ("portal", "web") for path in (PACKAGE / layer).rglob("*.html"))


def nodes(kind: type[ast.AST], *, under: str = "") -> Iterator[tuple[str, ast.AST]]:
    """Every node of a kind in the modules under a folder, with where it stands."""
    for path, tree in modules().items():
        if path.is_relative_to(PACKAGE / under):
            for node in ast.walk(tree):
                if isinstance(node, kind):
                    yield f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}", node
