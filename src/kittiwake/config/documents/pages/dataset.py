"""The published dataset."""

from itertools import groupby

from kittiwake.config.documents.markdown import code, table
from kittiwake.dataset.headers import Column, View, views

OPENING = """# The published dataset

What leaves the record: views in the schema `dataset`, a grain each, with no name, number or address of
anybody. Measures, returns and extracts read these and nothing else. Codes are as the record holds them.
“SSD” names the same field in the sector's Standard Safeguarding Dataset. A sealed child's rows are here
like everybody's: who may read the dataset is decided outside it.
"""
HEADINGS = ("Column", "Type", "Can be null", "What it means")


def write() -> str:
    parts = [OPENING]
    for area, found in groupby(views().values(), key=lambda view: view.area):
        parts += [f"## From {area.replace('_', ' ')}", "", *(_describe(view) for view in found)]
    return "\n".join(parts)


def _describe(view: View) -> str:
    rows = [_row(column) for column in view.columns]
    return f"### {code(view.name)}\n\n{view.grain[0].upper()}{view.grain[1:]}\n\n{table(HEADINGS, rows)}\n"


def _row(column: Column) -> tuple[str, str, str, str]:
    return code(column.name), column.type, "yes" if column.may_be_null else "no", column.means
