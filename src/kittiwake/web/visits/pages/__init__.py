"""The pages, one file for reading and one for writing."""
