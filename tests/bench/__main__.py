"""`make bench`: each page against the bare page, and against itself with ten times the record.

Prints a table, and writes the same as JSON to .kittiwake/bench.json. Limits: issue 1 (3 times the bare
page; 1.3 times itself), issue 5 (one child beside 1,000 homes: 5 times) and issue 3 (a search among a
million people: 10 times; memory to bring a census in).
Leaves nothing behind but that file.
"""

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.timing import Timed

SMALL, LARGE = 0.003, 0.03
AGAINST_BARE, AGAINST_ITSELF = 3.0, 1.3
ALLOWED = {"matching among 1,000 homes": 5.0}  # issue 5; against the bare page


def main() -> int:
    os.environ |= {"KITTIWAKE_LOCAL": "1", "DJANGO_SETTINGS_MODULE": "kittiwake.config.settings"}
    from kittiwake.config import postgres

    with postgres.server("bench") as url:
        os.environ["DATABASE_URL"] = url
        small, large = _measure(SMALL), _measure(LARGE)
        searched = _search()
        loaded = _load()
    rows = [_row(before, after) for before, after in zip(small, large, strict=True)]
    for row in rows:
        print(
            f"{row['page']:<28} {row['ratio']:>5} × the bare page ({row['bare_milliseconds']} ms)"
            f"   {row['against_itself']:>5} × itself with ten times the record"
            f"   {'holds' if row['holds'] else 'TOO SLOW'}"
        )
    rows.append(searched)
    print(
        f"{searched['page']:<28} {searched['ratio']:>5} × the bare page ({searched['bare_milliseconds']} ms)"
        f"   in 19 of 20 of {searched['searches']}, {searched['p50']} in half of them;"
        f" found {searched['found']:.0%}   {'holds' if searched['holds'] else 'TOO SLOW'}"
    )
    rows.append(loaded)
    print(
        f"{loaded['page']:<28} {loaded['seconds']} s, {loaded['memory']} MB, {loaded['grows']} × that of"
        f" an eighth of it   {'holds' if loaded['holds'] else 'TOO MUCH MEMORY'}"
    )
    Path(".kittiwake/bench.json").write_text(json.dumps(rows, indent=2) + "\n")
    return 0 if all(row["holds"] for row in rows) else 1


def _search() -> dict:
    """The search among a million people, made in a database of their own, and dropped."""
    from tests.bench import search

    return search.measure()


def _load() -> dict:
    """A census brought in, by a process of its own, into a database of its own, which is dropped."""
    from tests.bench import census

    return census.measure()


def _row(before: "Timed", after: "Timed") -> dict:
    """One page in the larger authority: against the bare page, and against itself in the smaller one."""
    against_itself = round(after.ratio / before.ratio, 2)
    holds = after.ratio <= ALLOWED.get(after.page, AGAINST_BARE) and against_itself <= AGAINST_ITSELF
    return {**asdict(after), "against_itself": against_itself, "holds": holds}


def _measure(scale: float) -> list:
    """Make an authority of one size in a database of its own, time the pages, and drop it."""
    import django

    django.setup()
    from tests.bench import pages

    return pages.measure(scale)


if __name__ == "__main__":
    sys.exit(main())
