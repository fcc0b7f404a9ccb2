"""DuckDB with the published tables, for rows written by hand."""

from collections.abc import Iterator

import duckdb
import pytest

from kittiwake.dataset.tables import SCHEMAS


@pytest.fixture
def dataset() -> Iterator[duckdb.DuckDBPyConnection]:
    """The tables, empty."""
    with duckdb.connect() as connection:
        connection.execute("create schema dataset")
        for name, schema in SCHEMAS.items():
            connection.from_arrow(schema.to_pyarrow().empty_table()).create(f"dataset.{name}")
        yield connection
