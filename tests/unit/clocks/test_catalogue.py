"""The catalogue keeps every row as it was researched, and says law only where it may."""

import csv
from datetime import date
from pathlib import Path

import pytest

from kittiwake.clocks import MalformedCatalogue, timescale, timescales
from kittiwake.clocks.catalogue import FILE, read_timescales

ROWS = list(csv.DictReader(FILE.open(encoding="utf-8", newline="")))
A_ROW = ROWS[0]


def test_every_row_is_there_once() -> None:
    assert len(timescales()) == 304
    assert [found.key for found in timescales()] == [row["key"] for row in ROWS]


@pytest.mark.parametrize("column", [column for column in A_ROW if not column.startswith("in_force")])
def test_a_column_says_what_the_file_says(column: str) -> None:
    assert [getattr(found, column) for found in timescales()] == [row[column] for row in ROWS]


def test_only_a_whole_date_bounds_a_rule() -> None:
    vague = [found for found in timescales() if "period:" in found.in_force_says]

    assert vague
    assert all(found.in_force(date(1990, 1, 1)) for found in vague)


def test_both_ends_of_a_rule_in_force_count() -> None:
    ended = next(found for found in timescales() if found.in_force_to == date(2013, 4, 14))

    assert ended.in_force(date(2013, 4, 14))
    assert not ended.in_force(date(2013, 4, 15))
    assert timescale("fd.decision").in_force(date(2013, 4, 15))
    assert not timescale("fd.decision").in_force(date(2013, 4, 14))


def test_law_is_verified_and_binds_everybody() -> None:
    law = [found for found in timescales() if found.is_law]

    assert {found.scope for found in law} == {"statute", "regulation", "statutory guidance", "NMS"}
    assert all(found.certainty.split(":")[0] == "verified" for found in law)


@pytest.mark.parametrize(
    ("certainty", "scope", "standing"),
    [
        ("verified", "regulation", "Law: regulation"),
        ("verified: NMS text", "NMS", "Law: national minimum standard"),
        ("verified: report", "local: Newcastle", "Local setting"),
        ("verified: SSD", "national measure", "Local setting"),
        ("verified", "regulation (derived)", "Local setting"),
        ("partly: regulation read", "regulation", "Local setting"),
        ("general knowledge", "statute", "Local setting"),
        ("verified for one court area: a note", "regulation", "Local setting"),
        ("verified: Act text; commencement not verified", "statute", "Local setting"),
        ("verified: online; (WT paragraph not re-read)", "statutory guidance", "Local setting"),
    ],
)
def test_standing(certainty: str, scope: str, standing: str, tmp_path: Path) -> None:
    found = read(tmp_path, {"certainty": certainty, "scope": scope})

    assert found.standing == standing


@pytest.mark.parametrize(
    ("length", "unit", "says"),
    [
        ("1", "working_days", "1 working day"),
        ("45", "working_days", "45 working days"),
        ("48", "hours", "48 hours"),
        ("1", "school_days", "1 school day"),
        ("3000", "GBP", "£3,000"),
        ("18", "age_years", "age 18"),
        ("07-31", "month-day", "31 July"),
        ("as soon as practicable", "", "as soon as practicable"),
        ("", "", "no length given"),
    ],
)
def test_a_length_is_said_in_words(length: str, unit: str, says: str, tmp_path: Path) -> None:
    assert read(tmp_path, {"length": length, "unit": unit}).says_length() == says


def test_every_row_can_say_its_length() -> None:
    assert all(found.says_length() for found in timescales())


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("key", ""),
        ("scope", "statutory guidence"),
        ("unit", "fortnights"),
        ("in_force_from", "2013-04-31"),
        ("in_force_from", "spring 2013"),
        ("in_force_to", "2012-01-01"),
        ("certainty", " "),
    ],
)
def test_a_row_that_cannot_be_read_is_named(column: str, cell: str, tmp_path: Path) -> None:
    with pytest.raises(MalformedCatalogue, match=f"rows.csv, row 2, column {column}: "):
        read(tmp_path, {column: cell})


def test_a_key_may_stand_once(tmp_path: Path) -> None:
    with pytest.raises(MalformedCatalogue, match=r"row 3, column key: 'fd.decision' is there twice"):
        read_timescales(write(tmp_path, [A_ROW, A_ROW]))


def test_a_row_with_a_cell_too_many_or_too_few_is_named(tmp_path: Path) -> None:
    file = write(tmp_path, [A_ROW])
    whole = file.read_text(encoding="utf-8")

    for broken in (whole.rstrip() + ",more\n", whole.replace(",,,,statutory", ",,,statutory")):
        file.write_text(broken, encoding="utf-8")
        with pytest.raises(MalformedCatalogue, match="row 2: it has"):
            read_timescales(file)


def test_a_quotation_that_never_ends_is_told(tmp_path: Path) -> None:
    file = write(tmp_path, [A_ROW])
    file.write_text(file.read_text(encoding="utf-8").rstrip().removesuffix('"'), encoding="utf-8")

    with pytest.raises(MalformedCatalogue, match=r"rows.csv, line \d+: unexpected end of data"):
        read_timescales(file)


def test_a_misspelt_heading_is_refused(tmp_path: Path) -> None:
    file = write(tmp_path, [A_ROW])
    file.write_text(file.read_text(encoding="utf-8").replace("certainty", "certanty", 1), "utf-8")

    with pytest.raises(MalformedCatalogue, match="row 1: the columns are not"):
        read_timescales(file)


def read(folder: Path, changed: dict[str, str]):
    return read_timescales(write(folder, [A_ROW | changed]))[0]


def write(folder: Path, rows: list[dict[str, str]]) -> Path:
    file = folder / "rows.csv"
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(A_ROW))
        writer.writeheader()
        writer.writerows(rows)
    return file
