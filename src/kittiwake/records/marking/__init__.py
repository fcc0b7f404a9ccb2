"""Marked words: which passages of the record a family must not be given, and which were released, by whom."""
