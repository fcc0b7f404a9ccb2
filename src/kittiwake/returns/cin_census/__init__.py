"""The children in need census: what a file of any of its years says, read into the record as history."""
