"""A view's header is its documentation, so one that cannot be read stops everything."""

import pytest

from kittiwake.dataset.headers import UndocumentedView, read, views
from kittiwake.dataset.migrations import __name__ as migrations
from kittiwake.dataset.placing import LiftView, PlaceView

WHOLE = """-- {name}: one row for each tern.
--
-- tern_id  bigint  unique
-- ringed_on  date  null until it is ringed
create view dataset.{name} as select 1;
"""


@pytest.fixture
def view(tmp_path):
    """Write a view's file into an area, and read it."""

    def write(text, name="terns"):
        path = tmp_path / f"{name}.sql"
        path.write_text(text.format(name="terns"))
        return read(path)

    return write


def test_a_header_gives_the_grain_and_each_column(view):
    found = view(WHOLE)

    assert found.grain == "one row for each tern."
    assert [(c.name, c.type, c.means) for c in found.columns] == [
        ("tern_id", "bigint", "unique"),
        ("ringed_on", "date", "null until it is ringed"),
    ]
    assert [c.may_be_null for c in found.columns] == [False, True]


@pytest.mark.parametrize(
    "broken",
    [
        "create view dataset.terns as select 1;",
        WHOLE.replace("{name}: one", "gulls: one"),
        WHOLE.replace("bigint", "serial"),
        WHOLE.replace("tern_id  bigint  unique", "tern_id bigint unique"),
    ],
)
def test_a_header_that_is_not_whole_is_refused(view, broken):
    with pytest.raises(UndocumentedView, match="terns"):
        view(broken)


def test_the_fingerprint_follows_the_statement_and_not_the_words_above_it(view):
    first = view(WHOLE).fingerprint

    assert view(WHOLE.replace("each tern", "each single tern")).fingerprint == first
    assert view(WHOLE.replace("select 1", "select 2")).fingerprint != first


def test_every_view_is_placed_by_its_newest_migration_as_it_is_written_now():
    placed = {}
    for operation in _operations():
        if isinstance(operation, PlaceView):
            placed[operation.name] = operation.fingerprint
        if isinstance(operation, LiftView):
            placed.pop(operation.name, None)

    assert placed == {name: view.fingerprint for name, view in views().items()}, (
        "a view was changed: write a migration of `dataset` with PlaceView and these fingerprints"
    )


def test_every_column_says_what_it_means():
    silent = [f"{view.name}.{c.name}" for view in views().values() for c in view.columns if not c.means]

    assert not silent


def _operations():
    import importlib
    import pkgutil

    package = importlib.import_module(migrations)
    names = sorted(found.name for found in pkgutil.iter_modules(package.__path__))
    return [
        operation
        for name in names
        for operation in importlib.import_module(f"{migrations}.{name}").Migration.operations
    ]
