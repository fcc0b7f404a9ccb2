"""A census file of any size, looked at: seconds and memory. `python -m tests.bench.census 200` for 200 MB.

Needs DATABASE_URL of a record with a system owner: BENCH_OWNER is their address. Nothing is written to it.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

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


def main(megabytes: float, *more: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "census.xml"
        children = write(path, megabytes)
        command = [
            sys.executable,
            "-m",
            "kittiwake",
            "load",
            "cin",
            str(path),
            "--as",
            os.environ["BENCH_OWNER"],
        ]
        began = time.monotonic()
        subprocess.run([*command, *more], check=True, stdout=subprocess.DEVNULL)
        took = time.monotonic() - began
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{megabytes:g} MB, {children:,} children: {took:.0f} s, {memory:.0f} MB of memory")
    if memory > MOST_MB:
        sys.exit(f"That is more than {MOST_MB} MB.")


if __name__ == "__main__":
    main(float(sys.argv[1]), *sys.argv[2:])
