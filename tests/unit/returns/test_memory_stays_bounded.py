"""A file as large as anybody could send is read in the memory of a small one."""

import subprocess
import sys
from pathlib import Path

from tests.integration.census_made import DETAILS, INQUIRY, census, child

MEASURE = """
import resource, sys
from datetime import date
from pathlib import Path
from kittiwake.returns.cin_census.mapping import told_child
from kittiwake.returns.cin_census.reader import children, survey
from kittiwake.returns.cin_census.repeated import Seen

path, on = Path(sys.argv[1]), date(2026, 11, 23)
seen = Seen()
opening = survey(path, on=on, seen=seen.see)
episodes = sum(len(told_child(place, element, opening, on=on).episodes) for place, element in children(path))
print(seen.children, episodes, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
MOST_MORE_MB = 12


def measured(path: Path) -> tuple[int, int, int]:
    ran = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path)], capture_output=True, text=True, check=True, timeout=120
    )
    number, episodes, megabytes = (int(each) for each in ran.stdout.split())
    return number, episodes, megabytes


def written(path: Path, copies: int) -> Path:
    before, after = census("<!-- here -->").split("<!-- here -->")
    with path.open("w") as file:
        file.write(before)
        for number in range(copies):
            file.write(child(f"LA{number}", upn="", details=(DETAILS, INQUIRY)))
        file.write(after)
    return path


def test_eight_megabytes_take_hardly_more_memory_than_one(tmp_path):
    small = measured(written(tmp_path / "small.xml", 500))
    large = measured(written(tmp_path / "large.xml", 10_000))

    assert small[:2] == (500, 2_000)
    assert large[:2] == (10_000, 40_000)
    assert (tmp_path / "large.xml").stat().st_size > 8_000_000
    assert large[2] - small[2] < MOST_MORE_MB
