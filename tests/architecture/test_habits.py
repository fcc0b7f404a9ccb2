"""Ways of building that would undo the design, however convenient."""

import ast
import re

from tests.architecture.source import ROOT, nodes, templates

INLINE = re.compile(
    r"<style\b|<script(?![^>]*\bsrc=)[^>]*>|\s(?:style|on[a-z]+)\s*=\s*[\"']|javascript:", re.IGNORECASE
)


def test_no_part_listens_for_djangos_signals():
    listeners = [
        where
        for where, node in nodes(ast.ImportFrom)
        if node.module and (node.module.endswith(".signals") or node.module == "django.dispatch")
    ]
    assert not listeners, "say what happened with an event:\n" + "\n".join(listeners)


def test_pages_read_through_selectors():
    readers = [
        f"{where} {ast.unparse(node)}"
        for where, node in nodes(ast.Attribute, under="web")
        if node.attr == "objects"
    ]
    assert not readers, "a selector knows who may see it:\n" + "\n".join(readers)


def test_templates_hold_no_script_and_no_style():
    inline = [
        f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, found.start()) + 1} {found[0].strip()}"
        for path in templates()
        for text in [path.read_text()]
        for found in INLINE.finditer(text)
    ]
    assert not inline, "the policy of what a browser may load blocks these:\n" + "\n".join(inline)


def test_nothing_in_the_product_imports_tests():
    imports = [
        where
        for kind in (ast.Import, ast.ImportFrom)
        for where, node in nodes(kind)
        if (getattr(node, "module", None) or node.names[0].name).split(".")[0] == "tests"
    ]
    assert not imports
