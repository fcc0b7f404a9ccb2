"""Only core.today reads the wall clock. Otherwise a demo, a replay and a backdated page would not agree."""

import ast

from tests.architecture.source import nodes

READS = {
    *(
        "datetime.now",
        "datetime.utcnow",
        "datetime.today",
        "date.today",
        "timezone.now",
        "timezone.localdate",
    ),
    *("timezone.localtime", "time.time", "time.localtime", "time.gmtime"),
    *("datetime.datetime.now", "datetime.date.today", "functions.Now", "Now"),
}
THE_ONE_PLACE = "src/kittiwake/core/today.py"


def test_only_core_today_reads_the_wall_clock():
    readers = [
        f"{where} reads {called}"
        for where, node in nodes(ast.Attribute)
        if (called := ast.unparse(node)) in READS
        if not where.startswith(f"{THE_ONE_PLACE}:")
    ]
    assert not readers, "\n".join(readers)


def test_no_column_is_filled_from_the_wall_clock():
    filled = [
        f"{where} {node.arg}"
        for where, node in nodes(ast.keyword)
        if node.arg in {"auto_now", "auto_now_add"} and ast.unparse(node.value) != "False"
    ]
    assert not filled, "give the moment to the service instead:\n" + "\n".join(filled)
