"""A census file of any size: seconds and memory. `python -m tests.bench.census 200` looks at 200 MB.

That needs DATABASE_URL of a record with a system owner: BENCH_OWNER is their address. Nothing is written to
it without `--yes`. `make bench` brings in two files of its own, in a database that it drops.
"""

import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

CHILD = """<Child><ChildIdentifiers><LAchildID>BENCH{number:08d}</LAchildID><PersonBirthDate>2010-05-{day:02d}</PersonBirthDate>
<GenderCurrent>{sex}</GenderCurrent></ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>
<CINdetails><CINreferralDate>2016-09-{day:02d}</CINreferralDate><ReferralSource>6</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>
<Assessments><AssessmentActualStartDate>2016-09-{day:02d}</AssessmentActualStartDate><FactorsIdentifiedAtAssessment>
<AssessmentFactors>3B</AssessmentFactors><AssessmentFactors>4B</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
<Section47><S47ActualStartDate>2016-10-{day:02d}</S47ActualStartDate><ICPCnotRequired>1</ICPCnotRequired></Section47>
<ReferralNFA>0</ReferralNFA></CINdetails></Child>
"""  # noqa: E501 -- as a file has it
HEAD = (
    "<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2017</Year><ReferenceDate>2017-03-31"
    "</ReferenceDate></CollectionDetails><Source><LEA>845</LEA></Source></Header><Children>\n"
)
MOST_MB = 300
# A process is counted with the memory of whoever started it: this small one stands between.
BETWEEN = """
import os, subprocess, sys
running = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, used = os.wait4(running.pid, 0)
running.returncode = os.waitstatus_to_exitcode(status)
print(used.ru_maxrss)
sys.exit(running.returncode)
"""
SMALL, LARGE, MOST_GROWTH = 1.0, 8.0, 1.25  # megabytes of file; how much more memory the larger may take
OWNER = "owner@authority.example"


def write(path: Path, megabytes: float) -> int:
    """A file of that size. Returns its children."""
    number = 0
    with path.open("w") as file:
        file.write(HEAD)
        while file.tell() < megabytes * 1_000_000:
            for _ in range(100):
                number += 1
                file.write(CHILD.format(number=number, day=number % 28 + 1, sex=number % 2 + 1))
        file.write("</Children></Message>\n")
    return number


def load(megabytes: float, owner: str, *more: str, database: str = "") -> dict[str, float]:
    """Load a file of that size in a process of its own: children, seconds, and the most memory in MB."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "census.xml"
        children = write(path, megabytes)
        command = [sys.executable, "-m", "kittiwake", "load", "cin", str(path), "--as", owner, *more]
        known = os.environ | ({"DATABASE_URL": database} if database else {})
        began = time.monotonic()
        told = subprocess.run(
            [sys.executable, "-c", BETWEEN, *command], stdout=subprocess.PIPE, env=known, check=False
        )
        took = time.monotonic() - began
    if told.returncode:
        sys.exit(f"Loading {megabytes:g} MB ended with {told.returncode}.")
    return {"children": children, "seconds": round(took), "memory": round(int(told.stdout) / 1024)}


def measure() -> dict[str, Any]:
    """A small file and a larger one brought in, in a database of their own: memory must not grow."""
    from django.db import connection

    from kittiwake.records.access import services
    from kittiwake.records.access.models import Team

    os.environ.pop("KITTIWAKE_PRETEND_NOW", None)
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        team = Team.objects.create(name="Systems")
        services.join(
            email=OWNER, name="Judith Sayer", team=team, role="system_owner", on=date(2016, 1, 4), by=None
        )
        its_own = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}")
        small, large = (
            load(megabytes, OWNER, "--yes", database=urlunsplit(its_own)) for megabytes in (SMALL, LARGE)
        )
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
    grows = round(large["memory"] / small["memory"], 2)
    holds = large["memory"] <= MOST_MB and grows <= MOST_GROWTH
    return {"page": f"a census of {LARGE:g} MB brought in", "grows": grows, **large, "holds": holds}


def main(megabytes: float, *more: str) -> None:
    done = load(megabytes, os.environ["BENCH_OWNER"], *more)
    print(
        f"{megabytes:g} MB, {done['children']:,} children: {done['seconds']} s, {done['memory']} MB of memory"
    )
    if done["memory"] > MOST_MB:
        sys.exit(f"That is more than {MOST_MB} MB.")


if __name__ == "__main__":
    main(float(sys.argv[1]), *sys.argv[2:])
