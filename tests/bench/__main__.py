"""`make bench`: each page against the bare page, and against itself with ten times the record.

Prints a table, and writes the same as JSON to .kittiwake/bench.json. Limits: issue 1 (3 times the bare page; 1.3
times itself). Leaves nothing behind but that file.
"""

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

SMALL, LARGE = 0.01, 0.1
AGAINST_BARE, AGAINST_ITSELF = 3.0, 1.3


def main() -> int:
    os.environ |= {"KITTIWAKE_LOCAL": "1", "DJANGO_SETTINGS_MODULE": "kittiwake.config.settings"}
    from kittiwake.config import postgres

    with postgres.server("bench") as url:
        os.environ["DATABASE_URL"] = url
        small, large = _measure(SMALL), _measure(LARGE)
    rows = [
        {**asdict(after), "against_itself": round(after.milliseconds / after.bare_milliseconds / (before.milliseconds / before.bare_milliseconds), 2)}
        for before, after in zip(small, large, strict=True)
    ]
    for row in rows:
        row["holds"] = row["ratio"] <= AGAINST_BARE and row["against_itself"] <= AGAINST_ITSELF
        print(
            f"{row['page']:<28} {row['ratio']:>5} × the bare page ({row['bare_milliseconds']} ms)"
            f"   {row['against_itself']:>5} × itself with ten times the record   {'holds' if row['holds'] else 'TOO SLOW'}"
        )
    Path(".kittiwake/bench.json").write_text(json.dumps(rows, indent=2) + "\n")
    return 0 if all(row["holds"] for row in rows) else 1


def _measure(scale: float) -> list:
    """Make an authority of one size in a database of its own, time the pages, and drop it."""
    import django

    django.setup()
    from tests.bench import pages

    return pages.measure(scale)


if __name__ == "__main__":
    sys.exit(main())
