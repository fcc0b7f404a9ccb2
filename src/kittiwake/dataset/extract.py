"""The dataset out of the record: a Parquet file for each table, which DuckDB and others read."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from kittiwake.dataset.tables import SCHEMA_NAME, SCHEMAS

ROWS_AT_A_TIME = 20_000


def write(connection: Any, folder: Path, *, rows_at_a_time: int = ROWS_AT_A_TIME) -> dict[str, int]:
    """Write every table to `<folder>/<table>.parquet`; how many rows each has.

    connection  DB-API, to PostgreSQL, inside a transaction. For tables that agree with one another,
                let it be a "repeatable read" one: then all are read as they stood at one moment.
    Units       memory is bounded by `rows_at_a_time`, however long the table.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return {name: _write_table(connection, name, folder, rows_at_a_time) for name in SCHEMAS}


def opened(folder: Path) -> duckdb.DuckDBPyConnection:
    """A DuckDB connection in which the extract has the names it has in the record: dataset.contacts."""
    connection = duckdb.connect()
    connection.execute(f"create schema {SCHEMA_NAME}")
    for name in SCHEMAS:
        file = str(folder / f"{name}.parquet").replace("'", "''")
        connection.execute(f"create view {SCHEMA_NAME}.{name} as from read_parquet('{file}')")
    return connection


def _write_table(connection: Any, name: str, folder: Path, rows_at_a_time: int) -> int:
    schema = SCHEMAS[name].to_pyarrow()
    rows = 0
    with pq.ParquetWriter(folder / f"{name}.parquet", schema) as file:
        for batch in _batches(connection, name, rows_at_a_time):
            columns = [
                pa.array(column, field.type)
                for column, field in zip(zip(*batch, strict=True), schema, strict=True)
            ]
            file.write_batch(pa.record_batch(columns, schema=schema))
            rows += len(batch)
    return rows


def _batches(connection: Any, name: str, rows_at_a_time: int) -> Iterator[Sequence[tuple]]:
    """The rows of a table in its first column's order. The server keeps the place: we never hold them all."""
    columns = ", ".join(f'"{column}"' for column in SCHEMAS[name])
    with closing(connection.cursor()) as cursor:
        rows = f"select {columns} from {SCHEMA_NAME}.{name} order by 1"  # noqa: S608 -- every name is ours
        cursor.execute(f"declare extract no scroll cursor for {rows}")
        while True:
            cursor.execute(f"fetch {int(rows_at_a_time)} from extract")
            batch = cursor.fetchall()
            if not batch:
                break
            yield batch
        cursor.execute("close extract")
