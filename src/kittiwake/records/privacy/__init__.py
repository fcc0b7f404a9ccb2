"""Reads of the record that somebody has to ask about, and what was found."""
