"""The practice standards."""

from kittiwake.config.documents.markdown import code, table
from kittiwake.standards.catalogue import every_standard

OPENING = """# Practice standards

The quality beside every timescale. Each decision stores which standards were met and, where one
was not, the reason and who agreed to it. A hard stop is kept for what the report or the law needs.
"""
HEADINGS = ("Standard", "On", "Asks", "Why", "When unmet", "Source", "Standing", "Owner", "Review by", "Key")


def write() -> str:
    rows = [
        (
            each.title,
            code(each.decision),
            each.asks,
            each.why,
            "hard stop" if each.hard_stop else f"exception: {each.exception}",
            each.source,
            "Law" if each.is_law else "Practice",
            each.owner,
            each.review_by.isoformat(),
            code(each.key),
        )
        for each in every_standard()
    ]
    return f"{OPENING}\n{table(HEADINGS, rows)}"
