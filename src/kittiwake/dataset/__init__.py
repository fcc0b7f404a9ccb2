"""The published dataset: one definition of every column that leaves the record."""
