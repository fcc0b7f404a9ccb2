"""A function fits on a screen, and its parameters after the first two are named when it is called."""

import ast

import pytest

from tests.architecture.source import nodes

LINES = 40
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@pytest.mark.parametrize("kind", FUNCTIONS)
def test_functions_stay_small(kind):
    too_long = [
        f"{where} {node.name} has {lines} lines; the limit is {LINES}"
        for where, node in nodes(kind)
        if (lines := _code_lines(node)) > LINES
    ]
    assert not too_long, "\n".join(too_long)


def _code_lines(node) -> int:
    """Lines of a function, less its docstring: meaning is not to be saved on."""
    docstring = node.body[0] if ast.get_docstring(node) else None
    explained = docstring.end_lineno - docstring.lineno + 1 if docstring else 0
    return node.end_lineno - node.lineno + 1 - explained
