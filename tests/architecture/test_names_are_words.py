"""Names that say nothing about children's services are not names."""

import ast
import re

from tests.architecture.source import PACKAGE, ROOT, modules, nodes

EMPTY_WORDS = {
    *("util", "utils", "helper", "helpers", "manager", "managers", "handler", "handlers", "processor"),
    *("misc", "common", "data", "info", "base2", "next_gen", "legacy"),
}
OUR_WORDS = {"FrontDoorManager"}  # "manager" here is a person, with a post


def test_modules_are_named_for_what_is_in_them():
    empty = [
        str(path.relative_to(ROOT))
        for path in modules()
        if EMPTY_WORDS
        & {part for name in path.relative_to(PACKAGE).with_suffix("").parts for part in name.split("_")}
    ]
    assert not empty, "\n".join(empty)


def test_classes_are_named_for_what_they_are():
    empty = [
        f"{where} {node.name}"
        for where, node in nodes(ast.ClassDef)
        if node.name not in OUR_WORDS and EMPTY_WORDS & set(_words(node.name))
    ]
    assert not empty, "\n".join(empty)


def _words(name: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[A-Z][a-z0-9]*", name)]
