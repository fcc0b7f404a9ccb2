"""Forwards only, on a full database."""
