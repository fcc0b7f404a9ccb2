"""A measure that does not say what it must stops everything."""

import subprocess
import sys
from datetime import date

import pytest

from kittiwake import measures
from kittiwake.dataset.tables import SCHEMAS
from kittiwake.measures import MalformedMeasure, Measure, catalogue

WHOLE = {
    "key": "terns_ringed",
    "title": "Terns ringed",
    "question": "Do we know our terns?",
    "population": "terns that hatched",
    "condition": "ringed before they flew",
    "table": "terns",
    "counted": None,
    "met": None,
    "dated_by": "hatched_on",
    "dated_as": "Hatched",
    "case_kind": "colony.tern",
    "case_id": "tern_id",
    "better_when": "higher",
    "does_not_show": "Whether they came back.",
    "source": "Invented",
    "owner": "The warden",
    "review_by": date(2027, 4, 1),
    "recommendation": None,
}
FILE = """
from kittiwake.measures.measure import Measure
measure = Measure(**{facts!r})
"""


@pytest.fixture
def area_with(tmp_path, monkeypatch):
    """A package of measures with one file in one area; its name."""
    monkeypatch.syspath_prepend(tmp_path)

    def make(package, file, facts):
        area = tmp_path / package / "colony"
        area.mkdir(parents=True)
        (tmp_path / package / "__init__.py").touch()
        (area / "__init__.py").touch()
        (area / f"{file}.py").write_text(f"import datetime\n{FILE.format(facts=facts)}")
        return package

    return make


def test_a_measure_is_found_by_its_folder(area_with):
    (found,) = catalogue.read(area_with("found_by_folder", "terns_ringed", WHOLE))

    assert found == Measure(**WHOLE)


@pytest.mark.parametrize("field", sorted(set(WHOLE) - {"key"}))
def test_nothing_starts_with_a_measure_that_leaves_something_out(area_with, field):
    facts = {name: value for name, value in WHOLE.items() if name != field}

    with pytest.raises(MalformedMeasure, match=field):
        catalogue.read(area_with(f"without_{field}", "terns_ringed", facts))


@pytest.mark.parametrize("field", ["owner", "does_not_show", "source"])
def test_nothing_starts_with_a_measure_that_says_nothing(area_with, field):
    with pytest.raises(MalformedMeasure, match=field):
        catalogue.read(area_with(f"blank_{field}", "terns_ringed", WHOLE | {field: " "}))


def test_a_measure_has_the_name_of_its_file(area_with):
    with pytest.raises(MalformedMeasure, match="one word"):
        catalogue.read(area_with("two_names", "gulls_ringed", WHOLE))


def test_what_is_better_is_one_of_three_words():
    with pytest.raises(MalformedMeasure, match="better_when"):
        Measure(**WHOLE | {"better_when": "soon"})


@pytest.mark.parametrize("measure", measures.measures().values(), ids=lambda measure: measure.key)
def test_a_number_that_is_split_says_its_parts_in_words(measure):
    assert bool(measure.split_by) == bool(measure.split_says)


def test_the_definition_is_one_sentence():
    assert Measure(**WHOLE).definition == "Of terns that hatched, those ringed before they flew."


@pytest.mark.parametrize("measure", measures.measures().values(), ids=lambda measure: measure.key)
def test_each_measure_counts_columns_that_are_published(measure):
    columns = set(SCHEMAS[measure.table])

    optional = {measure.stands_until, measure.once_for, measure.split_by} - {""}
    assert {measure.dated_by, measure.case_id, *optional} <= columns


def test_knowing_the_measures_loads_neither_django_nor_the_expression_library():
    heavy = "import sys, kittiwake.measures as m; m.measures()"
    heavy += "; print({'ibis', 'django', 'duckdb'} & set(sys.modules))"

    assert (
        subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True).stdout
        == "set()\n"
    )
